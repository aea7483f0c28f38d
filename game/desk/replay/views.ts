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

/** General knowledge of the month of an entry; before and after the story, all of those years. */
export function contextOf({ context, months }: ReplayView, { part, step }: Entry): readonly ContextView[] {
  return context.filter(({ month }) => {
    if (part === 'history') return month === step.month.index;
    return part === 'prologue' ? month < 0 : month >= months.length;
  });
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
