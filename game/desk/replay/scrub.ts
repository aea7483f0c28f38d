// Where a step lies on the replay's scale of months, and which step lies under a point of it.
import type { Span } from '../common/span.ts';
import { type Course, stepsOfMonth } from './course.ts';

/** Widths of the cells before and after the months, in months. */
export const BEFORE_WIDTH = 1.6;
export const AFTER_WIDTH = 1.6;

/** One cell of the scale: a month, or what came before and after; `entries` are indices in the course. */
export interface ScrubCell {
  readonly kind: 'before' | 'month' | 'after';
  /** 0-based month; -1 before, the number of months after. */
  readonly month: number;
  readonly iso: string | null;
  /** Left edge and width in per cent of the scale. */
  readonly left: number;
  readonly width: number;
  readonly entries: readonly number[];
}

/**
 * The cells of the months shown; what came before stands before the first month, what came after behind the last.
 * @param span all months, if left out
 */
export function cellsOf(
  course: Course,
  { from, until }: Span = { from: 0, until: course.months.length - 1 },
): readonly ScrubCell[] {
  const count = course.months.length;
  // Of fewer months each is wider, and the rooms before and after them are not.
  const share = (until - from + 1) / count;
  const before = from === 0 ? BEFORE_WIDTH * share : 0;
  const after = until === count - 1 ? AFTER_WIDTH * share : 0;
  const shown = until - from + 1;
  const whole = before + shown + after;
  const percent = (months: number): number => (months / whole) * 100;
  const range = (start: number, end: number): readonly number[] =>
    Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
  const cells: readonly ScrubCell[] = [
    {
      kind: 'before',
      month: -1,
      iso: null,
      left: 0,
      width: percent(before),
      entries: range(0, course.start),
    },
    ...course.months.slice(from, until + 1).map(({ index, iso }) => ({
      kind: 'month' as const,
      month: index,
      iso,
      left: percent(before + index - from),
      width: percent(1),
      entries: stepsOfMonth(course, index),
    })),
    {
      kind: 'after',
      month: count,
      iso: null,
      left: percent(before + shown),
      width: percent(after),
      entries: range(course.end + 1, course.entries.length),
    },
  ];
  return cells.filter(({ width }) => width > 0);
}

/** The middle of an entry's place within its cell, per cent of the scale. */
export function placeOf(cells: readonly ScrubCell[], index: number): number {
  const cell = cells.find(({ entries }) => entries.includes(index));
  if (!cell) return 0;
  const within = cell.entries.indexOf(index);
  return cell.left + ((within + 0.5) / cell.entries.length) * cell.width;
}

/**
 * The entry under a point of the scale; a month without steps gives the nearest entry.
 * @param at per cent of the scale
 */
export function entryAt(cells: readonly ScrubCell[], at: number): number {
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const { entries } of cells) {
    for (const index of entries) {
      const away = Math.abs(placeOf(cells, index) - at);
      if (away < distance) {
        best = index;
        distance = away;
      }
    }
  }
  return best;
}
