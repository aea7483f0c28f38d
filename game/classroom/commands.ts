// What may be asked of a lesson, by whom, and how each message from outside is checked. Texts are short on purpose: an
// argument is one line.
import * as v from 'valibot';
import { COUNCIL_WAYS, DESKS } from '../play/vocabulary.ts';

/** Longest texts that are taken, in UTF-16 units. */
export const LIMITS = {
  id: 80,
  name: 40,
  argument: 200,
  hand: 300,
  title: 120,
  text: 2_000,
  tables: 8,
} as const;

/** A name of the scenario or of the lesson: never shown as it stands, only looked up. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id));
/** What people type: trimmed, without control characters, and cut short rather than refused by the screens. */
const typed = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((text) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()),
  );
const argument = typed(LIMITS.argument);
const whole = (low: number, high: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));

const studentCommands = [
  /** Somebody sits in front of the device and may be dealt a role. */
  v.strictObject({ type: v.literal('present'), name: v.nullable(typed(LIMITS.name)) }),
  /** An answer to a question on the brief. */
  v.strictObject({ type: v.literal('answer'), question: whole(0, 2), answer: whole(0, 2) }),
  v.strictObject({ type: v.literal('propose'), desk: v.picklist(DESKS), order: id, argument }),
  /** An order, or a power's answer, from paper: by its code. */
  v.strictObject({ type: v.literal('enter-code'), code: typed(20), argument }),
  v.strictObject({ type: v.literal('take-back'), proposal: id }),
  v.strictObject({ type: v.literal('vote'), proposal: id, inFavour: v.boolean(), argument }),
  /** How an order is carried if it needs the council: by whoever presides. */
  v.strictObject({ type: v.literal('carry'), order: id, way: v.picklist(COUNCIL_WAYS) }),
  v.strictObject({ type: v.literal('seal') }),
  v.strictObject({ type: v.literal('unseal') }),
  /** The answer of a power's table to what would otherwise be chance. */
  v.strictObject({ type: v.literal('rule'), event: id, occurs: v.boolean(), argument }),
  /** The same to an order that may be addressed to it; it stands until the table gives another. */
  v.strictObject({ type: v.literal('reply'), order: id, outcome: id, argument }),
  /** The month's record has been read. */
  v.strictObject({ type: v.literal('read') }),
  v.strictObject({ type: v.literal('raise-hand'), text: typed(LIMITS.hand) }),
  v.strictObject({ type: v.literal('lower-hand') }),
  /** The exit slip: a place on a scale of 1-5, and a text. */
  v.strictObject({ type: v.literal('slip'), scale: whole(1, 5), text: typed(LIMITS.text) }),
] as const;

export const OCCUPANTS = ['students', 'computer', 'history', 'facilitator'] as const;
/** Who plays a seat. */
export type Occupant = (typeof OCCUPANTS)[number];

