// International Morse code in time: when the key is down, and for how long.
// Proportions: Recommendation ITU-R M.1677-1 (2009); speed by the standard word PARIS.

import { MORSE_SIGNS } from '../words/morse.ts';

/** The key is down from `at` for `length`, both in milliseconds. */
export interface Keying {
  readonly at: number;
  readonly length: number;
}

/**
 * Length of a dot.
 * @param wordsAMinute PARIS with the pause after it is fifty dots long
 * @returns milliseconds
 */
export function dotLength(wordsAMinute: number): number {
  return 60_000 / (50 * wordsAMinute);
}

/**
 * Sends a text: a dash is three dots long, the pause within a letter one, between letters three, between words seven.
 * Accents are dropped; what has no sign is passed over.
 * @param dot length of a dot in milliseconds
 */
export function keyed(text: string, dot: number): readonly Keying[] {
  const words = text
    .normalize('NFD')
    .toUpperCase()
    .split(/\s+/)
    .map((word) => [...word].flatMap((letter) => MORSE_SIGNS[letter] ?? []))
    .filter((word) => word.length > 0);
  const keyings: Keying[] = [];
  let units = 0;
  for (const word of words) {
    for (const letter of word) {
      for (const sign of letter) {
        const length = sign === '-' ? 3 : 1;
        keyings.push({ at: units * dot, length: length * dot });
        units += length + 1;
      }
      units += 2;
    }
    units += 4;
  }
  return keyings;
}
