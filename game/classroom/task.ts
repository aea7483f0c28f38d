// What is asked of somebody now, in one line: what, until when, and how far they are.
import { deadlineOf } from './clock.ts';
import { presiding } from './seating.ts';
import type { Material } from './setup.ts';
import type { LessonState, Participant, Seat } from './state.ts';
import type { TaskKind, TaskView } from './views.ts';

/** A participant's task. */
export function taskOf(
  state: LessonState,
  material: Material,
  person: Participant,
  seat: Seat | null,
): TaskView {
  const plain = (kind: TaskKind): TaskView => ({ kind, until: state.clock.endsAt, done: 0, of: 0 });
  if (!person.present && state.stage !== 'closed') return { ...plain('say-present'), until: null };
  if (!seat && state.stage !== 'closed') return { ...plain('wait-for-seat'), until: null };
  switch (state.stage) {
    case 'lobby':
      return plain('wait-for-briefs');
    case 'brief': {
      const done = person.answers.filter((answer) => answer !== null).length;
      return {
        ...plain(done < person.answers.length ? 'read-brief' : 'wait-for-play'),
        done,
        of: person.answers.length,
      };
    }
    case 'play':
      return seat ? inPlay(state, material, seat) : plain('wait-for-seat');
    case 'debrief':
      return plain(person.slip === null ? 'debrief' : 'over');
    case 'closed':
      return plain('over');
  }
}

/** The task of a seat while the class plays. */
export function inPlay(state: LessonState, { scenario, classroom }: Material, seat: Seat): TaskView {
  const table = state.tables.find(({ id }) => id === seat.table);
  const until = deadlineOf(state, seat.table, seat.delegation);
  if (!table) return { kind: 'wait-for-play', until, done: 0, of: 0 };
  if (state.phase === 'reveal') {
    return { kind: seat.read ? 'wait-for-page' : 'read-record', until: state.clock.endsAt, done: 0, of: 0 };
  }
  if (table.sealed.includes(seat.delegation)) return { kind: 'wait-for-others', until, done: 0, of: 0 };
  if (!scenario.sides.some(({ id }) => id === seat.delegation)) {
    const own = [...table.answers, ...table.replies].filter(({ power }) => power === seat.delegation);
    return { kind: 'answer-questions', until, done: own.length, of: 0 };
  }
  const before = table.proposals.filter(({ delegation }) => delegation === seat.delegation);
  const done = before.filter(({ votes }) => votes.some((vote) => vote.seat === seat.id)).length;
  const presides = presiding(state, classroom, seat.table, seat.delegation)?.id === seat.id;
  const kind = presides && before.length > 0 && done === before.length ? 'seal' : 'deliberate';
  return { kind, until, done, of: before.length };
}
