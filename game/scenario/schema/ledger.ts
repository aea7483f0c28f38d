// Schemas of the promises that the sides gave each other and of what they misread.
import * as v from 'valibot';
import { CHANNELS } from '../../rules/definition.ts';
import { PROMISE_KINDS, WORDINGS } from '../../rules/ledger.ts';
import { basis, ConditionText, Id, MeterName, Month, oneOf, shape } from './parts.ts';

/** An entry of promises.yaml. */
export const Promised = shape({
  promise: Id,
  by: Id,
  kind: oneOf(PROMISE_KINDS),
  wording: oneOf(WORDINGS),
  channel: oneOf(CHANNELS),
  made: ConditionText,
  kept: ConditionText,
  broken: ConditionText,
  ...basis,
});

const ROW = 'This is no row of a misreading.\nWrite one such as P01.';

/** An entry of misreadings.yaml. */
export const Misreading = shape({
  misreading: v.pipe(v.string(ROW), v.regex(/^P\d{2,3}$/, ROW)),
  side: Id,
  about: v.optional(MeterName),
  from: Month,
  until: Month,
  ...basis,
});
