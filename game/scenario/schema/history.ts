// Schemas of the files that say what happened: the chronicle, the context, and the texts.
import * as v from 'valibot';
import { CHANNELS, MECHANISMS, PRECISIONS } from '../../rules/definition.ts';
import { Day, Id, list, Month, Name, OrderName, oneOf, Sides, shape } from './parts.ts';

const Reference = shape({
  work: Id,
  at: v.union(
    [v.pipe(v.string(), v.nonEmpty()), v.number()],
    'The place in the work is wanted here.\nWrite volume, page, folder or folio as the article gives it.',
  ),
});

const ROW = 'This is no row.\n';
const StepRow = v.pipe(v.string(ROW), v.regex(/^E\d{2,3}$/, `${ROW}Write one such as E61.`));
const ContextRow = v.pipe(v.string(ROW), v.regex(/^C\d{2,3}$/, `${ROW}Write one such as C19.`));
const Doubt = v.pipe(v.string(ROW), v.regex(/^D\d{2,3}$/, `${ROW}Write one such as D08.`));

const Mechanisms = v.pipe(
  list(oneOf(MECHANISMS)),
  v.nonEmpty('At least one mechanism is wanted, the main one first.\n'),
);

/** A step of the article's chronology. */
export const Step = shape({
  step: StepRow,
  date: Day,
  precision: oneOf(PRECISIONS),
  place: Id,
  to: v.optional(Id),
  side: v.optional(Id),
  actors: v.optional(list(Id)),
  parties: v.optional(list(Id)),
  channel: oneOf(CHANNELS),
  mechanisms: Mechanisms,
  order: v.optional(OrderName),
  event: v.optional(Id),
  part_of: v.optional(Name),
  council: v.optional(oneOf(['vote', 'insist'])),
  outcome: v.optional(Id),
  with: v.optional(list(OrderName)),
  known_to: v.optional(Sides),
  source: v.pipe(list(Reference), v.nonEmpty('At least one reference is wanted.\n')),
  doubts: v.optional(list(Doubt)),
});

/** An event of general knowledge that moves the world; what it is stands in `context.yaml`. */
export const ContextStep = shape({ context: ContextRow, event: Id });

/** A step of either kind, for editors; the loader tells them apart by their first key and gives better messages. */
const AnyStep = v.union([Step, ContextStep]);
/** A month of the chronicle; prologue and epilogue have no month. */
export const Chronicle = shape({ month: v.optional(Month), steps: list(AnyStep) });

/** The same as the loader first looks at it, the steps still unread. */
export const ChronicleFrame = shape({ month: Month, steps: list(v.unknown()) });
export const InterludeFrame = shape({ steps: list(v.unknown()) });

export const Context = shape({
  context: ContextRow,
  date: Day,
  place: Id,
  parties: list(Id),
  mechanism: oneOf(MECHANISMS),
});
