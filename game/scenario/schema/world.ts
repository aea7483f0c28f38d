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
  oneOf,
  Percent,
  Sentence,
  Sides,
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

export const Meter = shape({
  meter: MeterName,
  starts: Percent,
  known_to: v.optional(Sides),
  estimates: v.optional(v.record(Id, shape({ mean: Percent, sd: whole(1, 100) }))),
  ...basis,
});
