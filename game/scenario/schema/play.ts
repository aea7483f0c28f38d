// Schemas of the files that say what may happen: tracks, orders, councils, events, drifts, endings.
import * as v from 'valibot';
import { CHANNELS, DESKS, VERDICTS } from '../../rules/definition.ts';
import {
  Adjustments,
  basis,
  ChanceAdjustments,
  ConditionText,
  Id,
  list,
  MeterName,
  MeterPoints,
  Month,
  Name,
  OrderName,
  oneOf,
  oneOrMore,
  Percent,
  Points,
  Sentence,
  Sides,
  StateName,
  shape,
  Tell,
  whole,
} from './parts.ts';

const Trigger = v.pipe(
  v.string('A trigger is wanted here.\nWrite side.order, side.order:outcome, an event, or month-ends.'),
  v.regex(
    /^[a-z][a-z0-9]*([-.][a-z0-9]+)*(:[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/,
    'This is no trigger.\nWrite side.order, side.order:outcome, an event, or month-ends.',
  ),
);

const Move = shape({
  to: StateName,
  on: oneOrMore(Trigger, 'a trigger'),
  when: v.optional(ConditionText),
  meters: v.optional(MeterPoints),
  ...basis,
});

export const Track = shape({
  track: Name,
  mechanism: v.optional(Sentence),
  known_to: v.optional(Sides),
  starts: StateName,
  states: v.record(StateName, shape({ moves: v.optional(list(Move)) })),
  from_any: v.optional(list(Move)),
});

const Outcome = shape({
  outcome: Id,
  weight: whole(0, 100),
  adjust: v.optional(Adjustments),
  meters: v.optional(MeterPoints),
  tells: v.optional(list(Tell)),
  known_to: v.optional(Sides),
});

export const Order = shape({
  order: Id,
  desk: oneOf(DESKS),
  office: Id,
  channel: shape({
    kind: oneOf(CHANNELS),
    authority: oneOf(['official', 'semi-official', 'unofficial']),
    secrecy: oneOf(['public', 'discreet', 'secret']),
  }),
  from: Id,
  to: v.optional(Id),
  day: whole(1, 28),
  open: v.optional(list(ConditionText)),
  again: v.optional(whole(1, 240)),
  once: v.optional(v.literal(true, 'Write once: true, or leave it out.\n')),
  council: v.optional(Id),
  outcomes: v.pipe(list(Outcome), v.nonEmpty('An order needs an outcome.\nWrite at least outcome: done.')),
  appeal: v.optional(list(shape({ when: v.optional(ConditionText), value: Points }))),
  ...basis,
});

const Stance = shape({
  stance: Id,
  member: Id,
  orders: v.union(
    [v.literal('all'), v.array(Name)],
    'The orders that the stance is about are wanted here.\nWrite a list of orders, or all.',
  ),
  when: v.optional(ConditionText),
  lean: Points,
  ...basis,
});

/** `+germany.unease`: a meter that must not rise; `-france.will`: one that must not fall. */
const Movement = v.pipe(
  v.string(),
  v.regex(
    /^[+-][a-z][\w-]*\.[\w-]+$/,
    'A meter with a sign is wanted here.\nWrite +germany.unease or -france.will.',
  ),
);

const Dread = shape({ member: Id, of: list(Movement), ...basis });

export const Council = shape({
  council: Id,
  side: Id,
  head: Id,
  authority: MeterName,
  insist: Percent,
  lost: Percent,
  beyond: v.optional(MeterName),
  members: list(shape({ office: Id, weight: Percent })),
  stances: v.optional(list(Stance)),
  dreads: v.optional(list(Dread)),
});

export const Event = shape({
  event: Id,
  month: v.optional(Month),
  at: v.optional(oneOf(['briefing', 'resolution'])),
  day: v.optional(whole(1, 28)),
  place: v.optional(Id),
  when: v.optional(ConditionText),
  chance: v.optional(Percent),
  later: v.optional(Percent),
  adjust: v.optional(ChanceAdjustments),
  again: v.optional(whole(1, 240)),
  meters: v.optional(MeterPoints),
  tells: v.optional(list(Tell)),
  known_to: v.optional(Sides),
  ...basis,
});

export const Drift = shape({ drift: Id, when: v.optional(ConditionText), meters: MeterPoints, ...basis });

export const Temperament = shape({
  temperament: Id,
  history: v.optional(whole(0, 100)),
  wavering: v.optional(whole(0, 50)),
  insists: v.optional(whole(0, 200)),
  keeps_path: v.optional(v.literal(true, 'Write keeps_path: true, or leave it out.\n')),
  calculates: v.optional(v.literal(true, 'Write calculates: true, or leave it out.\n')),
  leans: v.optional(
    list(
      shape({
        lean: Id,
        orders: v.pipe(list(OrderName), v.nonEmpty('A lean is towards orders.\nWrite side.order.')),
        when: v.optional(ConditionText),
        value: Points,
        ...basis,
      }),
    ),
  ),
  ...basis,
});

export const Ending = shape({
  ending: Id,
  when: ConditionText,
  at_once: v.optional(v.boolean('Write true or false.\n')),
  aims: v.record(Id, list(oneOf(VERDICTS))),
  ...basis,
});