const facilitatorCommands = [
  /** Sets the tables up anew; only before the briefs are dealt. */
  v.strictObject({
    type: v.literal('lay-tables'),
    tables: v.pipe(v.array(v.strictObject({ plan: id })), v.minLength(1), v.maxLength(LIMITS.tables)),
  }),
  v.strictObject({ type: v.literal('choose-lesson'), lesson: id }),
  v.strictObject({ type: v.literal('occupy'), seat: id, by: v.picklist(OCCUPANTS) }),
  v.strictObject({ type: v.literal('move'), participant: id, seat: v.nullable(id) }),
  /** The people of two seats change places. */
  v.strictObject({ type: v.literal('swap'), seat: id, other: id }),
  v.strictObject({ type: v.literal('remove'), participant: id }),
  v.strictObject({ type: v.literal('extra-time'), seat: id, percent: whole(0, 100) }),
  v.strictObject({ type: v.literal('deal-briefs') }),
  v.strictObject({ type: v.literal('start-play') }),
  v.strictObject({ type: v.literal('pause') }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('extend'), minutes: whole(1, 30) }),
  /** Ends the phase now: what is voted counts, what is open holds. */
  v.strictObject({ type: v.literal('end-phase') }),
  v.strictObject({ type: v.literal('step-back'), reason: typed(LIMITS.argument) }),
  v.strictObject({
    type: v.literal('inject'),
    /** A prepared one of the scenario, or null for the facilitator's own. */
    prepared: v.nullable(id),
    title: typed(LIMITS.title),
    text: typed(LIMITS.text),
    /** Delegations that get it; empty for everybody. */
    to: v.pipe(v.array(id), v.maxLength(16)),
    /** `1936-11`: when it comes; null for now. */
    month: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/))),
    /** An event that it makes happen, or keeps from happening. */
    ruling: v.nullable(v.strictObject({ event: id, occurs: v.boolean() })),
  }),
  v.strictObject({ type: v.literal('call-off'), inject: id }),
  v.strictObject({ type: v.literal('broadcast'), text: typed(LIMITS.text) }),
  v.strictObject({ type: v.literal('nudge'), seat: id }),
  v.strictObject({ type: v.literal('answer-hand'), participant: id, text: typed(LIMITS.hand) }),
  /** Ends the play; the months left are played out. */
  v.strictObject({ type: v.literal('end-play') }),
  v.strictObject({ type: v.literal('show'), section: whole(0, 20), month: v.nullable(whole(0, 600)) }),
  v.strictObject({ type: v.literal('close') }),
] as const;

const serverCommands = [
  v.strictObject({ type: v.literal('join'), participant: id }),
  /** A delegation's time is over. */
  v.strictObject({ type: v.literal('lapse'), table: id, delegation: id }),
] as const;

export const StudentCommand = v.variant('type', studentCommands);
export const FacilitatorCommand = v.variant('type', facilitatorCommands);
export const Command = v.variant('type', [...studentCommands, ...facilitatorCommands, ...serverCommands]);

export type StudentCommand = v.InferOutput<typeof StudentCommand>;
export type FacilitatorCommand = v.InferOutput<typeof FacilitatorCommand>;
export type Command = v.InferOutput<typeof Command>;

/** By whom an entry is that is no participant's. */
export const FACILITATOR = 'facilitator';
export const SERVER = 'server';

/** An accepted command, as it is kept: the same entries in the same order give the same lesson. */
export const Entry = v.strictObject({
  /** Milliseconds since 1970, by the clock of who accepted it. */
  at: whole(0, Number.MAX_SAFE_INTEGER),
  /** A participant's id, `facilitator` or `server`. */
  by: id,
  /** The seat for which the facilitator acts. */
  seat: v.optional(id),
  command: Command,
});
export type Entry = v.InferOutput<typeof Entry>;

const isOneOf = (
  type: string,
  schema: {
    readonly options: readonly { readonly entries: { readonly type: { readonly literal: string } } }[];
  },
): boolean => schema.options.some(({ entries }) => entries.type.literal === type);

/** Whether a student may give it at all, or the facilitator for a seat. */
export function isStudentCommand(command: Command): command is StudentCommand {
  return isOneOf(command.type, StudentCommand);
}

/** Whether it is the facilitator's. */
export function isFacilitatorCommand(command: Command): command is FacilitatorCommand {
  return isOneOf(command.type, FacilitatorCommand);
}

/** Why a command is refused; the words room has a sentence for each under `lesson.refusal.` + code. */
export type LessonRefusal =
  | 'not-now'
  | 'not-yours'
  | 'not-presiding'
  | 'no-seat'
  | 'no-such-seat'
  | 'no-such-plan'
  | 'no-such-lesson'
  | 'no-such-participant'
  | 'no-such-proposal'
  | 'no-such-order'
  | 'no-such-event'
  | 'no-such-request'
  | 'no-such-inject'
  | 'no-such-question'
  | 'not-open'
  | 'already-proposed'
  | 'wrong-code'
  | 'sealed'
  | 'month-over'
  | 'nothing-to-step-back';
