// What the facilitator does: seating, pace, injects, words to the class, going back, leading the debrief.
import { monthOfIso } from '../play/calendar.ts';
import { extended, paused, resumed, STILL } from './clock.ts';
import type { FacilitatorCommand, LessonRefusal } from './commands.ts';
import { DEBRIEF } from './debrief.ts';
import { playUnmanned } from './month.ts';
import {
  clockFor,
  endPlay,
  gameOf,
  goOnIfSealed,
  monthOf,
  openRound,
  planOf,
  type Room,
  reveal,
  turnPage,
} from './room.ts';
import { freeSeat, layTables, occupy, sitDown, swap } from './seating.ts';
import type { Inject, LessonState, Participant, Seat } from './state.ts';

type Changed = LessonState | LessonRefusal;
type Command<T extends FacilitatorCommand['type']> = Extract<FacilitatorCommand, { type: T }>;

/** Takes a facilitator's command. @param at milliseconds since 1970 */
export function facilitate(state: LessonState, room: Room, command: FacilitatorCommand, at: number): Changed {
  const seatOf = (id: string): Seat | undefined => state.seats.find((seat) => seat.id === id);
  const changeSeat = (id: string, changes: Partial<Seat>): Changed =>
    seatOf(id)
      ? { ...state, seats: state.seats.map((seat) => (seat.id === id ? { ...seat, ...changes } : seat)) }
      : 'no-such-seat';
  const changePerson = (id: string, change: (person: Participant) => Participant): Changed =>
    state.participants.some((person) => person.id === id)
      ? { ...state, participants: state.participants.map((each) => (each.id === id ? change(each) : each)) }
      : 'no-such-participant';

  switch (command.type) {
    case 'lay-tables':
      return relaid(state, room, command);
    case 'choose-lesson':
      if (state.stage !== 'lobby') return 'not-now';
      return room.material.classroom.lessons.some(({ id }) => id === command.lesson)
        ? { ...state, lesson: command.lesson }
        : 'no-such-lesson';
    case 'occupy':
      return seatOf(command.seat)
        ? afterSeating(occupy(state, command.seat, command.by), room, at)
        : 'no-such-seat';
    case 'move': {
      if (command.seat !== null && !seatOf(command.seat)) return 'no-such-seat';
      if (!state.participants.some(({ id }) => id === command.participant)) return 'no-such-participant';
      return afterSeating(sitDown(state, command.participant, command.seat), room, at);
    }
    case 'swap':
      return seatOf(command.seat) && seatOf(command.other)
        ? swap(state, command.seat, command.other)
        : 'no-such-seat';
    case 'remove':
      return state.participants.some(({ id }) => id === command.participant)
        ? afterSeating(
            { ...state, participants: state.participants.filter(({ id }) => id !== command.participant) },
            room,
            at,
          )
        : 'no-such-participant';
    case 'extra-time':
      return changeSeat(command.seat, { extraTime: command.percent });
    case 'nudge':
      return changeSeat(command.seat, { nudged: at });
    case 'answer-hand':
      return changePerson(command.participant, (person) =>
        person.hand ? { ...person, hand: { ...person.hand, reply: command.text } } : person,
      );
    case 'broadcast':
      return { ...state, broadcasts: [...state.broadcasts, { text: command.text, at }] };
    case 'inject':
      return injected(state, room, command, at);
    case 'call-off':
      return state.injects.some(({ id, at: came }) => id === command.inject && came === null)
        ? { ...state, injects: state.injects.filter(({ id }) => id !== command.inject) }
        : 'no-such-inject';
    default:
      return paced(state, room, command, at);
  }
}

type Pace = Command<
  | 'deal-briefs'
  | 'start-play'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'end-phase'
  | 'step-back'
  | 'end-play'
  | 'show'
  | 'close'
>;

/** What moves the lesson on, or holds it. */
function paced(state: LessonState, room: Room, command: Pace, at: number): Changed {
  const { stage } = state;
  switch (command.type) {
    case 'deal-briefs':
      if (stage !== 'lobby') return 'not-now';
      return {
        ...state,
        stage: 'brief',
        startedAt: at,
        clock: clockFor(room, at, planOf(room, state).minutes.brief),
      };
    case 'start-play':
      if (stage !== 'brief') return 'not-now';
      for (const { id } of state.tables) room.beginGame(id);
      return openRound({ ...state, round: 0 }, room, at);
    case 'pause':
    case 'resume':
    case 'extend':
      return timed(state, command, at);
    case 'end-phase':
      if (stage === 'lobby') return paced(state, room, { type: 'deal-briefs' }, at);
      if (stage === 'brief') return paced(state, room, { type: 'start-play' }, at);
      if (stage !== 'play') return 'not-now';
      return state.phase === 'deliberation' ? reveal(state, room, at) : turnPage(state, room, at);
    case 'step-back':
      return steppedBack(state, room, command.reason, at);
    case 'end-play':
      if (stage !== 'play') return 'not-now';
      return endPlay(state.phase === 'deliberation' ? reveal(state, room, at) : state, room, at);
    case 'show': {
      if (stage !== 'debrief' || command.section >= DEBRIEF.length) return 'not-now';
      const { section, month } = command;
      return { ...state, shown: { section, month }, reached: Math.max(state.reached, section) };
    }
    case 'close':
      return stage === 'debrief' ? { ...state, stage: 'closed', clock: STILL } : 'not-now';
  }
}

