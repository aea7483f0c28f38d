// The letters of a large screen, asked for before a text shows them: come late, each has every text laid out anew.
import type { Desk } from '../desk.svelte.ts';

/** Letters as CSS names them, and a text that is written in them. */
type Letters = readonly (readonly [face: string, sample: string])[];

const LETTERS = {
  /** What its front and its papers are set in. */
  first: [
    ['400 1em Spectral', 'a'],
    ['600 1em Spectral', 'a'],
    ['italic 500 1em Spectral', 'a'],
    ['400 1em Jost', 'a'],
    ['600 1em Jost', 'a'],
    ['400 1em "IBM Plex Mono"', 'a'],
  ],
  /** Its numbers, and the map with names like Łódź. */
  later: [
    ['600 1em "IBM Plex Mono"', '1'],
    ['500 1em Spectral', 'Ł'],
    ['600 1em Spectral', 'Ł'],
  ],
} as const satisfies Record<string, Letters>;

/** Asks for letters, if the page is set in them. @returns when they are there or cannot be had */
export async function askForLetters(desk: Desk, which: keyof typeof LETTERS): Promise<void> {
  if (desk.settings.letters !== 'printed') return;
  await Promise.allSettled(LETTERS[which].map(([face, sample]) => document.fonts.load(face, sample)));
}
