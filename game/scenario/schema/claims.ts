// Schema of the claims: what the history says, as tests on the model.
import * as v from 'valibot';
import { COUNCIL_WAYS } from '../../rules/definition.ts';
import {
  ConditionText,
  Id,
  list,
  MeterName,
  Month,
  OrderName,
  oneOf,
  Percent,
  Row,
  shape,
  whole,
} from './parts.ts';

const Arm = shape({
  history: v.optional(v.literal(true, 'Write history: true, or leave it out.\n')),
  from: v.optional(Month),
  policies: v.optional(v.record(Id, Id, 'A map from sides to temperaments is wanted here.\n')),
  orders: v.optional(list(shape({ order: OrderName, month: Month, way: v.optional(oneOf(COUNCIL_WAYS)) }))),
  forbid: v.optional(list(shape({ order: OrderName, month: v.optional(Month) }))),
  without: v.optional(list(Id)),
  set: v.optional(list(shape({ meter: MeterName, value: Percent, month: Month }))),
});

const QuantityText = v.pipe(
  v.string('A quantity is wanted here.\nWrite a meter, or estimate(side, meter).'),
  v.nonEmpty('The quantity is empty.\nWrite a meter, or estimate(side, meter).'),
);
const Distance = whole(-100, 100);

const Test = shape({
  arm: Id,
  share: v.optional(ConditionText),
  among: v.optional(ConditionText),
  mean: v.optional(QuantityText),
  less: v.optional(QuantityText),
  index: v.optional(Id),
  since: v.optional(Month),
  peak: v.optional(Id),
  ending: v.optional(list(Id)),
  in: v.optional(Month),
  from: v.optional(Month),
  until: v.optional(Month),
  at_least: v.optional(whole(-100, 100)),
  at_most: v.optional(whole(-100, 100)),
  above: v.optional(Id),
  below: v.optional(Id),
  like: v.optional(Id),
  by: v.optional(Distance),
});

export const Claim = shape({
  claim: Row,
  untested: v.optional(v.literal(true, 'Write untested: true, or leave it out.\n')),
  arms: v.optional(v.record(Id, Arm, 'A map from names to arms is wanted here.\n')),
  holds: v.optional(
    v.pipe(list(Test), v.nonEmpty('A claim needs a test.\nWrite untested: true where there can be none.')),
  ),
});
