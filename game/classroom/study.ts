// What students do, each from their seat; the facilitator may do the same for a seat.
import type { LessonRefusal, StudentCommand } from './commands.ts';
import { mayPropose, ordersOf, propose, takeBack, vote } from './deliberation.ts';
import { isOver, sidesOf } from './month.ts';
import { moveOfCode } from './paperMoves.ts';
import { requestsOf } from './papers.ts';
import { gameOf, goOnIfSealed, type Room } from './room.ts';
import { delegationAt, freeSeat, isManned, presiding, roleOf, sitDown } from './seating.ts';
import type { LessonState, Participant, Seat, Table } from './state.ts';

/** Who acts: a participant, or the facilitator for a seat. */
export type Actor =
  | { readonly participant: string; readonly at: number }
  | { readonly seat: string; readonly at: number };

type Changed = LessonState | LessonRefusal;

/** Takes a student's command. */
export function study(state: LessonState, room: Room, command: StudentCommand, actor: Actor): Changed {
  const person =
    'participant' in actor ? state.participants.find(({ id }) => id === actor.participant) : null;
  if (person === undefined) return 'no-such-participant';
  const seatId = 'seat' in actor ? actor.seat : person?.seat;
  const seat = state.seats.find(({ id }) => id === seatId) ?? null;
  if ('seat' in actor && !seat) return 'no-such-seat';
  switch (command.type) {
    case 'present':
    case 'answer':
    case 'raise-hand':
    case 'lower-hand':
    case 'slip':
      return person ? personally(state, room, person, command, actor.at) : 'not-yours';
    default:
      return seat ? fromSeat(state, room, seat, command, actor.at) : 'no-seat';
  }
}

type Personal = Extract<
  StudentCommand,
  { type: 'present' | 'answer' | 'raise-hand' | 'lower-hand' | 'slip' }
>;

/** What somebody does for themselves, not for the seat. */
function personally(
  state: LessonState,
  { material }: Room,
  person: Participant,
  command: Personal,
  at: number,
): Changed {
  const change = (changes: Partial<Participant>): LessonState => ({
    ...state,
    participants: state.participants.map((each) => (each === person ? { ...person, ...changes } : each)),
  });
  switch (command.type) {
    case 'present': {
      const here = change({ present: true, name: command.name === '' ? null : command.name });
      return person.seat === null ? sitDown(here, person.id, freeSeat(here)?.id ?? null) : here;
    }
    case 'answer': {
      if (state.stage === 'lobby') return 'not-now';
      const seat = state.seats.find(({ id }) => id === person.seat);
      if (!seat) return 'no-seat';
      if (command.question >= roleOf(material.classroom, seat).checks.length) return 'no-such-question';
      return change({
        answers: person.answers.map((old, index) => (index === command.question ? command.answer : old)),
      });
    }
    case 'raise-hand':
      return change({ hand: { text: command.text, at, reply: null } });
    case 'lower-hand':
      return change({ hand: null });
    case 'slip':
      return state.stage === 'debrief'
        ? change({ slip: { scale: command.scale, text: command.text } })
        : 'not-now';
  }
}

/** What is done in the name of a seat, while the class plays. */
function fromSeat(
  state: LessonState,
  room: Room,
  seat: Seat,
  command: Exclude<StudentCommand, Personal>,
  at: number,
): Changed {
  const table = state.tables.find(({ id }) => id === seat.table);
  if (state.stage !== 'play' || !table) return 'not-now';
  const put = (changed: Table | LessonRefusal): Changed =>
    typeof changed === 'string'
      ? changed
      : moved(
          {
            ...state,
            tables: state.tables.map((each) => (each === table ? { ...changed, moved: at } : each)),
          },
          seat,
          at,
        );
  if (command.type === 'read') {
    if (state.phase !== 'reveal') return 'not-now';
    return moved(
      { ...state, seats: state.seats.map((each) => (each === seat ? { ...seat, read: true } : each)) },
      seat,
      at,
    );
  }
  if (state.phase !== 'deliberation' || isOver(gameOf(room, table.id))) return 'not-now';
  const sealed = table.sealed.includes(seat.delegation);
  if (command.type === 'unseal') {
    if (!sealed) return 'not-now';
    if (!presides(state, room, seat)) return 'not-presiding';
    return put({ ...table, sealed: table.sealed.filter((each) => each !== seat.delegation) });
  }
  if (sealed) return 'sealed';
  switch (command.type) {
    case 'propose':
      return put(proposed(state, room, table, seat, command.order, command.argument));
    case 'enter-code':
      return put(fromPaper(state, room, table, seat, command));
    case 'take-back':
      return put(takeBack(table, seat, command.proposal));
    case 'vote': {
      const { inFavour, argument } = command;
      return put(vote(table, { seat: seat.id, inFavour, argument }, seat, command.proposal));
    }
    case 'carry': {
      if (!presides(state, room, seat)) return 'not-presiding';
      const known = table.proposals.some(
        ({ delegation, order }) => delegation === seat.delegation && order === command.order,
      );
      return known
        ? put({ ...table, ways: { ...table.ways, [command.order]: command.way } })
        : 'no-such-order';
    }
    case 'rule':
      return put(ruled(room, table, seat, command));
    case 'reply':
      return put(replied(room, table, seat, command));
    case 'seal': {
      if (!presides(state, room, seat)) return 'not-presiding';
      const changed = put({ ...table, sealed: [...table.sealed, seat.delegation] });
      return typeof changed === 'string' ? changed : goOnIfSealed(changed, room, at);
    }
  }
}

