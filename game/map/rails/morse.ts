// International Morse code, as lengths along a line: what a cable under way looks like.

import { MORSE_SIGNS } from '../../words/morse.ts';

/** One mark on the line, in units of a dot's length from the start of the pattern. */
export interface Mark {
  readonly start: number;
  readonly length: number;
}

/** A pattern that repeats each `period` units. */
export interface MorsePattern {
  readonly marks: readonly Mark[];
  readonly period: number;
}

/**
 * The first letters of a text in Morse: a dash is three dots long, marks are one dot apart, letters three.
 * Letters with accents count as their base letter; a text with nothing to spell sends D.
 */
export function morseOf(text: string, letters = 5): MorsePattern {
  const plain = [...text.normalize('NFD').toUpperCase()].filter(
    (letter) => MORSE_SIGNS[letter] !== undefined,
  );
  const sent = plain.length > 0 ? plain.slice(0, letters) : ['D'];
  const marks: Mark[] = [];
  let at = 0;
  for (const letter of sent) {
    for (const sign of MORSE_SIGNS[letter] as string) {
      const length = sign === '-' ? 3 : 1;
      marks.push({ start: at, length });
      at += length + 1;
    }
    at += 2;
  }
  return { marks, period: at };
}
