// The replay as one line of entries: what came before the pact, the steps of the article, what came afterwards.
import type { MonthView, ReplayStep, ReplayView } from '../../play/view.ts';

export type Part = 'prologue' | 'history' | 'epilogue';

export interface Entry {
  readonly step: ReplayStep;
  readonly part: Part;
  /** 1-based within its part, and how many the part has. */
  readonly number: number;
  readonly total: number;
}

export interface Course {
  readonly entries: readonly Entry[];
  readonly months: readonly MonthView[];
  /** Index of the first entry of the history. */
  readonly start: number;
  /** Index of the last entry of the history. */
  readonly end: number;
}

function entriesOf(steps: readonly ReplayStep[], part: Part): readonly Entry[] {
  return steps.map((step, i) => ({ step, part, number: i + 1, total: steps.length }));
}

export function courseOf(view: ReplayView): Course {
  const before = entriesOf(view.prologue, 'prologue');
  const history = entriesOf(view.steps, 'history');
  return {
    entries: [...before, ...history, ...entriesOf(view.epilogue, 'epilogue')],
    months: view.months,
    start: before.length,
    end: before.length + history.length - 1,
  };
}

/** Index of a step by id, or -1. */
export function indexOfStep(course: Course, id: string): number {
  return course.entries.findIndex(({ step }) => step.id === id);
}

/** Entries of a month of the history, with their indices in the course. */
export function stepsOfMonth(course: Course, month: number): readonly number[] {
  return course.entries.flatMap(({ step, part }, i) =>
    part === 'history' && step.month.index === month ? [i] : [],
  );
}

/**
 * The first entry of the history in a month, or of the next month that has one; the last entry if none has.
 * @param month 0-based
 */
export function indexOfMonth(course: Course, month: number): number {
  const found = course.entries.findIndex(({ step, part }) => part === 'history' && step.month.index >= month);
  return found === -1 ? course.end : found;
}

/**
 * The entry a whole month further or back: the first of the next month with steps, or the first of the present
 * month (of the month before, if it already is the first). Before and after the history each count as one month.
 */
export function indexByMonth(course: Course, index: number, direction: 1 | -1): number {
  const { entries, start, end } = course;
  if (direction === 1) {
    if (index < start) return start;
    const next = entries.findIndex(
      (entry, i) =>
        i > index &&
        (entry.part !== 'history' || entry.step.month.index !== entries[index]?.step.month.index),
    );
    return next === -1 ? entries.length - 1 : next;
  }
  if (index <= start) return 0;
  if (index > end + 1) return end + 1;
  const month = entries[index - 1]?.step.month.index ?? 0;
  return index - 1 > end ? end : indexOfMonth(course, month);
}
