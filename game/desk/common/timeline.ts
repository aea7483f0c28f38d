// The months of a scenario laid out along a line: positions, years, and which event names find room.

export interface TimelineEvent {
  readonly id: string;
  readonly title: string;
}

export interface TimelineColumn {
  /** 0-based. */
  readonly index: number;
  /** `1936-11`. */
  readonly iso: string;
  readonly history: readonly TimelineEvent[];
  readonly ours: readonly TimelineEvent[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly title: string;
  /** Middle of the month, per cent of the line's width. */
  readonly at: number;
  /** 0 is the row nearest to the line. */
  readonly row: 0 | 1;
}

/** The middle of a month in per cent of the line. */
export function middleOf(index: number, months: number): number {
  return ((index + 0.5) / months) * 100;
}

/** Where each year begins, the first with the first month shown: per cent of the line, and the year. */
export function yearsOf(columns: readonly { readonly iso: string }[]): readonly {
  readonly year: string;
  readonly at: number;
}[] {
  return columns.flatMap(({ iso }, i) =>
    i === 0 || iso.endsWith('-01') ? [{ year: iso.slice(0, 4), at: (i / columns.length) * 100 }] : [],
  );
}

/** The place of each of a month's events within the month, per cent of the line: beside each other, not over. */
export function placesWithin(column: number, events: number, months: number): readonly number[] {
  return Array.from({ length: events }, (_, i) => ((column + (i + 0.5) / events) / months) * 100);
}

/** Letters of a name that finds room beside those of other months. */
const SHORT = 30;

/**
 * Places the names of events in two rows above the line, from left to right; a name without room is left out (its
 * lozenge stays). None overlap, and no stem of the upper row runs through a name of the lower one.
 * @param columns the months shown, in order
 * @param width of the line in pixels
 * @param letter average width of a letter in pixels
 * @param close whether each event has a place of its own; otherwise a month has one name at its middle, and a short one
 */
export function placeLabels(
  columns: readonly TimelineColumn[],
  width: number,
  letter = 6.1,
  close = false,
): readonly PlacedLabel[] {
  const named = columns
    .flatMap(({ history }, i) => {
      if (close) {
        const places = placesWithin(i, history.length, columns.length);
        return history.map((event, k) => ({ event, at: places[k] ?? 0 }));
      }
      const event = history.find(({ title }) => title.length <= SHORT);
      return event ? [{ event, at: middleOf(i, columns.length) }] : [];
    })
    .flatMap(({ event, at }) => {
      const left = (at / 100) * width + 4;
      const right = left + event.title.length * letter + 12;
      return right > width ? [] : [{ ...event, at, left, right }];
    });
  const free: [low: number, high: number] = [0, 0];
  return named.flatMap(({ id, title, at, left, right }, index): PlacedLabel[] => {
    const crowded = (named[index + 1]?.left ?? width) < right;
    const lowFits = left >= free[0];
    const highFits = lowFits && left >= free[1];
    if (!lowFits) return [];
    const row = crowded && highFits ? 1 : 0;
    free[row] = right;
    return [{ id, title, at, row }];
  });
}

/** Room left of the line's beginning, under the names of the lines, in pixels: 5 rem of the usual size. */
const UNDER_NAMES = 80;

/**
 * Where the words of the fork stand: they end at the fork, or, where that would cut their beginning off, they begin under
 * the names of the lines.
 * @param at middle of the fork's month, per cent of the line
 * @param width of the line in pixels
 * @param letters of the words
 * @returns pixels from the line's beginning at which they begin, null when they end at the fork; and where they end
 */
export function forkLabel(
  at: number,
  width: number,
  letters: number,
  letter = 6.1,
): { readonly left: number | null; readonly right: number } {
  const end = (at / 100) * width - 12;
  const long = letters * letter;
  return end - long < -UNDER_NAMES
    ? { left: -UNDER_NAMES, right: long - UNDER_NAMES }
    : { left: null, right: end };
}