/** What holds the clock, or gives it more. */
function timed(state: LessonState, command: Command<'pause' | 'resume' | 'extend'>, at: number): Changed {
  const { clock } = state;
  switch (command.type) {
    case 'pause':
      return clock.endsAt === null ? 'not-now' : { ...state, clock: paused(clock, at) };
    case 'resume':
      return clock.left === null ? 'not-now' : { ...state, clock: resumed(clock, at) };
    case 'extend':
      return clock.length === 0 ? 'not-now' : { ...state, clock: extended(clock, at, command.minutes) };
  }
}

/** Lays the tables anew; everybody who is there is dealt a seat again, in the order of coming. */
function relaid(state: LessonState, { material }: Room, { tables }: Command<'lay-tables'>): Changed {
  if (state.stage !== 'lobby') return 'not-now';
  const laid = layTables(material.classroom, tables);
  if (!laid) return 'no-such-plan';
  const standing = {
    ...state,
    ...laid,
    participants: state.participants.map((each) => ({ ...each, seat: null })),
  };
  return standing.participants
    .filter(({ present }) => present)
    .reduce<LessonState>((seated, { id }) => dealt(seated, id), standing);
}

function dealt(state: LessonState, participant: string): LessonState {
  return sitDown(state, participant, freeSeat(state)?.id ?? null);
}

/** Who sits where has changed while the class deliberates: seats that nobody is left at are played on. */
function afterSeating(state: LessonState, room: Room, at: number): LessonState {
  if (state.stage !== 'play' || state.phase !== 'deliberation') return state;
  const tables = state.tables.map((table) =>
    playUnmanned(state, room.material, table, gameOf(room, table.id)),
  );
  return goOnIfSealed({ ...state, tables }, room, at);
}

/** News, now or with a month; an event that it makes happen takes the place of chance in that month. */
function injected(state: LessonState, room: Room, command: Command<'inject'>, at: number): Changed {
  const { prepared, title, text, to, ruling } = command;
  const { scenario, classroom } = room.material;
  const known = [...scenario.sides, ...scenario.powers].map(({ id }) => id);
  if (to.some((each) => !known.includes(each))) return 'no-such-seat';
  if (prepared !== null && !classroom.injects.some(({ id }) => id === prepared)) return 'no-such-inject';
  if (prepared === null && title === '' && text === '') return 'no-such-inject';
  if (ruling && !scenario.events.some(({ id }) => id === ruling.event)) return 'no-such-event';
  const now = monthOf(state, room);
  const month = command.month === null ? now : monthOfIso(scenario, command.month);
  const playing = state.stage === 'play';
  if (month < now || (ruling && month === now && playing && state.phase === 'reveal')) return 'month-over';
  const inject: Inject = {
    id: `i${1 + Math.max(0, ...state.injects.map(({ id }) => Number(id.slice(1))))}`,
    prepared,
    title,
    text,
    to,
    month,
    ruling,
    at: command.month === null || (playing && month === now) ? at : null,
  };
  return { ...state, injects: [...state.injects, inject] };
}

/**
 * Takes the class back to the beginning of the month that is being revealed, or of the one before the month that is being
 * deliberated; the reason is kept.
 */
function steppedBack(state: LessonState, room: Room, reason: string, at: number): Changed {
  if (state.stage !== 'play') return 'not-now';
  const round = state.phase === 'reveal' ? state.round : state.round - 1;
  if (round < 0) return 'nothing-to-step-back';
  const month = planOf(room, state).from + round;
  for (const { id } of state.tables) room.takeBack(id, month);
  const back: LessonState = {
    ...state,
    round,
    tables: state.tables.map((table) => ({
      ...table,
      minutes: table.minutes.filter((minutes) => minutes.month < month),
    })),
    stepsBack: [...state.stepsBack, { month, reason, at }],
  };
  return openRound(back, room, at);
}
