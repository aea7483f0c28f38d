// Orders on paper: a short code for each, with a check character, so that a class without a network can write an order
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
 * The codes of orders: four characters, the last of them the check. They hang on the orders' names: a new order changes
 * no other's code, unless the two would share one.
 * @param orders ids of all orders of a scenario; where two would share a code, the later in the alphabet takes the next free
 */
export function orderCodes(orders: readonly string[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const order of [...orders].sort()) {
    let at = fnv(order) % LETTERS.length ** LENGTH;
    while (taken.has(lettersOf(at))) at = (at + 1) % LETTERS.length ** LENGTH;
    const letters = lettersOf(at);
    taken.add(letters);
    codes.set(order, letters + checkCharacter(letters));
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

/** The order behind a code as somebody typed it: small letters, spaces and hyphens do not matter. Null where it is none. */
export function orderOfCode(orders: readonly string[], typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.-]+/g, '');
  for (const [order, right] of orderCodes(orders)) if (right === code) return order;
  return null;
}
