// The few texts of a scenario that a front needs: those by which things are named, and those it lays open.
import type { StoryTexts } from '../../words/words.ts';

/** Ends of keys under which a thing's name stands, or what a card says of it. */
const SHORT = /\.(name|short|seat|title|dated|reason|doubt)$|^(citation|desk|doubt)\./;

/** Every string in a value, however deep. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/**
 * @param named whatever is shown: the names of all that its strings stand for are taken along
 * @param open ids of which every text is taken, and whole keys
 */
export function textsAbout(texts: StoryTexts, named: unknown, open: readonly string[]): StoryTexts {
  const ids = new Set(stringsIn(named));
  const whole = new Set(open);
  const wanted = (key: string): boolean => {
    if (ids.has(key) || whole.has(key)) return true;
    const short = SHORT.test(key);
    // `order.france.offer-air-staff-talks.title`: an id may have parts of its own.
    const [, ...parts] = key.split('.');
    return parts.some((_, i) => {
      const id = parts.slice(0, i + 1).join('.');
      return whole.has(id) || (short && ids.has(id));
    });
  };
  return Object.fromEntries(Object.entries(texts).filter(([key]) => wanted(key)));
}
