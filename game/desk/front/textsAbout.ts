// The few texts of a scenario that a front needs: those by which things are named, and those it lays open.
import type { StoryTexts } from '../../words/words.ts';

/** Ends of keys under which a thing's name stands, or what a card says of it: `order.france.offer-air-staff-talks.title`. */
const ENDS = new Set(['name', 'short', 'seat', 'title', 'dated', 'reason', 'doubt']);

/** Kinds of which there is one text each. */
const ENTIRE = new Set(['citation', 'desk', 'doubt']);

/** Adds every string in a value, however deep. */
function addStrings(value: unknown, to: Set<string>): void {
  if (typeof value === 'string') to.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) addStrings(part, to);
}

/**
 * @param named whatever is shown: the names of all that its strings stand for are taken along
 * @param open ids of which every text is taken, and whole keys
 */
export function textsAbout(texts: StoryTexts, named: unknown, open: readonly string[]): StoryTexts {
  const ids = new Set<string>();
  addStrings(named, ids);
  const wanted = (key: string): boolean => {
    if (ids.has(key)) return true;
    const [first, last] = [key.indexOf('.'), key.lastIndexOf('.')];
    if (open.some((id) => key === id || key.startsWith(`${id}.`, first + 1))) return true;
    const kind = key.slice(0, first);
    if (ENTIRE.has(kind)) return ids.has(key.slice(first + 1));
    if (!ENDS.has(key.slice(last + 1))) return false;
    // A track's states have names of their own.
    const states = kind === 'track' ? key.indexOf('.states.') : -1;
    return ids.has(key.slice(first + 1, states === -1 ? last : states));
  };
  return Object.fromEntries(Object.entries(texts).filter(([key]) => wanted(key)));
}
