// The tokens of a lesson's seats, kept by the one process that holds the lesson.
import { confirmed, issued, NO_KEYS, opens, type SeatKeys } from './seatKeys.ts';
import { hashOf, newToken } from './secrets.ts';
import type { HeldLesson, Store } from './store.ts';

export interface SeatBook {
  /**
   * The next token of a participant, on its way.
   * @param shown hash of the token with which they came; null for somebody new
   * @returns null where another has taken the place of the one shown
   */
  issue(participant: string, shown: string | null): Promise<string | null>;
  /**
   * The token is kept and alone opens the seat.
   * @param sure that outlasts a power cut by itself, and not only together with what follows
   * @returns false where another has become that meanwhile
   */
  confirm(participant: string, token: string, sure: boolean): Promise<boolean>;
  /** No token opens the seat any more. */
  forget(participant: string): Promise<void>;
}

export function createSeatBook(store: Store, held: HeldLesson): SeatBook {
  const known = new Map<string, Promise<SeatKeys>>();
  const read = (participant: string): Promise<SeatKeys> => {
    const keys =
      known.get(participant) ?? store.seat(held.head.id, participant).then((found) => found ?? NO_KEYS);
    known.set(participant, keys);
    return keys;
  };
  /** Changes a seat's keys after whatever is being done to them already. */
  const change = async (
    participant: string,
    sure: boolean,
    next: (keys: SeatKeys) => SeatKeys | null,
  ): Promise<boolean> => {
    const before = read(participant);
    const after = before.then(async (keys) => {
      const changed = next(keys);
      if (changed) await held.keepSeat(participant, changed, sure);
      return { changed, keys: changed ?? keys };
    });
    // A failed change leaves the keys as they were.
    known.set(
      participant,
      after.then(
        ({ keys }) => keys,
        () => before,
      ),
    );
    return (await after).changed !== null;
  };

  return {
    async issue(participant, shown) {
      const token = newToken(participant);
      // If a power cut takes it, the token before is still in force.
      const done = await change(participant, false, (keys) => {
        if (shown === null) return issued(keys, hashOf(token));
        if (!opens(keys, shown)) return null;
        // A token that was on its way has arrived, since it comes back.
        const arrived = keys.current === shown ? keys : (confirmed(keys, shown) ?? keys);
        return issued(arrived, hashOf(token));
      });
      return done ? token : null;
    },
    confirm: (participant, token, sure) =>
      change(participant, sure, (keys) => confirmed(keys, hashOf(token))),
    async forget(participant) {
      known.delete(participant);
      await held.keepSeat(participant, null, true);
    },
  };
}
