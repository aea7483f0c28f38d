// The one translator: interface messages by typed key, the scenario's texts by flat key, dates, numbers, lists.
import { type DateLength, type DatePrecision, dateFormats, dayOf, seasonOf, writeDate } from './dates.ts';
import type { EnglishMessages, MessageKey } from './en/english.ts';
import { type GapArguments, type GapValue, type Message, writeMessage } from './message.ts';

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

/**
 * The words of one language.
 * @param language BCP 47 tag
 * @param messages of the interface
 * @param story texts of the scenario that is open; empty before one is
 */
export function createWords(language: string, messages: Messages, story: StoryTexts = {}): Words {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const plural = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const choices = new Intl.ListFormat(language, { type: 'disjunction' });
  const formats = dateFormats(language);

  function say(key: MessageKey, gaps: Readonly<Record<string, GapValue>> = {}): string {
    return writeMessage(messages[key], gaps, numbers, plural);
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
    say: (key, ...gaps) => say(key, gaps[0]),
    story: (key) => story[key] ?? key,
    storyOr: (key) => story[key] ?? null,
    storyList(key) {
      const texts: string[] = [];
      for (let text = story[`${key}.0`]; text !== undefined; text = story[`${key}.${texts.length}`])
        texts.push(text);
      return texts;
    },
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    either: (items) => choices.format(items),
    date: (iso, precision, length = 'long') =>
      precision === 'season' ? season(iso) : writeDate(formats, iso, precision, length),
    month: (iso) => formats.monthLong.format(dayOf(iso)),
    monthName: (iso) => formats.monthName.format(dayOf(iso)),
    monthShort: (iso) => formats.monthShort.format(dayOf(iso)),
    monthLetter: (iso) => formats.monthLetter.format(dayOf(iso)),
  };
}
