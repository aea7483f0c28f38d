// The lesson's clock: time comes in with the entries, and what is left is arithmetic on them. It never punishes: when it
// has run out, what was voted counts and what is open holds.

import { delegationAt } from './seating.ts';
import type { Clock, LessonState, Seat } from './state.ts';

const MINUTE = 60_000;

export const STILL: Clock = { endsAt: null, left: null, length: 0 };

/** A clock that runs from now. */
export function started(now: number, minutes: number): Clock {
  return { endsAt: now + minutes * MINUTE, left: null, length: minutes * MINUTE };
}

export function paused(clock: Clock, now: number): Clock {
  return clock.endsAt === null ? clock : { ...clock, endsAt: null, left: Math.max(0, clock.endsAt - now) };
}

export function resumed(clock: Clock, now: number): Clock {
  return clock.left === null ? clock : { ...clock, endsAt: now + clock.left, left: null };
}

/** More minutes; a clock that has run out starts again with them. */
export function extended(clock: Clock, now: number, minutes: number): Clock {
  const more = minutes * MINUTE;
  const length = clock.length + more;
  if (clock.left !== null) return { ...clock, left: clock.left + more, length };
  return clock.endsAt === null ? clock : { ...clock, endsAt: Math.max(clock.endsAt, now) + more, length };
}

/** When a delegation's time is over: the phase's end, and the extra time of the member who has most of it. */
export function deadlineOf(state: LessonState, table: string, delegation: string): number | null {
  const { endsAt, length } = state.clock;
  if (endsAt === null) return null;
  const most = Math.max(0, ...delegationAt(state, table, delegation).map((seat: Seat) => seat.extraTime));
  return endsAt + Math.round((length * most) / 100);
}
