// The points of view of the replay, and where the reader stands in each of them.
import type { ContextView, MisreadingView, ReplayStep, ReplayView } from '../../play/view.ts';
import { type Course, type Entry, indexOfStep } from './course.ts';

/**
 * Where a step stands in a course; if the side did not know of it, the last step before it that it knew.
 * @returns -1 for a step that is in no course
 */
export function nearestKnown(course: Course, archive: Course, id: string): number {
  const known = indexOfStep(course, id);
  if (known !== -1) return known;
  const at = indexOfStep(archive, id);
  if (at === -1) return -1;
  const before = archive.entries.slice(0, at).findLast(({ step }) => indexOfStep(course, step.id) !== -1);
  return before ? indexOfStep(course, before.step.id) : 0;
}

/** What was held for true in a month. @param month 0-based */
export function heldIn(view: ReplayView, month: number): readonly MisreadingView[] {
  return view.misreadings.filter(({ from, until }) => from <= month && month <= until);
}

/**
 * General knowledge of the month of an entry, and of months without a step before it; before and after the story, all of
 * those years.
 */
export function contextOf(
  { context, months, steps }: ReplayView,
  { part, step }: Entry,
): readonly ContextView[] {
  return context.filter(({ month }) => {
    if (part !== 'history') return part === 'prologue' ? month < 0 : month >= months.length;
    const told = steps.find((each) => each.month.index >= month) ?? steps.at(-1);
    return month >= 0 && month < months.length && told?.month.index === step.month.index;
  });
}

/** The entry under which a row of general knowledge stands: of its month, or before and after the story the nearest before it. */
function placeOfContext({ entries, start, end, months }: Course, { month, date }: ContextView): number {
  if (month >= 0 && month < months.length) {
    const at = entries.findIndex(({ step, part }) => part === 'history' && step.month.index >= month);
    return at === -1 ? end : at;
  }
  const [first, last] = month < 0 ? [0, start - 1] : [end + 1, entries.length - 1];
  const before = entries.findLastIndex(({ step }, at) => at >= first && at <= last && step.date <= date);
  return Math.min(before === -1 ? first : before, entries.length - 1);
}

/**
 * Where an address leads: to a step, or to a row of general knowledge under the step of its month.
 * @returns -1 where it names neither
 */
export function placeOf(
  course: Course,
  archive: Course,
  context: readonly ContextView[],
  id: string,
): number {
  const row = context.find((each) => each.id === id);
  return row ? placeOfContext(course, row) : nearestKnown(course, archive, id);
}

/** Where a mechanism went after a step had moved it, step by step. */
export interface Aftermath {
  readonly track: string;
  readonly moves: readonly { readonly step: ReplayStep; readonly to: string }[];
}

/** What came of a step, by the mechanisms that it moved; none where it moved nothing. */
export function aftermathOf({ steps }: ReplayView, { id, moved }: ReplayStep): readonly Aftermath[] {
  const later = steps.slice(steps.findIndex((step) => step.id === id) + 1);
  return [...new Set(moved.map(({ track }) => track))].map((track) => ({
    track,
    moves: later.flatMap((step) =>
      step.moved.filter((move) => move.track === track).map(({ to }) => ({ step, to })),
    ),
  }));
}

/** One quantity: how it stood, and what each side took it for. */
export interface TruthRow {
  readonly meter: string;
  readonly truth: number;
  readonly held: readonly { readonly side: string; readonly believed: number; readonly sd: number }[];
}

/** Truth beside beliefs after a step, in the order of the gauges. */
export function truthRows({ beliefs }: ReplayStep): readonly TruthRow[] {
  const rows = new Map<string, TruthRow>();
  for (const { meter, truth, side, believed, sd } of beliefs) {
    const held = [...(rows.get(meter)?.held ?? []), { side, believed, sd }];
    rows.set(meter, { meter, truth, held });
  }
  return [...rows.values()];
}
