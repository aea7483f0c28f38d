// What may not come because it came before: for good, or until its pause is over. Kept as a set from month to month.
import { add, wordsFor } from './sets.ts';

export interface Pauses {
  /** The set of what may not come now. */
  readonly closed: Int32Array;
  /** Turns to a world. @param barred 1 for what may never come, by position */
  begin(world: Int32Array, month: number, barred: ArrayLike<number>): void;
  /** The nth thing comes in a month. */
  note(nth: number, month: number): void;
  /** Turns to the next month. */
  turn(month: number): void;
}

/**
 * @param lasts cell of the month in which each last came
 * @param agains months before each may come again; -1 for never
 */
export function createPauses(lasts: readonly number[], agains: readonly number[], months: number): Pauses {
  const size = lasts.length;
  const words = wordsFor(size);
  const closed = new Int32Array(words);
  const slots = Int32Array.from(lasts);
  const pauses = Int32Array.from(agains);
  /** By month, what may come again from then on. */
  const reopened = Array.from({ length: months }, () => new Int32Array(words));
  const note = (nth: number, month: number): void => {
    const pause = pauses[nth] as number;
    if (pause === 0) return;
    add(closed, nth);
    const again = reopened[month + pause];
    if (pause > 0 && again) add(again, nth);
  };
  return {
    closed,
    note,
    begin: (world, month, barred) => {
      closed.fill(0);
      for (const set of reopened) set.fill(0);
      for (let nth = 0; nth < size; nth += 1) {
        const last = world[slots[nth] as number] as number;
        const pause = pauses[nth] as number;
        if (barred[nth] === 1) add(closed, nth);
        else if (last >= 0 && (pause < 0 || last + pause > month)) note(nth, last);
      }
    },
    turn: (month) => {
      const again = reopened[month];
      // A scenario without an ending for every game runs on beyond its last month, where no pause ends.
      if (!again) return;
      for (let word = 0; word < words; word += 1) {
        closed[word] = (closed[word] as number) & ~(again[word] as number);
      }
    },
  };
}
