// The shipped scenario's texts, to look for in a page.
import { scenarios } from 'virtual:scenarios';
import { createWords } from '../../../game/words/words.ts';

/** @returns how a text reads in the page, by its key */
export async function storyOf(): Promise<(key: string) => string> {
  const [entry] = scenarios;
  if (!entry) throw new Error('no scenario ships');
  const words = createWords('en', {}, await entry.texts('en'));
  return (key) => words.story(key);
}
