// The pseudo-language on a page: the languages with it, and whether all that is shown is in it and has its place.
import { expect } from 'vitest';
import { LANGUAGES } from '../../../game/words/languages.ts';
import { pseudoLanguage } from '../../../game/words/pseudo.ts';
import { plainTexts } from './plainTexts.ts';
import { misfits } from './textFits.ts';

/** The languages on offer; the pseudo-language, the last one, is spoken. */
export const SPOKEN = [...LANGUAGES, pseudoLanguage];

/**
 * Holds what the page shows now against both rules.
 * @param where for messages
 * @param same what is the same in every language
 */
export async function judge(where: string, same: RegExp): Promise<void> {
  await document.fonts.ready;
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  expect(document.documentElement.lang).toBe('en-XA');
  expect.soft(plainTexts(same), `left in plain English: ${where}`).toEqual([]);
  expect.soft(misfits(), `does not fit: ${where}`).toEqual([]);
}
