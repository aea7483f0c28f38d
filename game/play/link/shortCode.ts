// Short codes for names in a link. They hang on the name alone, so that an order added to a scenario changes no other's.

/** Width of a code in bits, wide enough to tell apart names of one desk, or of one scenario's offices. */
export const CODE_BITS = 12;

/**
 * The low bits of the 32-bit FNV-1a sum (Fowler, Noll, Vo) of a name's UTF-16 units, the high ones folded into them.
 * @param width in bits, below 32
 */
export function shortCode(name: string, width = CODE_BITS): number {
  const sum = fnv(name);
  return (sum ^ (sum >>> (32 - width))) & ((1 << width) - 1);
}

/** The 32-bit FNV-1a sum of a text's UTF-16 units. */
export function fnv(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
