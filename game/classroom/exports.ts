// What is kept of a lesson when it is over: the whole of it as a record that plays again, and every order with the
// reasons given as a table.
import * as v from 'valibot';
import { monthView } from '../play/calendar.ts';
import type { Game } from '../play/commands.ts';
import { readRecord } from '../play/readRecord.ts';
import { Entry } from './commands.ts';
import type { Lesson } from './lesson.ts';
import { reopenLesson } from './lesson.ts';
import { LessonSetup, type Material } from './setup.ts';

const LessonRecord = v.strictObject({
  setup: LessonSetup,
  entries: v.array(Entry),
  /** Fingerprints of the tables' games at the end, by table. */
  hashes: v.record(v.string(), v.string()),
});
export type LessonRecord = v.InferOutput<typeof LessonRecord>;

/** The lesson as a record; names and texts as they were typed are in it. */
export function lessonRecord(lesson: Lesson): LessonRecord {
  return { setup: lesson.material.setup, entries: [...lesson.entries], hashes: hashesOf(lesson) };
}

/** The fingerprint of a game as it stands. */
export function hashOf(game: Game): string {
  const read = readRecord(game.save());
  if (!read.ok) throw new Error(`a game's own record does not read: ${read.code}`);
  return read.record.hash ?? '';
}

/** Fingerprints of the tables' games, by table. */
export function hashesOf({ state, game }: Lesson): Readonly<Record<string, string>> {
  return Object.fromEntries(
    state.tables.flatMap(({ id }) => {
      const laid = game(id);
      return laid ? [[id, hashOf(laid)]] : [];
    }),
  );
}

export type ReadLesson =
  | {
      readonly ok: true;
      readonly lesson: Lesson /** The games came out as they were written down. */;
      readonly same: boolean;
    }
  | { readonly ok: false; readonly code: 'not-a-lesson' | 'other-scenario' };

/** Opens a lesson's record again. @param material of the scenario that it names, with the record's setup */
export function openLessonRecord(material: Omit<Material, 'setup'>, text: string): ReadLesson {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not-a-lesson' };
  }
  const read = v.safeParse(LessonRecord, data);
  if (!read.success) return { ok: false, code: 'not-a-lesson' };
  const { setup, entries, hashes } = read.output;
  const { id, version } = material.scenario;
  if (setup.scenario.id !== id || setup.scenario.version !== version)
    return { ok: false, code: 'other-scenario' };
  const lesson = reopenLesson({ ...material, setup }, entries);
  const reached = hashesOf(lesson);
  return { ok: true, lesson, same: Object.entries(hashes).every(([table, hash]) => reached[table] === hash) };
}

/** A proposal, a vote, or an answer of a power's table as a row of the table of orders and reasons. */
export interface ReasonRow {
  readonly table: string;
  readonly month: string;
  readonly delegation: string;
  readonly role: string;
  /** As typed; empty without a name. */
  readonly names: string;
  readonly act: 'propose' | 'for' | 'against' | 'yes' | 'no' | 'reply';
  /** The order or the event. */
  readonly subject: string;
  /** What the table of a power answers the order; null for every other act. */
  readonly outcome: string | null;
  readonly reason: string;
  /** The order was written. */
  readonly written: boolean;
}

/** Every student's orders and votes with the reasons given, in the order of months. */
export function reasonRows({ state, material }: Lesson): readonly ReasonRow[] {
  const seatOf = (id: string) => state.seats.find((seat) => seat.id === id);
  const namesAt = (id: string) =>
    state.participants.flatMap(({ seat, name }) => (seat === id && name !== null ? [name] : [])).join(', ');
  return state.tables.flatMap(({ id: table, minutes }) =>
    minutes.flatMap(({ month, proposals, answers, replies, written }, at) => {
      const { iso } = monthView(material.scenario, month);
      const row = (
        seat: string,
        act: ReasonRow['act'],
        subject: string,
        reason: string,
        carried: boolean,
      ) => ({
        table,
        month: iso,
        delegation: seatOf(seat)?.delegation ?? '',
        role: seatOf(seat)?.role ?? '',
        names: namesAt(seat),
        act,
        subject,
        outcome: null,
        reason,
        written: carried,
      });
      const put = proposals.flatMap((proposal) => {
        const carried = written.some((each) => each.proposal === proposal.id);
        const votes = proposal.votes.filter(({ seat }) => seat !== proposal.seat);
        return [
          row(proposal.seat, 'propose', proposal.order, proposal.argument, carried),
          ...votes.map(({ seat, inFavour, argument }) =>
            row(seat, inFavour ? 'for' : 'against', proposal.order, argument, carried),
          ),
        ];
      });
      const ruled = answers.map(({ seat, occurs, event, argument }) =>
        row(seat, occurs ? 'yes' : 'no', event, argument, occurs),
      );
      // What stands from the month before was said then; it is told again where the order came.
      const stood = minutes[at - 1]?.replies ?? [];
      const replied = replies.flatMap((reply) => {
        const asked = written.some(({ order }) => order === reply.order);
        if (stood.includes(reply) && !asked) return [];
        const { seat, order, outcome, argument } = reply;
        return [{ ...row(seat, 'reply', order, argument, asked), outcome }];
      });
      return [...put, ...ruled, ...replied];
    }),
  );
}
