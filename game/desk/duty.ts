// Whose turn it is at one machine: which seat still owes the month something, and who comes next.
import type { SeatView } from '../play/view.ts';

/** What a seat has to do now; null where it only waits. */
export type Duty = 'orders' | 'council' | 'record' | 'ending';

/**
 * @param read the seat has read this month's record
 */
export function dutyOf(view: SeatView, read: boolean): Duty | null {
  switch (view.phase) {
    case 'orders':
      return view.sealed ? null : 'orders';
    case 'council':
      return view.motions.some(({ decided }) => decided === null) ? 'council' : null;
    case 'record':
      return read ? null : 'record';
    case 'ended':
      return 'ending';
    case 'briefing':
    case 'resolution':
      return null;
  }
}

/**
 * The seat that should sit at the machine: the one that sits there as long as it has something to do, then the next
 * that has.
 * @param seats of persons at this machine, in order
 */
export function nextSeat(
  seats: readonly string[],
  present: string,
  dutyOfSeat: (seat: string) => Duty | null,
): string {
  const at = seats.indexOf(present);
  const inTurn = [...seats.slice(Math.max(0, at)), ...seats.slice(0, Math.max(0, at))];
  return inTurn.find((seat) => dutyOfSeat(seat) !== null) ?? present;
}
