// What a message is: a sentence with named gaps, or one sentence for each plural form of its `count`.
import { numbersOf, pluralOf } from './formats.ts';

/** Forms by the plural category of `count` (`Intl.PluralRules`); `other` is always there. */
export type PluralMessage = { readonly other: string } & Readonly<
  Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

export type Message = string | PluralMessage;

/** The names of the gaps in a sentence: `Step {number} of {total}` has `number` and `total`. */
type GapsIn<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}`
  ? Gap | GapsIn<Rest>
  : never;

/** The gaps of a message, `count` included where it has plural forms. */
export type GapsOf<M extends Message> = M extends string
  ? GapsIn<M>
  : M extends { readonly other: infer Other extends string }
    ? GapsIn<Other> | 'count'
    : never;

/** What fills gaps: words stand as they are, numbers are written in the reader's way. */
export type GapValue = string | number;

/** The arguments after a key: none where a message has no gaps, else an object that names every gap. */
export type GapArguments<M extends Message> = [GapsOf<M>] extends [never]
  ? []
  : [gaps: Readonly<Record<GapsOf<M>, GapValue>>];

/**
 * Writes a message with its gaps filled.
 * @param message sentence or plural forms
 * @param gaps values by the gap's name; a gap without a value stays visible, so that a test finds it
 * @param language BCP 47 tag: which form `gaps.count` takes
 * @param formats BCP 47 tag of the country whose numbers are written
 * @returns the finished sentence
 */
export function writeMessage(
  message: Message,
  gaps: Readonly<Record<string, GapValue>>,
  language: string,
  formats: string,
): string {
  const count = gaps['count'];
  const form =
    typeof message === 'string'
      ? message
      : (message[pluralOf(language).select(typeof count === 'number' ? count : 0)] ?? message.other);
  return form.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = gaps[name];
    if (value === undefined) return gap;
    return typeof value === 'number' ? numbersOf(formats).format(value) : value;
  });
}
