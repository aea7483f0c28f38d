// The facilitator's console: all seats and people, whom the class waits for, and behind a key what lies before every
// delegation.
import { hashOf } from './exports.ts';
import type { Lesson } from './lesson.ts';
import { councilTable } from './lookCouncil.ts';
import { delegationsAt, presiding, roleOf, sittersOf } from './seating.ts';
import { isAwaited } from './study.ts';
import { inPlay, taskOf } from './task.ts';
import type { ClassView, Connected, PersonCard, SeatCard, SecretTable, TaskKind } from './views.ts';

/** Seats, people, what is to come. */
export function classView(lesson: Lesson, connected: Connected): ClassView {
  const { state, material } = lesson;
  return {
    seats: state.seats.map((seat): SeatCard => {
      const table = state.tables.find(({ id }) => id === seat.table);
      const people = sittersOf(state, seat.id);
      return {
        seat: seat.id,
        table: seat.table,
        role: seat.role,
        delegation: seat.delegation,
        occupant: seat.occupant,
        students: seat.students,
        extraTime: seat.extraTime,
        presides: presiding(state, material.classroom, seat.table, seat.delegation)?.id === seat.id,
        awaited: isAwaited(state, seat),
        task: taskAt(lesson, seat.id),
        moved: seat.moved,
        people: people.map(({ id }) => id),
        proposals: table?.proposals.filter((proposal) => proposal.seat === seat.id).length ?? 0,
        votes:
          table?.proposals.filter(({ votes }) => votes.some((vote) => vote.seat === seat.id)).length ?? 0,
      };
    }),
    people: state.participants.map((person): PersonCard => {
      const seat = state.seats.find(({ id }) => id === person.seat);
      const checks = seat ? roleOf(material.classroom, seat).checks : [];
      return {
        id: person.id,
        name: person.name,
        present: person.present,
        connected: connected.has(person.id),
        seat: person.seat,
        right: checks.filter(({ right }, index) => person.answers[index] === right).length,
        answered: person.answers.filter((answer) => answer !== null).length,
        hand: person.hand,
        slip: person.slip,
      };
    }),
    injects: state.injects,
    stepsBack: state.stepsBack,
    broadcasts: state.broadcasts,
  };
}

/** The task of a seat: of whoever sits there first, or what it would be. */
function taskAt({ state, material }: Lesson, id: string): TaskKind {
  const seat = state.seats.find((each) => each.id === id);
  if (!seat) return 'over';
  const [person] = sittersOf(state, id);
  if (person) return taskOf(state, material, person, seat).kind;
  return state.stage === 'play' ? inPlay(state, material, seat).kind : 'wait-for-seat';
}

/** What lies before every delegation, table by table. */
export function secretTables(lesson: Lesson): readonly SecretTable[] {
  const { state } = lesson;
  return state.tables.flatMap((table) => {
    const game = lesson.game(table.id);
    if (!game) return [];
    return [
      {
        table: table.id,
        delegations: delegationsAt(state, table.id).flatMap((delegation) => {
          const seat = state.seats.find((each) => each.table === table.id && each.delegation === delegation);
          return seat ? [{ id: delegation, council: councilTable(lesson, seat) }] : [];
        }),
        answers: table.answers.map(({ power, event, occurs, argument }) => ({
          power,
          event,
          occurs,
          argument,
        })),
        replies: table.replies.map(({ seat: _, ...reply }) => reply),
        moved: table.moved,
        hash: hashOf(game),
      },
    ];
  });
}
