// How a cable is told: where it came from, its date as far as it is known, what it rests on.
import type { CableView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';

/** The place, or from where to where. */
export function placeOf(words: Words, { place, to }: CableView): string {
  if (place === null) return words.say('cables.noplace');
  const from = words.story(`place.${place}.name`);
  return to === null || to === place
    ? from
    : words.say('placeToPlace', { from, to: words.story(`place.${to}.name`) });
}

/** The date with no more than is known; the year only where it is not the month's own. */
export function dateOf(words: Words, { date, precision }: CableView): string {
  return words.date(date, precision, precision === 'season' ? 'long' : 'short');
}

/** The doubts about a cable in sentences. */
export function doubtsOf(words: Words, cable: CableView): readonly string[] {
  const own = cable.rows.flatMap((row) => words.storyOr(`step.${row}.doubt`) ?? []);
  return own.length > 0 ? own : cable.doubts.map((doubt) => words.story(`doubt.${doubt}`));
}

export interface CableMonth {
  readonly iso: string;
  readonly cables: readonly CableView[];
}

/** Older cables under their months, newest month first. */
export function byMonth(cables: readonly CableView[]): readonly CableMonth[] {
  const months = new Map<string, CableView[]>();
  for (const cable of cables) months.set(cable.month.iso, [...(months.get(cable.month.iso) ?? []), cable]);
  return [...months].map(([iso, of]) => ({ iso, cables: of }));
}
