// A delegation's city, colour and seal, whether it is a side or a third power.
import type { Scenario } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';

/** The city by which the look knows a delegation's colour (`data-side`). */
export function placeOf({ sides, powers }: Scenario, delegation: string): string | undefined {
  return sides.find(({ id }) => id === delegation)?.seat ?? powers.find(({ id }) => id === delegation)?.place;
}

/** The city as a delegation is called in talk: Paris, Warsaw. */
export function seatOf(words: Words, scenario: Scenario, delegation: string): string {
  if (scenario.sides.some(({ id }) => id === delegation)) return words.story(`side.${delegation}.seat`);
  const place = placeOf(scenario, delegation);
  return place === undefined ? delegation : words.story(`place.${place}.name`);
}

/** The letter on a delegation's seal: its city's, or its country's where another seal has that one already. */
export function letterOf(words: Words, scenario: Scenario, delegation: string): string {
  const taken = new Set<string>();
  for (const { id } of [...scenario.sides, ...scenario.powers]) {
    const city = seatOf(words, scenario, id).slice(0, 1);
    const letter = taken.has(city) ? words.story(`power.${id}.name`).slice(0, 1) : city;
    if (id === delegation) return letter;
    taken.add(letter);
  }
  return seatOf(words, scenario, delegation).slice(0, 1);
}
