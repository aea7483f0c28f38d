// What the handlers of a lesson's commands share: its material, its tables' games, and how rounds begin and end.
import type { Game } from '../play/commands.ts';
import type { LessonPlan } from '../rules/classroom.ts';
import { STILL, started } from './clock.ts';
import { DEBRIEF } from './debrief.ts';
import { conclude, isOver, openMonth, playOut } from './month.ts';
import { delegationsAt } from './seating.ts';
import type { Material } from './setup.ts';
import type { Clock, LessonState, Table } from './state.ts';

export interface Room {
  readonly material: Material;
  /** The games of the tables; none before the play has begun. */
  readonly games: ReadonlyMap<string, Game>;
  beginGame(table: string): void;
  /** Takes a table's game back to the beginning of a month's orders. @param month index */
  takeBack(table: string, month: number): void;
}

/** The plan that the lesson follows. @throws where the scenario has none of that name: it is checked when chosen */
export function planOf({ material }: Room, { lesson }: LessonState): LessonPlan {
  const plan = material.classroom.lessons.find(({ id }) => id === lesson);
  if (!plan) throw new Error(`the scenario has no lesson plan ${lesson}`);
  return plan;
}

/** The clock of a phase that begins now: it stands still where the lesson has none, or the phase is given no time. */
export function clockFor({ material }: Room, at: number, minutes: number): Clock {
  return material.setup.untimed || minutes === 0 ? STILL : started(at, minutes);
}

/** The game of a table. @throws before the play has begun */
export function gameOf({ games }: Room, table: string): Game {
  const game = games.get(table);
  if (!game) throw new Error(`no game lies on table ${table}`);
  return game;
}

/** Index of the month that the class plays or has just played. */
export function monthOf(state: LessonState, room: Room): number {
  return planOf(room, state).from + state.round;
}

/** The beginning of a round: what was due comes, computers put forward what they would do, the clock starts. */
export function openRound(state: LessonState, room: Room, at: number): LessonState {
  const month = monthOf(state, room);
  const due: LessonState = {
    ...state,
    stage: 'play',
    phase: 'deliberation',
    clock: clockFor(room, at, planOf(room, state).minutes.deliberation),
    seats: state.seats.map((seat) => ({ ...seat, read: false, nudged: null })),
    injects: state.injects.map((inject) =>
      inject.at === null && inject.month <= month ? { ...inject, at } : inject,
    ),
  };
  const tables = due.tables.map((table) => openMonth(due, room.material, table, gameOf(room, table.id)));
  return goOnIfSealed({ ...due, tables }, room, at);
}

/** Whether every delegation at every table has finished deliberating. */
function allSealed(state: LessonState): boolean {
  return state.tables.every(({ id, sealed }) =>
    delegationsAt(state, id).every((each) => sealed.includes(each)),
  );
}

/** Lays the month's record open once everybody has sealed. */
export function goOnIfSealed(state: LessonState, room: Room, at: number): LessonState {
  return allSealed(state) ? reveal(state, room, at) : state;
}

/** What was decided is written, carried and opened, at all tables together. */
export function reveal(state: LessonState, room: Room, at: number): LessonState {
  const tables = state.tables.map((table): Table => {
    const concluded = conclude(state, room.material, table, gameOf(room, table.id));
    return { ...concluded, sealed: delegationsAt(state, table.id), moved: at };
  });
  return { ...state, tables, phase: 'reveal', clock: clockFor(room, at, planOf(room, state).minutes.reveal) };
}

/** Turns the page: the next round, or after the last one the end of the play. */
export function turnPage(state: LessonState, room: Room, at: number): LessonState {
  const { rounds } = planOf(room, state);
  for (const { id } of state.tables) if (!isOver(gameOf(room, id))) gameOf(room, id).turnPage();
  const over = state.tables.every(({ id }) => isOver(gameOf(room, id)));
  return state.round + 1 >= rounds || over
    ? endPlay(state, room, at)
    : openRound({ ...state, round: state.round + 1 }, room, at);
}

/** Ends the play: the months left are played out, and the debrief opens by itself with the end. */
export function endPlay(state: LessonState, room: Room, at: number): LessonState {
  const { playedOutBy, minutes } = planOf(room, state);
  for (const { id } of state.tables) playOut(room.material, gameOf(room, id), playedOutBy);
  return {
    ...state,
    stage: 'debrief',
    clock: clockFor(room, at, minutes.debrief),
    shown: { section: DEBRIEF.indexOf('end'), month: null },
    reached: DEBRIEF.indexOf('end'),
    endedAt: at,
  };
}
