// What the schemas of all files are made of. Messages are two lines: what is wrong, and what to do about it.
import * as v from 'valibot';
import { isDay } from '../calendar.ts';
import { didYouMean } from '../nearest.ts';

/** A map with exactly these keys. */
export function shape<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = Object.keys(entries);
  return v.strictObject(entries, ({ expected, input, path }) => {
    if (expected === 'never') {
      const near = didYouMean(String(input), keys, `Known keys here: ${keys.join(', ')}.`);
      return `"${String(input)}" is no key here.\n${near}`;
    }
    if (expected === 'Object') return `A map is wanted here.\nKnown keys: ${keys.join(', ')}.`;
    return `The key "${String(path?.[0]?.key)}" is missing.\n`;
  });
}

const written = (pattern: RegExp, message: string) => v.pipe(v.string(message), v.regex(pattern, message));

/** Lower-case words joined by hyphens. */
export const Id = written(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'This is no identifier.\nWrite lower-case words joined by hyphens.',
);
/** An identifier that may carry its owner: `france.offer-air-staff-talks`, `signalling.ussr`. */
export const Name = written(
  /^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/,
  'This is no name.\nWrite lower-case words joined by hyphens, with a dot after the side where there is one.',
);
/** A side's order: `france.offer-air-staff-talks`. */
export const OrderName = written(
  /^[a-z][a-z0-9-]*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'This is no order.\nWrite side.order.',
);
/** A meter: `france.staff_confidence`. */
export const MeterName = written(
  /^[a-z][a-z0-9-]*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  'This is no meter.\nWrite side.name, with underscores between words.',
);
export const StateName = written(
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
  'This is no state.\nWrite capitals joined by underscores.',
);
export const Month = written(/^\d{4}-(0[1-9]|1[0-2])$/, 'This is no month.\nWrite it as 1936-11.');
export const Day = v.pipe(
  written(/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/, 'This is no day.\nWrite it as 1936-11-06.'),
  v.check(isDay, 'The calendar has no such day.\n'),
);
export const ConditionText = v.pipe(
  v.string('A condition is wanted here.\nWrite one such as: staff is SIGNED and month >= 1936-09.'),
  v.nonEmpty('The condition is empty.\nWrite always where nothing is needed.'),
  v.description('A condition, such as: staff is SIGNED and month >= 1936-09'),
);
export const Sentence = v.pipe(
  v.string('A sentence is wanted here.\n'),
  v.nonEmpty('The sentence is empty.\n'),
);

/** A whole number within bounds, both included. */
export function whole(least: number, most: number) {
  const message = `A whole number from ${least} to ${most} is wanted here.\n`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, ({ input }) => {
    const near = typeof input === 'string' ? didYouMean(input, words) : '';
    return `This must be one of ${words.join(', ')}.\n${near}`;
  });
}

export const list = <const Item extends v.GenericSchema>(item: Item) =>
  v.array(item, 'A list is wanted here.\nWrite [a, b], or a line beginning with - for each.');

/** One word, or a list of them. */
export const oneOrMore = <const Item extends v.GenericSchema>(item: Item, what: string) =>
  v.union([item, v.array(item)], `This must be ${what}, or a list of them.\n`);

export const Percent = whole(0, 100);
export const Points = whole(-100, 100);
export const MeterPoints = v.record(MeterName, Points, 'A map from meters to points is wanted here.\n');
export const Sides = list(Id);
export const Version = v.pipe(
  v.string('A version is wanted here.\nWrite it as 0.1.0.'),
  v.regex(/^\d+\.\d+\.\d+$/, 'This is no version.\nWrite it as 0.1.0.'),
);

/** Rows of the chronicle (E), of the context (C), or of the article's claims (K). */
export const Row = written(/^[A-Z]\d{2,3}$/, 'This is no row.\nWrite one such as E61 or C19.');

/** On what a statement rests; exactly one of the two is checked after the shape. */
export const basis = {
  source: v.optional(oneOrMore(Row, 'a row such as E61 or C19')),
  inference: v.optional(Sentence),
};

export const Tell = shape({
  to: Id,
  about: MeterName,
  says: v.optional(Points),
  shows: v.optional(Points),
  noise: whole(1, 100),
});
export const ChanceAdjustments = list(shape({ when: ConditionText, percent: Points }));
export const Adjustments = list(shape({ when: ConditionText, weight: Points }));

export type RawTell = v.InferOutput<typeof Tell>;
export interface RawBasis {
  readonly source?: string | readonly string[] | undefined;
  readonly inference?: string | undefined;
}
