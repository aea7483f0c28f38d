// How a language sets its punctuation: the spaces that printers know and writers of texts need not.

/** Sets the spaces of a finished text; setting it twice changes nothing. */
export type Typesetter = (text: string) => string;

const NARROW = '\u202F';

/** Before a high mark that ends a word; a mark inside a word (`12:30`, `https://`) is left alone. */
const FRENCH_MARKS = /(?<=[\p{L}\p{N}»”’)\]…%])\s?([;:!?]+)(?=[\s»”’)\]]|$)/gu;

function french(text: string): string {
  return text
    .replace(FRENCH_MARKS, `${NARROW}$1`)
    .replace(/«\s?/g, `«${NARROW}`)
    .replace(/\s?»/g, `${NARROW}»`);
}

/** The typesetter of a language; most set nothing. @param language BCP 47 tag */
export function typesetterOf(language: string): Typesetter {
  return new Intl.Locale(language).language === 'fr' ? french : (text) => text;
}
