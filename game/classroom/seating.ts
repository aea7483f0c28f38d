// Who sits where: tables laid by seat plans, people dealt to the seats that want them most, and every change of them.
import type { ClassroomDefinition, RoleDefinition } from '../rules/classroom.ts';
import type { Occupant } from './commands.ts';
import type { LessonState, Participant, Seat, Table } from './state.ts';

/** The role of a seat. @throws where the scenario has no such role: seats are made from its plans */
export function roleOf(classroom: ClassroomDefinition, { role }: Seat): RoleDefinition {
  const found = classroom.roles.find(({ id }) => id === role);
  if (!found) throw new Error(`the scenario has no role ${role}`);
  return found;
}

/** New tables with nobody at them. @returns null where a plan is unknown */
export function layTables(
  classroom: ClassroomDefinition,
  wanted: readonly { readonly plan: string }[],
): { readonly tables: readonly Table[]; readonly seats: readonly Seat[] } | null {
  const plans = wanted.map(({ plan }) => classroom.plans.find(({ id }) => id === plan));
  if (plans.some((plan) => !plan)) return null;
  const tables = plans.map(
    (plan, index): Table => ({
      id: `t${index + 1}`,
      plan: plan?.id ?? '',
      proposals: [],
      answers: [],
      replies: [],
      ways: {},
      sealed: [],
      minutes: [],
      moved: null,
    }),
  );
  const seats = plans.flatMap((plan, index) =>
    (plan?.seats ?? []).map(
      ({ role, students }): Seat => ({
        id: `t${index + 1}.${role}`,
        table: `t${index + 1}`,
        role,
        delegation: classroom.roles.find(({ id }) => id === role)?.delegation ?? '',
        occupant: 'students',
        students,
        extraTime: 0,
        read: false,
        moved: null,
        nudged: null,
      }),
    ),
  );
  return { tables, seats };
}

/** People who sit on a seat. */
export function sittersOf({ participants }: LessonState, seat: string): readonly Participant[] {
  return participants.filter((participant) => participant.seat === seat);
}

/**
 * The seat that a newcomer is dealt: an empty one of students before one where a pair is not yet complete, before one
 * that a computer keeps warm; among equals the table with the fewest people, then the order of the plan.
 * @returns null where every seat is taken
 */
export function freeSeat(state: LessonState): Seat | null {
  const peopleAt = (table: string) =>
    state.participants.filter(({ seat }) => state.seats.find(({ id }) => id === seat)?.table === table)
      .length;
  const rank = (seat: Seat): number => {
    const sitters = sittersOf(state, seat.id).length;
    if (seat.occupant === 'students') return sitters === 0 ? 0 : sitters < seat.students ? 1 : 9;
    return seat.occupant === 'computer' && sitters === 0 ? 2 : 9;
  };
  const open = state.seats
    .map((seat, index) => ({ seat, key: [rank(seat), peopleAt(seat.table), index] as const }))
    .filter(({ key }) => key[0] < 9)
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]);
  return open[0]?.seat ?? null;
}

/** Sits a participant down; a seat that a computer kept warm becomes theirs. */
export function sitDown(state: LessonState, participant: string, seat: string | null): LessonState {
  return {
    ...state,
    participants: state.participants.map((each) =>
      each.id === participant
        ? { ...each, seat, answers: each.seat === seat ? each.answers : [null, null, null] }
        : each,
    ),
    seats: state.seats.map((each) =>
      each.id === seat && each.occupant !== 'students' ? { ...each, occupant: 'students' } : each,
    ),
  };
}

/** Changes who plays a seat; people who sat there keep it in sight, and may be moved or come back. */
export function occupy(state: LessonState, seat: string, occupant: Occupant): LessonState {
  return { ...state, seats: state.seats.map((each) => (each.id === seat ? { ...each, occupant } : each)) };
}

/** The people of two seats change places. */
export function swap(state: LessonState, seat: string, other: string): LessonState {
  const moved: Readonly<Record<string, string>> = { [seat]: other, [other]: seat };
  const occupant = (id: string): Occupant =>
    state.seats.find((each) => each.id === id)?.occupant ?? 'students';
  return {
    ...state,
    participants: state.participants.map((each) => {
      const to = each.seat === null ? undefined : moved[each.seat];
      return to === undefined ? each : { ...each, seat: to, answers: [null, null, null] };
    }),
    seats: state.seats.map((each) => {
      const from = moved[each.id];
      return from === undefined ? each : { ...each, occupant: occupant(from) };
    }),
  };
}

/** A seat somebody may act for: students sit there, or the facilitator plays it. */
export function isManned(state: LessonState, seat: Seat): boolean {
  return (
    seat.occupant === 'facilitator' || (seat.occupant === 'students' && sittersOf(state, seat.id).length > 0)
  );
}

/** Seats of a delegation at a table, in the order of the plan. */
export function delegationAt({ seats }: LessonState, table: string, delegation: string): readonly Seat[] {
  return seats.filter((seat) => seat.table === table && seat.delegation === delegation);
}

/** Delegations at a table, in the order of the plan. */
export function delegationsAt({ seats }: LessonState, table: string): readonly string[] {
  return [...new Set(seats.filter((seat) => seat.table === table).map(({ delegation }) => delegation))];
}

/**
 * The seat that presides over a delegation: the first manned one whose role does, else the first manned one; with nobody
 * there, none does.
 */
export function presiding(
  state: LessonState,
  classroom: ClassroomDefinition,
  table: string,
  delegation: string,
): Seat | null {
  const manned = delegationAt(state, table, delegation).filter((seat) => isManned(state, seat));
  return manned.find((seat) => roleOf(classroom, seat).presides) ?? manned[0] ?? null;
}
