// What lies before a delegation: its members, the proposals with their arguments and votes, and what would be written now.
import { balanceOf, carriedOf } from './deliberation.ts';
import type { Lesson } from './lesson.ts';
import { delegationAt, presiding, sittersOf } from './seating.ts';
import type { Proposal, Seat, Table } from './state.ts';
import type { Connected, CouncilTable, FellowView, ProposalView } from './views.ts';

/** The members of a seat's delegation. */
export function fellows(
  { state, material }: Lesson,
  seat: Seat,
  connected: Connected,
): readonly FellowView[] {
  const presides = presiding(state, material.classroom, seat.table, seat.delegation)?.id;
  return delegationAt(state, seat.table, seat.delegation).map(({ id, role, occupant }) => {
    const sitters = sittersOf(state, id);
    return {
      seat: id,
      role,
      occupant,
      there: sitters.some((person) => connected.has(person.id)),
      names: sitters.flatMap(({ name }) => (name === null ? [] : [name])),
      presides: id === presides,
    };
  });
}

/** What lies before a seat's delegation now. */
export function councilTable(lesson: Lesson, seat: Seat): CouncilTable {
  const table = lesson.state.tables.find(({ id }) => id === seat.table);
  if (!table) return { proposals: [], sealed: false };
  const presides = presiding(lesson.state, lesson.material.classroom, table.id, seat.delegation)?.id ?? null;
  const leading = carriedOf(table.proposals, seat.delegation, presides);
  return {
    sealed: table.sealed.includes(seat.delegation),
    proposals: table.proposals
      .filter(({ delegation }) => delegation === seat.delegation)
      .map((proposal) => proposalView(lesson, table, proposal, seat.id, leading.includes(proposal))),
  };
}

/** A proposal as a seat of its delegation sees it. @param seat whose own vote is marked; null for nobody's */
export function proposalView(
  { state, material }: Lesson,
  { ways }: Pick<Table, 'ways'>,
  proposal: Proposal,
  seat: string | null,
  leads: boolean,
): ProposalView {
  const seatOf = (id: string) => state.seats.find((each) => each.id === id);
  const { id, desk, order, argument, votes } = proposal;
  return {
    id,
    role: seatOf(proposal.seat)?.role ?? '',
    own: proposal.seat === seat,
    desk,
    order,
    council: material.scenario.orders.find((each) => each.id === order)?.council ?? null,
    argument,
    by: seatOf(proposal.seat)?.occupant ?? 'students',
    votes: votes.map((vote) => ({
      role: seatOf(vote.seat)?.role ?? '',
      inFavour: vote.inFavour,
      argument: vote.argument,
    })),
    balance: balanceOf(proposal),
    leads,
    way: ways[order] ?? 'vote',
    mine: votes.find((vote) => vote.seat === seat)?.inFavour ?? null,
  };
}
