// The letters that stand for a person, a body or a place on its plate: no picture of anybody is invented.

const INITIAL = /^\p{Lu}\.$/u;

/**
 * One or two capitals: of a given name and the family name; of the first and the last word of another name.
 * @param name as it is spoken of: `General Victor-Henri Schweisguth`, `N. A. Semenov`, `League of Nations`
 * @param person ranks before a person's name and lower-case particles are left out
 */
export function monogramOf(name: string, person: boolean): string {
  const words = (name.split(/[,(]/)[0] ?? name).split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const last = words.at(-1) ?? '';
  const initial = words.find((word) => INITIAL.test(word));
  const first = words.length < 2 ? '' : ((person ? (initial ?? words.at(-2)) : words[0]) ?? '');
  return `${first.charAt(0)}${last.charAt(0)}`;
}
