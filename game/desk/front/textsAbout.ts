// The few texts of a scenario that a front needs: those by which things are named, and those it lays open.
import type { StoryTexts } from '../../words/words.ts';

/** Ends of keys under which a thing's name stands, or what a card says of it. */
const END = /\.(name|short|seat|title|dated|reason|doubt)$/;

/** Kinds of which there is one text each. */
const ENTIRE = /^(citation|desk|doubt)\./;

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
    const [kind, ...parts] = key.split('.');
    // `order.france.offer-air-staff-talks.title`: an id may have parts of its own, and a whole thing's text several ends.
    const beginnings = parts.map((_, i) => parts.slice(0, i + 1).join('.'));
    if (beginnings.some((id) => whole.has(id))) return true;
    // A track's states have names of their own.
    if (kind === 'track') return END.test(key) && beginnings.some((id) => ids.has(id));
    const id = END.test(key) ? beginnings.at(-2) : ENTIRE.test(key) ? beginnings.at(-1) : undefined;
    return id !== undefined && ids.has(id);
  };
  return Object.fromEntries(Object.entries(texts).filter(([key]) => wanted(key)));
}
