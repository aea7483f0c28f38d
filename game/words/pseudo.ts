// A pseudo-language made of the English by code: accented and lengthened letters between brackets. A text that a
// screen shows without them stands behind no key; one that does not fit will not fit in a longer language either. Its
// dates and numbers are written in Russian, so that an English date shows as well. Only tests and the development
// server know it.
import { classroom } from './en/classroom/classroom.ts';
import { english } from './en/english.ts';
import type { LanguageEntry } from './languages.ts';
import type { Message } from './message.ts';
import type { Messages, StoryTexts } from './words.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'àƀçďèƒĝħìĵķļɱñòþɋŕšţùṽŵẋýžÀƁÇĎÈƑĜĦÌĴĶĻṀÑÒÞɊŔŠŢÙṼŴẊÝŽ';

/** Doubled, these make an English text about 40 % longer, the long words most of all. */
const DOUBLED = /[aeiouAEIOU]/;

function letter(plain: string): string {
  const found = PLAIN.indexOf(plain);
  const accented = found < 0 ? plain : (ACCENTED[found] ?? plain);
  return DOUBLED.test(plain) ? accented + accented.toLowerCase() : accented;
}

/** The text in pseudo-letters; gaps (`{name}`) stay as they are. */
export function pseudoLetters(text: string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 === 1 ? part : [...part].map(letter).join('')))
    .join('');
}

/** The text in pseudo-letters between brackets, which show where it was cut or put together. */
export function pseudo(text: string): string {
  return `[${pseudoLetters(text)}]`;
}

/** All messages of the interface. */
export function pseudoMessages(): Messages {
  return madeOf(english) as Messages;
}

/** Messages in pseudo-letters. Openings are looked for inside texts and so have no brackets. */
function madeOf(messages: Readonly<Record<string, Message>>): Readonly<Record<string, Message>> {
  const entries = Object.entries(messages).map(([key, message]): [string, Message] => {
    const made = key.endsWith('.opening') ? pseudoLetters : pseudo;
    return [key, typeof message === 'string' ? made(message) : formsOf(message, made)];
  });
  return Object.fromEntries(entries);
}

function formsOf<Forms extends object>(forms: Forms, made: (text: string) => string): Forms {
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, made(form)])) as Forms;
}

/** All texts of a scenario. */
export function pseudoTexts(original: StoryTexts): StoryTexts {
  return Object.fromEntries(Object.entries(original).map(([key, text]) => [key, pseudo(text)]));
}

/** `en-XA` is the tag that CLDR keeps for accented pseudo-English. */
export const pseudoLanguage: LanguageEntry = {
  tag: 'en-XA',
  name: pseudo('Pseudo-language'),
  load: async () => ({ language: 'en-XA', formats: 'ru', messages: pseudoMessages() }),
  classroom: async () => madeOf(classroom),
  story: pseudoTexts,
};