/** Notes when somebody last did something from a seat. */
function moved(state: LessonState, { id }: Seat, at: number): LessonState {
  return { ...state, seats: state.seats.map((seat) => (seat.id === id ? { ...seat, moved: at } : seat)) };
}

function presides(state: LessonState, { material }: Room, seat: Seat): boolean {
  return presiding(state, material.classroom, seat.table, seat.delegation)?.id === seat.id;
}

function proposed(
  state: LessonState,
  room: Room,
  table: Table,
  seat: Seat,
  order: string,
  argument: string,
): Table | LessonRefusal {
  const { material } = room;
  if (!sidesOf(material).includes(seat.delegation)) return 'not-yours';
  const known = ordersOf(gameOf(room, table.id).view(seat.delegation)).find(({ id }) => id === order);
  if (!known) return 'no-such-order';
  return mayPropose(state, material.classroom, seat, known)
    ? propose(table, seat, known, argument)
    : 'not-yours';
}

/**
 * An order or an answer by its code on paper. The facilitator types an order for a delegation: it goes to the seat in whose
 * hands it is.
 */
function fromPaper(
  state: LessonState,
  room: Room,
  table: Table,
  seat: Seat,
  { code, argument }: Extract<StudentCommand, { type: 'enter-code' }>,
): Table | LessonRefusal {
  const { scenario, classroom } = room.material;
  const move = moveOfCode(room.material, code);
  if (move?.kind === 'ruling') return ruled(room, table, seat, { ...move, argument });
  if (move?.kind === 'reply') return replied(room, table, seat, { ...move, argument });
  const order = scenario.orders.find(({ id }) => id === move?.order);
  if (!order) return 'wrong-code';
  const holder = delegationAt(state, table.id, seat.delegation).find(
    (each) => each.occupant === 'facilitator' && roleOf(classroom, each).offices.includes(order.office),
  );
  const proposer = seat.occupant === 'facilitator' ? (holder ?? seat) : seat;
  return proposed(state, room, table, proposer, order.id, argument);
}

/** A power's answer; who sits there first may change it until the table has sealed. */
function ruled(
  room: Room,
  table: Table,
  seat: Seat,
  { event, occurs, argument }: Omit<Extract<StudentCommand, { type: 'rule' }>, 'type'>,
): Table | LessonRefusal {
  const power = seat.delegation;
  if (!room.material.scenario.powers.some(({ id }) => id === power)) return 'not-yours';
  const asked = gameOf(room, table.id).powerView(power).questions;
  if (!asked.some((question) => question.event === event)) return 'no-such-event';
  const others = table.answers.filter((each) => each.event !== event);
  return { ...table, answers: [...others, { seat: seat.id, power, event, occurs, argument }] };
}

/** What a power would answer an order. */
function replied(
  { material, games }: Room,
  table: Table,
  seat: Seat,
  { order, outcome, argument }: Omit<Extract<StudentCommand, { type: 'reply' }>, 'type'>,
): Table | LessonRefusal {
  const power = seat.delegation;
  if (!material.scenario.powers.some(({ id }) => id === power)) return 'not-yours';
  const game = games.get(table.id);
  const asked = game ? requestsOf(game, roleOf(material.classroom, seat)) : [];
  const request = asked.find((each) => each.order === order);
  if (!request?.outcomes.includes(outcome)) return 'no-such-request';
  const others = table.replies.filter((each) => each.order !== order);
  return { ...table, replies: [...others, { seat: seat.id, power, order, outcome, argument }] };
}

/** Whether a seat is waited for: somebody sits there, and its delegation has not finished. */
export function isAwaited(state: LessonState, seat: Seat): boolean {
  const table = state.tables.find(({ id }) => id === seat.table);
  if (state.stage !== 'play' || !table || !isManned(state, seat)) return false;
  if (state.phase === 'reveal') return !seat.read;
  return !table.sealed.includes(seat.delegation);
}
