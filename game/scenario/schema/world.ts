// Schemas of the files that say who and what there is: sides, people, offices, places, works, meters.
import * as v from 'valibot';
import { DESKS } from '../../rules/definition.ts';
import {
  basis,
  ConditionText,
  Id,
  list,
  MeterName,
  Month,
  Name,
  oneOf,
  Percent,
  Sentence,
  Sides,
  StateName,
  shape,
  Version,
  whole,
} from './parts.ts';

export const WORK_KINDS = ['article', 'archive', 'documents', 'study', 'memoir', 'newspaper'] as const;

export const Settings = shape({
  scenario: Id,
  version: Version,
  format: v.literal(1, 'This format is not known.\nWrite format: 1.'),
  first_month: Month,
  months: whole(1, 240),
  seed: Sentence,
  languages: v.pipe(list(Id), v.nonEmpty('At least one language is wanted.\n')),
  sides: v.pipe(
    list(shape({ side: Id, seat: Id })),
    v.length(2, 'A scenario has two sides.\nThird parties are tracks and events.'),
  ),
  desks: v.optional(list(oneOf(DESKS))),
});

export const Person = shape({
  person: Id,
  side: v.optional(Id),
  named_in: oneOf(['article', 'context']),
});

export const Office = shape({
  office: Id,
  side: Id,
  holders: list(shape({ person: Id, while: ConditionText, ...basis })),
});

const degrees = (most: number) => {
  const message = `Degrees from ${-most} to ${most} are wanted here.\n`;
  return v.pipe(v.number(message), v.minValue(-most, message), v.maxValue(most, message));
};

export const Place = shape({ place: Id, lon: degrees(180), lat: degrees(90) });

export const Work = shape({ work: Id, kind: oneOf(WORK_KINDS) });

export const Index = shape({
  index: Id,
  parts: v.pipe(
    list(
      shape({
        meter: v.optional(MeterName),
        track: v.optional(Name),
        weight: whole(1, 100),
        inverted: v.optional(v.literal(true, 'Write inverted: true, or leave it out.\n')),
        points: v.optional(v.record(StateName, Percent, 'A map from states to points is wanted here.\n')),
      }),
    ),
    v.nonEmpty('An index needs a part.\nWrite - { meter: side.name, weight: 1 }.'),
  ),
  ...basis,
});

export const Power = shape({
  power: Id,
  place: Id,
  track: Name,
  meters: v.optional(list(MeterName)),
  ...basis,
});

export const Meter = shape({
  meter: MeterName,
  starts: Percent,
  known_to: v.optional(Sides),
  estimates: v.optional(v.record(Id, shape({ mean: Percent, sd: whole(1, 100) }))),
  ...basis,
});
