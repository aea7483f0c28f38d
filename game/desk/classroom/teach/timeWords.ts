// Times of the day on the console: when somebody last did something, when something was slipped in.
import type { Words } from '../../../words/words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `10:29`, on this machine's clock. @param at milliseconds since 1970 */
export function timeOf({ language }: Words, at: number): string {
  const format =
    formats.get(language) ??
    new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  formats.set(language, format);
  return format.format(at);
}
