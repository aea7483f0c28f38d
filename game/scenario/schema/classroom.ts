// Schemas of what a scenario brings along for a class: roles, seat plans, lesson plans, news to slip in, themes of the
// debrief.
import * as v from 'valibot';
import { CHANNELS } from '../../rules/evidence.ts';
import {
  basis,
  ConditionText,
  Id,
  list,
  MeterName,
  Month,
  Name,
  OrderName,
  oneOf,
  oneOrMore,
  Row,
  shape,
  whole,
} from './parts.ts';

const Aim = shape({ met: ConditionText, in_part: v.optional(ConditionText), ...basis });
const Grounds = list(shape(basis));

/** An entry of classroom/roles/*.yaml. */
export const Role = shape({
  role: Id,
  delegation: Id,
  offices: v.optional(list(Id)),
  presides: v.optional(v.boolean('Write true or false.\n')),
  reads: v.optional(list(oneOf(CHANNELS))),
  judges: v.optional(list(MeterName)),
  answers: v.optional(list(OrderName)),
  consults: v.optional(list(Id)),
  long: v.optional(
    v.pipe(list(Id), v.nonEmpty('Leave long: out where the role has long texts of its own.\n')),
  ),
  rests: v.optional(list(Row)),
  public_aim: Aim,
  secret_aim: Aim,
  red_line: shape({ crossed: ConditionText, ...basis }),
  knows: Grounds,
  believes: Grounds,
  checks: list(shape({ right: whole(0, 2) })),
});

/** An entry of classroom/plans.yaml. */
export const Plan = shape({
  plan: Id,
  students: whole(1, 60),
  seats: list(shape({ role: Id, students: whole(1, 2) })),
});

const Minutes = whole(0, 240);

/** An entry of classroom/lessons.yaml. */
export const Lesson = shape({
  lesson: Id,
  from: Month,
  rounds: whole(1, 60),
  minutes: shape({
    seating: Minutes,
    brief: Minutes,
    deliberation: Minutes,
    reveal: Minutes,
    ending: Minutes,
    debrief: Minutes,
    slip: Minutes,
  }),
  played_out_by: Id,
});

/** An entry of classroom/themes.yaml. */
export const Theme = shape({
  theme: Id,
  prompts: whole(1, 9),
  rows: oneOrMore(Row, 'a row such as E61 or C19'),
});

/** An entry of classroom/unreported.yaml. */
export const Unreported = shape({ event: Id, ...basis });

/** An entry of classroom/confidential.yaml. */
export const Confidential = shape({ track: Name, ...basis });

/** An entry of classroom/injects.yaml. */
export const Inject = shape({
  inject: Id,
  month: Month,
  to: v.optional(list(Id)),
  ruling: v.optional(shape({ event: Id, occurs: v.boolean('Write true or false.\n') })),
  ...basis,
});
