// A lesson: the only holder of its tables' games. Accepted entries come in, and the same entries in the same order give
// the same lesson, in a server, in a page and in a test. Nothing here asks a clock: the time of an entry is in it.

import { branchOfGame, branchOfHistory } from '../play/branch.ts';
import type { Game } from '../play/commands.ts';
import { readRecord } from '../play/readRecord.ts';
import { openRecord } from '../play/session.ts';
import { firstState } from './begin.ts';
import { deadlineOf } from './clock.ts';
import {
  type Command,
  type Entry,
  FACILITATOR,
  isFacilitatorCommand,
  isStudentCommand,
  type LessonRefusal,
  SERVER,
} from './commands.ts';
import { confidenceOf } from './confidence.ts';
import { facilitate } from './facilitate.ts';
import { remembered } from './rememberedGame.ts';
import type { Room } from './room.ts';
import { delegationsAt } from './seating.ts';
import { join, lapse } from './serve.ts';
import type { Material } from './setup.ts';
import type { LessonState } from './state.ts';
import { study } from './study.ts';

export type Accepted = { readonly ok: true } | { readonly ok: false; readonly code: LessonRefusal };

export interface Lesson {
  readonly material: Material;
  readonly state: LessonState;
  /** Every accepted entry, oldest first. */
  readonly entries: readonly Entry[];
  /** Takes an entry, or refuses it with a code and changes nothing. */
  apply(entry: Entry): Accepted;
  /** The game of a table. */
  game(table: string): Game | null;
  /**
   * Plays history for one of the tables that will want a game when the play begins. It shows nowhere, and nothing depends on
   * whether it was done; only the beginning is then quick.
   * @returns whether there was such a table
   */
  prepare(): boolean;
  /** What the server has to enter by now because a time is over; null where nothing is due. @param now milliseconds since 1970 */
  due(now: number): Command | null;
}

/** A new lesson, with one table laid by the smallest plan. */
export function createLesson(material: Material): Lesson {
  return reopenLesson(material, []);
}

/**
 * A lesson from its entries.
 * @throws where one of them is refused: they were accepted once, so the material is another
 */
export function reopenLesson(material: Material, entries: readonly Entry[]): Lesson {
  const taken: Entry[] = [];
  const games = new Map<string, Game>();
  /** Games that nobody has touched, by table and plan of the lesson. */
  const drafts = new Map<string, Game>();
  const draftOf = (table: string): string => `${state.lesson} ${table}`;
  let state = firstState(material);

  const room: Room = {
    material,
    games,
    beginGame(table) {
      const draft = draftOf(table);
      games.set(table, drafts.get(draft) ?? gameFrom(material, table, state));
      drafts.delete(draft);
    },
    takeBack(table, month) {
      const game = games.get(table);
      if (game) games.set(table, backTo(material, game, month));
    },
  };

  const next = ({ by, seat, at, command }: Entry): LessonState | LessonRefusal => {
    if (state.stage === 'closed') return 'not-now';
    if (by === SERVER) {
      if (command.type === 'join') return join(state, command.participant);
      if (command.type === 'lapse') return lapse(state, room, command.table, command.delegation, at);
      return 'not-yours';
    }
    if (isStudentCommand(command)) {
      if (by !== FACILITATOR) return study(state, room, command, { participant: by, at });
      return seat === undefined ? 'no-seat' : study(state, room, command, { seat, at });
    }
    return by === FACILITATOR && isFacilitatorCommand(command)
      ? facilitate(state, room, command, at)
      : 'not-yours';
  };

  const lesson: Lesson = {
    material,
    get state() {
      return state;
    },
    entries: taken,
    apply(entry) {
      const changed = next(entry);
      if (typeof changed === 'string') return { ok: false, code: changed };
      state = changed;
      taken.push(entry);
      return { ok: true };
    },
    game: (table) => games.get(table) ?? null,
    prepare() {
      if (state.stage !== 'brief') return false;
      const next = state.tables.find(({ id }) => !drafts.has(draftOf(id)));
      if (next) drafts.set(draftOf(next.id), gameFrom(material, next.id, state));
      return next !== undefined;
    },
    due(now) {
      if (state.stage !== 'play' || state.phase !== 'deliberation') return null;
      for (const { id: table, sealed } of state.tables) {
        for (const delegation of delegationsAt(state, table).filter((each) => !sealed.includes(each))) {
          const deadline = deadlineOf(state, table, delegation);
          if (deadline !== null && deadline <= now) return { type: 'lapse', table, delegation };
        }
      }
      return null;
    },
  };
  for (const entry of entries) {
    const accepted = lesson.apply(entry);
    if (!accepted.ok)
      throw new Error(`The lesson does not take its entry ${taken.length + 1}: ${accepted.code}`);
  }
  return lesson;
}

/** A table's game: history up to the lesson's first month, and people from there on. */
function gameFrom(material: Material, table: string, { lesson }: LessonState): Game {
  const { scenario, classroom, setup } = material;
  const from = classroom.lessons.find(({ id }) => id === lesson)?.from ?? 0;
  const players = Object.fromEntries(scenario.sides.map(({ id }) => [id, 'person']));
  const seed = `${setup.seed} ${table}`;
  const opened = openRecord(scenario, branchOfHistory(scenario, from, { seed, players }));
  if (!opened.ok) throw new Error(`history does not play: ${opened.code}`);
  return remembered(opened.game, confidenceOf(material.classroom));
}

/** The same game at the beginning of a month's orders. */
function backTo(material: Material, game: Game, month: number): Game {
  const { scenario } = material;
  const read = readRecord(game.save());
  if (!read.ok) throw new Error(`the game does not read: ${read.code}`);
  const opened = openRecord(scenario, branchOfGame(scenario, read.record, month, game.setup));
  if (!opened.ok) throw new Error(`the game does not go back: ${opened.code}`);
  return remembered(opened.game, confidenceOf(material.classroom));
}
