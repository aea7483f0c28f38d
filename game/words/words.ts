// The one translator: interface messages by typed key, the scenario's texts by flat key, dates, numbers, lists.
import { type DateLength, type DatePrecision, dateFormats, dayOf, seasonOf, writeDate } from './dates.ts';
import type { EnglishMessages, MessageKey } from './en/english.ts';
import { choicesOf, listsOf, numbersOf } from './formats.ts';
import { type GapArguments, type GapValue, type Message, writeMessage } from './message.ts';
import { typesetterOf } from './typography.ts';

/** The interface's messages in one language; English is the measure of completeness. */
export type Messages = Readonly<Record<MessageKey, Message>>;

/** Texts of a scenario: flat keys (`step.E60.title`) to sentences. */
export type StoryTexts = Readonly<Record<string, string>>;

export interface Words {
  /** BCP 47 tag. */
  readonly language: string;
  /** An interface message with its gaps filled. */
  say<K extends MessageKey>(key: K, ...gaps: GapArguments<EnglishMessages[K]>): string;
  /** A text of the scenario; without it the key itself, which no finished screen shows. */
  story(key: string): string;
  /** A text of the scenario, or null where it has none. */
  storyOr(key: string): string | null;
  /** The texts of a scenario's list (`order.x.risks.0`, `.1` …), in order. */
  storyList(key: string): readonly string[];
  /** The name of a place on the map (`city.warsaw`, `state.FRA`), or the English one where the language has none. */
  placeName(id: string, english: string): string;
  number(value: number): string;
  list(items: readonly string[]): string;
  /** Alternatives: `A, B or C`. */
  either(items: readonly string[]): string;
  /** A date with no more than `precision` supports: `6 November 1936`, `Oct`, `summer 1935`. */
  date(iso: string, precision: DatePrecision, length?: DateLength): string;
  /** `November 1936`, from `1936-11`. */
  month(iso: string): string;
  /** `November`. */
  monthName(iso: string): string;
  /** `Nov`. */
  monthShort(iso: string): string;
  /** `N`, for the timeline. */
  monthLetter(iso: string): string;
}

/** Whose words stand in for what a translation lacks. */
export interface Lender {
  readonly words: Words;
  /** Told of every text that was lent, so that the page can mark it as being in another language. */
  lent(text: string): void;
}

/** What a language may have beside its sentences. */
export interface WordsOptions {
  /** BCP 47 tag of the country whose dates, numbers and lists are written; the language's own by default. */
  readonly formats?: string;
  /** Names on the map by `city.<id>`, `state.<code>`, `region.<local name>`, `sea.<local name>`. */
  readonly places?: Readonly<Record<string, string>>;
  readonly lender?: Lender;
}

/** Messages of a part of the interface that is fetched by itself, by typed key. */
export type Say<M extends Readonly<Record<string, Message>>> = <K extends keyof M & string>(
  key: K,
  ...gaps: GapArguments<M[K]>
) => string;

/**
 * The translator of such a part.
 * @param messages in the language; what is missing stands in the original
 * @param formats BCP 47 tag of the country whose numbers are written
 */
export function createSay<M extends Readonly<Record<string, Message>>>(
  language: string,
  messages: Partial<M>,
  original: M,
  formats: string = language,
): Say<M> {
  const write = writerOf(language, formats);
  return (key, ...gaps) => write(messages[key] ?? original[key] ?? key, gaps[0]);
}

/** Fills the gaps of messages and sets them as the language's printers do. */
function writerOf(
  language: string,
  formats: string,
): (message: Message, gaps: Readonly<Record<string, GapValue>> | undefined) => string {
  const typeset = typesetterOf(language);
  return (message, gaps) => typeset(writeMessage(message, gaps ?? {}, language, formats));
}

/**
 * The words of one language.
 * @param language BCP 47 tag
 * @param messages of the interface; what is missing is lent, and without a lender the key itself stands
 * @param story texts of the scenario that is open; empty before one is
 */
export function createWords(
  language: string,
  messages: Partial<Messages>,
  story: StoryTexts = {},
  { formats = language, places = {}, lender }: WordsOptions = {},
): Words {
  const write = writerOf(language, formats);
  const dates = dateFormats(formats);
  const typeset = typesetterOf(language);

  /** A text of the lender, who is told of it. */
  function lent<Text extends string | null>(text: Text): Text {
    if (text !== null) lender?.lent(text);
    return text;
  }

  function say<K extends MessageKey>(key: K, ...gaps: GapArguments<EnglishMessages[K]>): string {
    const message = messages[key];
    if (message === undefined) return lender ? lent(lender.words.say(key, ...gaps)) : key;
    return write(message, gaps[0]);
  }

  function storyOr(key: string): string | null {
    const text = story[key];
    return text === undefined ? lent(lender?.words.storyOr(key) ?? null) : typeset(text);
  }

  function season(iso: string): string {
    const name = seasonOf(iso);
    const year = Number(iso.slice(0, 4));
    if (name !== 'winter') return say(`season.${name}`, { year: String(year) });
    const first = iso.slice(5, 7) === '12' ? year : year - 1;
    return say('season.winter', { first: String(first), second: String(first + 1).slice(2) });
  }

  return {
    language,
    say,
    story: (key) => storyOr(key) ?? key,
    storyOr,
    storyList(key) {
      const texts: string[] = [];
      for (let text = storyOr(`${key}.0`); text !== null; text = storyOr(`${key}.${texts.length}`))
        texts.push(text);
      return texts;
    },
    placeName: (id, english) => places[id] ?? english,
    number: (value) => numbersOf(formats).format(value),
    list: (items) => listsOf(formats).format(items),
    either: (items) => choicesOf(formats).format(items),
    date: (iso, precision, length = 'long') =>
      precision === 'season' ? season(iso) : writeDate(dates, iso, precision, length),
    month: (iso) => dates.monthLong.format(dayOf(iso)),
    monthName: (iso) => dates.monthName.format(dayOf(iso)),
    monthShort: (iso) => dates.monthShort.format(dayOf(iso)),
    monthLetter: (iso) => dates.monthLetter.format(dayOf(iso)),
  };
}
