// Moves on paper: a short code for each order and answer, with a check character, so that a class without a network can write an order
// down and have it typed in. A mistyped character and two that changed places are refused.
import { fnv } from '../play/link/shortCode.ts';

/** ISO/IEC 7064 MOD 37,36 works on these, in this order. */
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What codes are written with: nothing that looks like something else by hand. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY';
const LENGTH = 3;

/** The check character of ISO/IEC 7064, MOD 37,36: finds every single error and every swap of neighbours. */
function checkCharacter(text: string): string {
  const size = CHARACTERS.length;
  let product = size;
  for (const character of text) {
    const sum = (product + CHARACTERS.indexOf(character)) % size || size;
    product = (sum * 2) % (size + 1);
  }
  return CHARACTERS.charAt((size + 1 - product) % size);
}

/**
 * Codes by names: four characters, the last of them the check. They hang on the names: a new order changes no other's code,
 * unless the two would share one.
 * @param orders ids of all orders of a scenario; where two would share a code, the later in the alphabet takes the next free
 * @param answers names of what else has a code: they take none from an order
 */
export function orderCodes(
  orders: readonly string[],
  answers: readonly string[] = [],
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...[...orders].sort(), ...[...answers].sort()]) {
    let at = fnv(name) % LETTERS.length ** LENGTH;
    while (taken.has(lettersOf(at))) at = (at + 1) % LETTERS.length ** LENGTH;
    const letters = lettersOf(at);
    taken.add(letters);
    codes.set(name, letters + checkCharacter(letters));
  }
  return codes;
}

function lettersOf(value: number): string {
  let letters = '';
  for (let left = LENGTH, rest = value; left > 0; left -= 1) {
    letters = LETTERS.charAt(rest % LETTERS.length) + letters;
    rest = Math.trunc(rest / LETTERS.length);
  }
  return letters;
}
