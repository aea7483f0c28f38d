// What the server itself enters: that somebody has come, and that a delegation's time is over.
import type { LessonRefusal } from './commands.ts';
import { goOnIfSealed, type Room } from './room.ts';
import { delegationsAt } from './seating.ts';
import type { LessonState } from './state.ts';

/** Somebody has come; a seat is dealt once they say that they are there. */
export function join(state: LessonState, participant: string): LessonState | LessonRefusal {
  if (state.participants.some(({ id }) => id === participant)) return 'not-now';
  return {
    ...state,
    participants: [
      ...state.participants,
      {
        id: participant,
        name: null,
        present: false,
        seat: null,
        answers: [null, null, null],
        hand: null,
        slip: null,
      },
    ],
  };
}

/** A delegation's time is over: what is voted counts, what is open holds. */
export function lapse(
  state: LessonState,
  room: Room,
  table: string,
  delegation: string,
  at: number,
): LessonState | LessonRefusal {
  if (state.stage !== 'play' || state.phase !== 'deliberation') return 'not-now';
  const found = state.tables.find(({ id }) => id === table);
  if (!found || !delegationsAt(state, table).includes(delegation)) return 'no-such-seat';
  if (found.sealed.includes(delegation)) return 'sealed';
  const tables = state.tables.map((each) =>
    each === found ? { ...each, sealed: [...each.sealed, delegation] } : each,
  );
  return goOnIfSealed({ ...state, tables }, room, at);
}
