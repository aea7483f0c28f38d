// Seeded chance without a running state: a draw is a function of the game's key, its purpose, the month and what it
// is about. The same question in the same game always gets the same answer, whatever else was asked before.
import seedrandom from 'seedrandom';

/** Four unsigned 32-bit numbers that a text seed becomes. */
export type ChanceKey = readonly [number, number, number, number];

export const PURPOSES = ['outcome', 'event', 'vote', 'noise', 'mind'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Turns a text seed (`Praha-1935`) into the game's key. */
export function chanceKey(seed: string): ChanceKey {
  const generator = seedrandom(seed);
  const word = () => generator.int32() >>> 0;
  return [word(), word(), word(), word()];
}

/** Mixes one number into a 32-bit state (the finalising steps of MurmurHash3, which is in the public domain). */
function mix(state: number, value: number): number {
  let h = Math.imul(state ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** An unsigned 32-bit number for (key, purpose, month, subject, nth draw about it). */
export function draw(key: ChanceKey, purpose: Purpose, month: number, subject: number, nth = 0): number {
  let h = mix(key[0], PURPOSES.indexOf(purpose) + 1);
  h = mix(h ^ key[1], month + 1);
  h = mix(h ^ key[2], subject + 1);
  return mix(h ^ key[3], nth + 1);
}

/** Scales a draw to 0 … n - 1. */
export function below(value: number, n: number): number {
  return Math.trunc((value * n) / 2 ** 32);
}

/** A whole-number deviate around 0 with the given standard deviation: the sum of three even draws from -sd to sd. */
export function noise(key: ChanceKey, month: number, subject: number, sd: number): number {
  let sum = 0;
  for (let nth = 0; nth < 3; nth += 1) sum += below(draw(key, 'noise', month, subject, nth), 2 * sd + 1) - sd;
  return sum;
}
