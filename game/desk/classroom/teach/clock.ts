// The lesson's clock as screens tell it: what is left, how it is written, and when it is spoken.
import type { Clock } from '../../../classroom/state.ts';

/** Seconds before the end at which the clock is spoken. */
export const SPOKEN_AT = [60, 10, 0] as const;

/** Milliseconds left, 0 once time is over; null where no clock runs. @param now milliseconds since 1970 */
export function leftOf({ endsAt, left }: Clock, now: number): number | null {
  if (left !== null) return left;
  return endsAt === null ? null : Math.max(0, endsAt - now);
}

/** `07:42`, rounded up so that 00:00 means over. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1000);
  const [minutes, rest] = [Math.trunc(seconds / 60), seconds % 60];
  return `${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** Which of the moments at which the clock is spoken has been passed last; null before the first. */
export function spokenMoment(left: number | null): (typeof SPOKEN_AT)[number] | null {
  if (left === null) return null;
  const seconds = Math.ceil(left / 1000);
  return SPOKEN_AT.findLast((moment) => seconds <= moment) ?? null;
}
