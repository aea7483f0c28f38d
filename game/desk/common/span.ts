// How much of the line of months is shown at once: all of it, a year of the calendar, a quarter of one.

export const REACHES = ['whole', 'year', 'quarter'] as const;
export type Reach = (typeof REACHES)[number];

/** Months shown, 0-based; both included. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The months shown around one of them.
 * @param months in order
 * @param at index of the month; outside the line, the nearest end counts
 */
export function spanOf(months: readonly { readonly iso: string }[], reach: Reach, at: number): Span {
  const last = months.length - 1;
  const index = Math.max(0, Math.min(last, at));
  if (reach === 'whole') return { from: 0, until: last };
  const part = (iso: string): string =>
    reach === 'year' ? iso.slice(0, 4) : `${iso.slice(0, 4)} ${Math.floor((Number(iso.slice(5)) - 1) / 3)}`;
  const here = part(months[index]?.iso ?? '');
  const inside = months.flatMap(({ iso }, i) => (part(iso) === here ? [i] : []));
  return { from: inside[0] ?? 0, until: inside.at(-1) ?? last };
}

/** The reach a step closer (1) or wider (-1); the ends stay. */
export function nextReach(reach: Reach, step: 1 | -1): Reach {
  return REACHES[REACHES.indexOf(reach) + step] ?? reach;
}

/** What a key asks of the line: `+` closer, `-` wider; null for every other key. */
export function reachKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === '+' || key === '=') return 1;
  return key === '-' || key === '−' ? -1 : null;
}
