// Sets of small numbers as bits: number `n` is bit `n & 31` of word `n >> 5`.

/** Words that a set of numbers below `size` needs. */
export function wordsFor(size: number): number {
  return Math.max(1, Math.ceil(size / 32));
}

/** @param members below `size` */
export function setOf(members: readonly number[], size: number): Int32Array {
  const set = new Int32Array(wordsFor(size));
  for (const member of members) add(set, member);
  return set;
}

export function add(set: Int32Array, member: number): void {
  const word = member >> 5;
  set[word] = (set[word] as number) | (1 << (member & 31));
}

export function remove(set: Int32Array, member: number): void {
  const word = member >> 5;
  set[word] = (set[word] as number) & ~(1 << (member & 31));
}

/** Writes the members into a list, ascending. @returns how many there are */
export function list(set: Int32Array, into: Int32Array): number {
  let count = 0;
  for (let word = 0; word < set.length; word += 1) {
    for (let bits = set[word] as number; bits !== 0; bits &= bits - 1) {
      into[count] = word * 32 + lowest(bits);
      count += 1;
    }
  }
  return count;
}

/** Position of the lowest bit of a word that has any. */
export function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many bits of a word are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
