// How a delegation comes to its orders: members propose, argue in a line and vote; on each desk the proposal with most
// votes is written. What nobody carried holds: that is the reserve position.

import type { OrderView, SeatView } from '../play/view.ts';
import { DESKS } from '../play/vocabulary.ts';
import type { ClassroomDefinition } from '../rules/classroom.ts';
import type { LessonRefusal } from './commands.ts';
import { presiding, roleOf } from './seating.ts';
import type { LessonState, Proposal, Seat, Table, Vote } from './state.ts';

/** Every order of a side as its desks have it now. */
export function ordersOf(view: SeatView): readonly OrderView[] {
  return view.desks.flatMap(({ orders }) => orders);
}

/** Whether an order is in the hands of a seat: its office is the seat's, or nobody holds it and the seat presides. */
export function mayPropose(
  state: LessonState,
  classroom: ClassroomDefinition,
  seat: Seat,
  { office }: { readonly office: string },
): boolean {
  if (roleOf(classroom, seat).offices.includes(office)) return true;
  return presiding(state, classroom, seat.table, seat.delegation)?.id === seat.id;
}

/** Puts a proposal; the proposer votes for it. */
export function propose(
  table: Table,
  seat: Seat,
  order: Pick<OrderView, 'id' | 'desk' | 'legal'>,
  argument: string,
): Table | LessonRefusal {
  if (!order.legal) return 'not-open';
  if (table.proposals.some((each) => each.delegation === seat.delegation && each.order === order.id)) {
    return 'already-proposed';
  }
  const number = 1 + Math.max(0, ...table.proposals.map(({ id }) => Number(id.slice(1))));
  const proposal: Proposal = {
    id: `p${number}`,
    seat: seat.id,
    delegation: seat.delegation,
    desk: order.desk,
    order: order.id,
    argument,
    votes: [{ seat: seat.id, inFavour: true, argument: '' }],
  };
  return { ...table, proposals: [...table.proposals, proposal] };
}

/** A seat's vote on a proposal of its delegation; its last one counts. */
export function vote(table: Table, cast: Vote, seat: Seat, proposal: string): Table | LessonRefusal {
  const put = table.proposals.find(({ id }) => id === proposal);
  if (!put || put.delegation !== seat.delegation) return 'no-such-proposal';
  const votes = [...put.votes.filter((each) => each.seat !== seat.id), cast];
  return { ...table, proposals: table.proposals.map((each) => (each === put ? { ...put, votes } : each)) };
}

/** Takes a seat's own proposal back. */
export function takeBack(table: Table, seat: Seat, proposal: string): Table | LessonRefusal {
  const put = table.proposals.find(({ id }) => id === proposal);
  if (!put || put.delegation !== seat.delegation) return 'no-such-proposal';
  if (put.seat !== seat.id) return 'not-yours';
  return { ...table, proposals: table.proposals.filter((each) => each !== put) };
}

/** Votes for a proposal less votes against it. */
export function balanceOf({ votes }: Proposal): number {
  return votes.reduce((sum, { inFavour }) => sum + (inFavour ? 1 : -1), 0);
}

/**
 * What a delegation has decided, a proposal a desk at most: the one with the best balance above nought; of equals the one
 * for which whoever presides has voted, then the earlier.
 * @param presides id of the seat; null where nobody does
 */
export function carriedOf(
  proposals: readonly Proposal[],
  delegation: string,
  presides: string | null,
): readonly Proposal[] {
  const weight = (proposal: Proposal): number => {
    const word = proposal.votes.find(({ seat }) => seat === presides);
    return 4 * balanceOf(proposal) + (word === undefined ? 0 : word.inFavour ? 1 : -1);
  };
  return DESKS.flatMap((desk) => {
    const put = proposals.filter(
      (each) => each.delegation === delegation && each.desk === desk && balanceOf(each) > 0,
    );
    const best = put.reduce<Proposal | null>(
      (found, each) => (found === null || weight(each) > weight(found) ? each : found),
      null,
    );
    return best ? [best] : [];
  });
}

/**
 * The votes on a proposal by office, for the council: an office votes as the seat that holds it.
 * @param seats of the people whose votes count
 * @param voting offices with a vote in this council
 */
export function votesByOffice(
  { votes }: Proposal,
  seats: readonly Seat[],
  classroom: ClassroomDefinition,
  voting: readonly string[],
): Readonly<Record<string, 'for' | 'against'>> {
  return Object.fromEntries(
    votes.flatMap(({ seat, inFavour }) => {
      const found = seats.find(({ id }) => id === seat);
      const offices = found
        ? roleOf(classroom, found).offices.filter((office) => voting.includes(office))
        : [];
      return offices.map((office) => [office, inFavour ? 'for' : 'against'] as const);
    }),
  );
}
