// The word under which an order goes over the wire: five letters, as in the commercial codes of the time.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LENGTH = 5;

/**
 * The code word of an order or a step, always the same for the same id.
 * The rule: the 32-bit FNV-1a sum of the id's UTF-16 units (Fowler, Noll, Vo), written in base 26 with A for 0,
 * the five lowest places, the highest of them first.
 * @param id for instance `france.offer-air-staff-talks`
 */
export function codeWord(id: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) sum = Math.imul(sum ^ id.charCodeAt(i), 0x01000193);
  let rest = sum >>> 0;
  let word = '';
  for (let place = 0; place < LENGTH; place += 1) {
    word = LETTERS.charAt(rest % LETTERS.length) + word;
    rest = Math.floor(rest / LETTERS.length);
  }
  return word;
}
