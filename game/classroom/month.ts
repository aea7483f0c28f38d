// A month of a table's game inside a lesson: what computers put before their delegations at its beginning, how what was
// decided is written, sealed and carried, the turning of the page, going back, and playing out what is left.
import type { Game } from '../play/commands.ts';
import { carriedOf, mayPropose, propose, votesByOffice } from './deliberation.ts';
import { delegationAt, delegationsAt, isManned, presiding } from './seating.ts';
import type { Material } from './setup.ts';
import type { LessonState, Minutes, Seat, Table } from './state.ts';

/** By which a seat plays that is history's. */
const HISTORY = 'as-in-history';

/** No more orders can be written, this month or later. */
export function isOver(game: Game): boolean {
  return game.phase() === 'ended';
}

/** The game's sides: the delegations that give orders; the others are powers. */
export function sidesOf({ scenario }: Material): readonly string[] {
  return scenario.sides.map(({ id }) => id);
}

/**
 * A table at the beginning of a month's deliberation: seats at which nobody sits put forward what the computer, or history,
 * would do, and a delegation with nobody but them seals at once.
 */
export function openMonth(state: LessonState, material: Material, table: Table, game: Game): Table {
  const replies = standing(state, table, game);
  const open: Table = { ...table, proposals: [], answers: [], replies, ways: {}, sealed: [] };
  if (isOver(game)) return { ...open, sealed: delegationsAt(state, table.id) };
  return playUnmanned(state, material, open, game);
}

/** What powers' tables answered to orders in the month before, where somebody still sits there and may still be asked. */
function standing(state: LessonState, { id, minutes }: Table, game: Game): Table['replies'] {
  const before = minutes.at(-1)?.replies ?? [];
  return before.filter(
    ({ power, order }) =>
      delegationAt(state, id, power).some((seat) => isManned(state, seat)) &&
      game.powerView(power).requests.some((request) => request.order === order),
  );
}

/** Lets the seats at which nobody sits put forward what they would, where their delegation has not finished. */
export function playUnmanned(state: LessonState, material: Material, table: Table, game: Game): Table {
  let open = table;
  if (isOver(game)) return open;
  for (const delegation of delegationsAt(state, table.id).filter((each) => !table.sealed.includes(each))) {
    const seats = delegationAt(state, table.id, delegation);
    if (sidesOf(material).includes(delegation)) {
      for (const seat of seats.filter((each) => !isManned(state, each))) {
        open = putForward(state, material, open, game, seat);
      }
    }
    if (!seats.some((seat) => isManned(state, seat)))
      open = { ...open, sealed: [...open.sealed, delegation] };
  }
  return open;
}

/** What a computer's seat proposes: its temperament's orders that are in the hands of its offices. */
function putForward(state: LessonState, material: Material, table: Table, game: Game, seat: Seat): Table {
  const alone = !delegationAt(state, table.id, seat.delegation).some((each) => isManned(state, each));
  const temperament = seat.occupant === 'history' ? HISTORY : material.setup.computer;
  const { desks } = game.view(seat.delegation);
  let open = table;
  for (const { order } of game.counsel(seat.delegation, temperament).orders) {
    const known = desks.flatMap(({ orders }) => orders).find((each) => each.id === order);
    if (!known || !(mayPropose(state, material.classroom, seat, known) || alone)) continue;
    const next = propose(open, seat, known, '');
    if (typeof next !== 'string') open = next;
  }
  return open;
}

/** Writes what the delegations have decided, seals, and carries it through the councils. */
export function conclude(state: LessonState, material: Material, table: Table, game: Game): Table {
  if (isOver(game)) return table;
  const { classroom } = material;
  const { month } = game.publicView();
  for (const { event, occurs } of rulingsOf(state, table, month.index)) game.rule(event, occurs);
  for (const { order, outcome } of table.replies) game.answer(order, outcome);
  const written: Minutes['written'][number][] = [];
  for (const side of sidesOf(material)) {
    const presides = presiding(state, classroom, table.id, side)?.id ?? null;
    for (const { desk, order, id } of carriedOf(table.proposals, side, presides)) {
      if (game.write(side, desk, order).ok) written.push({ delegation: side, desk, order, proposal: id });
    }
  }
  for (const side of sidesOf(material)) game.seal(side);
  for (const side of sidesOf(material)) carry(state, material, table, game, side);
  const minutes: Minutes = {
    month: month.index,
    proposals: table.proposals,
    answers: table.answers,
    replies: table.replies,
    written,
    newspapers: newspapersOf(game),
  };
  return { ...table, minutes: [...table.minutes, minutes] };
}

/** The newspapers of the month whose record lies open. */
function newspapersOf(game: Game): Minutes['newspapers'] {
  const { month, cables, tracks } = game.publicView();
  return { month, cables: cables.filter(({ letter }) => letter !== null), tracks };
}

/** What takes the place of chance this month: injected events, then the answers of the powers' tables. */
function rulingsOf(
  { injects }: LessonState,
  { answers }: Table,
  month: number,
): readonly { readonly event: string; readonly occurs: boolean }[] {
  const injected = injects.flatMap(({ ruling, month: due, at }) =>
    ruling && due === month && at !== null ? [ruling] : [],
  );
  return [...injected, ...answers.filter(({ event }) => !injected.some((ruling) => ruling.event === event))];
}

/** Puts a side's motions before its council: by the word of whoever presides, with the votes of the seats. */
function carry(
  state: LessonState,
  { classroom, setup }: Material,
  table: Table,
  game: Game,
  side: string,
): void {
  const manned = delegationAt(state, table.id, side).filter((seat) => isManned(state, seat));
  for (const { order, members } of game.view(side).motions.filter(({ decided }) => decided === null)) {
    const proposal = table.proposals.find((each) => each.delegation === side && each.order === order);
    const voting = members.filter(({ weight }) => weight > 0).map(({ office }) => office);
    const votes = proposal ? votesByOffice(proposal, manned, classroom, voting) : {};
    const way =
      table.ways[order] ??
      (manned.length > 0 ? 'vote' : (game.counsel(side, setup.computer).way(order) ?? 'vote'));
    const cast = way === 'withdraw' ? {} : votes;
    if (!game.decide(side, order, way, cast).ok) game.decide(side, order, 'vote', votes);
  }
}

/** Plays the months that are left by a temperament, so that the game has an ending. */
export function playOut(material: Material, game: Game, temperament: string): void {
  while (!isOver(game)) {
    if (game.phase() === 'record') {
      game.turnPage();
      continue;
    }
    const sides = sidesOf(material);
    for (const side of sides) {
      for (const { desk, order } of game.counsel(side, temperament).orders) game.write(side, desk, order);
    }
    for (const side of sides) game.seal(side);
    for (const side of sides) {
      for (const { order } of game.view(side).motions.filter(({ decided }) => decided === null)) {
        const way = game.counsel(side, temperament).way(order) ?? 'vote';
        if (!game.decide(side, order, way).ok) game.decide(side, order, 'vote');
      }
    }
  }
}
