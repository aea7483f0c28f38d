// How the seats of a class are told on the console: grouped, named, and with the state that each is in.
import type { PersonCard, SeatCard } from '../../../classroom/views.ts';
import type { Classroom } from '../classroom.svelte.ts';
import { seatOf } from '../places.ts';

/** Seats of a delegation at a table, in the order of the seat plan. */
export interface DelegationGroup {
  readonly table: string;
  readonly delegation: string;
  readonly seats: readonly SeatCard[];
}

/** The seats by table and delegation, as they come. */
export function groupsOf(seats: readonly SeatCard[]): readonly DelegationGroup[] {
  const groups = new Map<string, { table: string; delegation: string; seats: SeatCard[] }>();
  for (const seat of seats) {
    const { table, delegation } = seat;
    const key = `${table} ${delegation}`;
    const group = groups.get(key) ?? { table, delegation, seats: [] };
    group.seats.push(seat);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The number of a table: its id is `t1`, `t2` … */
export function tableNumber(table: string): number {
  return Number(table.slice(1));
}

/** A seat's name: the role, with the table where there are several. */
export function seatName(classroom: Classroom, { role, table }: SeatCard, tables: number): string {
  const title = classroom.text(`role.${role}.title`);
  return tables > 1
    ? `${title} (${classroom.say('class.console.table', { number: tableNumber(table) })})`
    : title;
}

export function delegationName(classroom: Classroom, delegation: string): string {
  return seatOf(classroom.desk.words, classroom.scenario, delegation);
}

/** Who somebody is on the console: a name, or that none was given. */
export function personName(classroom: Classroom, { name }: Pick<PersonCard, 'name'>): string {
  return name ?? classroom.say('class.console.people.unnamed');
}

/** How it stands with a seat: the mark, as in the table of votes, and the word beside it. */
export function stateOf(
  classroom: Classroom,
  seat: SeatCard,
  people: readonly PersonCard[],
): { readonly mark: 'for' | 'against' | 'undecided' | 'adviser'; readonly word: string } {
  const { occupant, task, awaited } = seat;
  if (occupant === 'computer' || occupant === 'history') {
    return { mark: 'adviser', word: classroom.say(`class.console.played.${occupant}`) };
  }
  if (occupant === 'facilitator') {
    return {
      mark: awaited ? 'undecided' : 'adviser',
      word: classroom.say('class.console.played.facilitator'),
    };
  }
  const sitting = people.filter((person) => person.seat === seat.seat);
  if (sitting.length === 0) return { mark: 'against', word: classroom.say('class.console.empty') };
  if (!sitting.some(({ connected }) => connected)) {
    return { mark: 'against', word: classroom.say('class.console.away') };
  }
  const busy = awaited || task === 'read-brief' || task === 'say-present' || task === 'slip';
  return { mark: busy ? 'undecided' : 'for', word: classroom.say(`class.console.doing.${task}`) };
}

/** The delegations and powers of a scenario, sides first. */
export function delegationsOf({ scenario, definition }: Classroom): readonly string[] {
  const known = [...scenario.sides, ...scenario.powers].map(({ id }) => id);
  return known.filter((id) => definition.roles.some(({ delegation }) => delegation === id));
}
