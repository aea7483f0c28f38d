// The languages that the game can be read in. To add one: a line here, its folder beside `en/`, and its texts in the
// scenarios (README.md).
import { english } from './en/english.ts';
import type { Message } from './message.ts';
import type { Messages, StoryTexts } from './words.ts';

/** What a language's folder holds. */
export interface Translation {
  /** BCP 47 tag, which the page carries as its `lang`. */
  readonly language: string;
  /** Country whose dates and numbers are written, where the language alone does not say. */
  readonly formats?: string;
  /** What is missing stands in English. */
  readonly messages: Partial<Messages>;
  /** Names on the map: `city.warsaw`, `state.FRA`; what is missing stands in the English of the time. */
  readonly places?: Readonly<Record<string, string>>;
}

export interface LanguageEntry {
  /** As settings keep it and as folders of texts are called. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  /** Fetches the interface's words. */
  load(): Promise<Translation>;
  /** Fetches the classroom's words; what is missing, or all of it, stands in English. */
  classroom?(): Promise<Readonly<Record<string, Message>>>;
  /** Makes a scenario's texts out of the original's instead of reading them: the pseudo-language does. */
  story?(original: StoryTexts): StoryTexts;
}

/** The language the game is written in, which lends what others lack. */
export const ENGLISH: Translation = { language: 'en', formats: 'en-GB', messages: english };

/** All languages there are; the first is what everybody is offered who understands no other. */
export const LANGUAGES: readonly LanguageEntry[] = [
  { tag: 'en', name: 'English', load: async () => ENGLISH },
];

/**
 * The entry that serves a reader best.
 * @param wanted tags in the reader's order, such as `navigator.languages`; `fr-CA` is served by `fr`
 */
export function bestLanguage(
  entries: readonly LanguageEntry[],
  wanted: readonly string[],
): LanguageEntry | undefined {
  const plain = (tag: string) => tag.toLowerCase().split('-', 1)[0];
  for (const tag of wanted) {
    const exact = entries.find((entry) => entry.tag.toLowerCase() === tag.toLowerCase());
    const found = exact ?? entries.find((entry) => entry.tag === plain(tag));
    if (found) return found;
  }
  return entries[0];
}
