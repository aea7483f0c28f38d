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

/** Where each year begins: per cent of the line, and the year. */
export function yearsOf(columns: readonly { readonly index: number; readonly iso: string }[]): readonly {
  readonly year: string;
  readonly at: number;
}[] {
  return columns
    .filter(({ index, iso }) => index === 0 || iso.endsWith('-01'))
    .map(({ index, iso }) => ({ year: iso.slice(0, 4), at: (index / columns.length) * 100 }));
}

/**
 * Places the names of events in two rows above the line, from left to right; a name without room is left out (its
 * lozenge stays). None overlap, and no stem of the upper row runs through a name of the lower one.
 * @param columns months in order
 * @param width of the line in pixels
 * @param letter average width of a letter in pixels
 * @param longest names with more letters are left out
 */
export function placeLabels(
  columns: readonly TimelineColumn[],
  width: number,
  letter = 6.1,
  longest = 30,
): readonly PlacedLabel[] {
  const named = columns.flatMap((column) => {
    const event = column.history.find(({ title }) => title.length <= longest);
    if (!event) return [];
    const at = middleOf(column.index, columns.length);
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
