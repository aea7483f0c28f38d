// How a seat's token rotates. Whoever comes in gets the next one, which takes the place of the one before only when the
// device says that it is kept: a lost answer locks nobody out, and a token that was replaced opens nothing any more.
import { sameHash } from './secrets.ts';

/** Hashes of a participant's tokens. */
export interface SeatKeys {
  /** The one that is kept by a device; null for somebody who has just come. */
  readonly current: string | null;
  /** Sent and not yet said to be kept, oldest first. */
  readonly pending: readonly string[];
}

/** Tokens on their way that are remembered: one for each tab or try. */
const MOST_PENDING = 6;

export const NO_KEYS: SeatKeys = { current: null, pending: [] };

/** Whether a token with this hash opens the seat. */
export function opens({ current, pending }: SeatKeys, hash: string): boolean {
  // Every hash is compared, so that the time does not tell which one it was.
  return [current ?? '', ...pending].map((each) => sameHash(each, hash)).includes(true);
}

/** Another token is on its way. */
export function issued({ current, pending }: SeatKeys, hash: string): SeatKeys {
  return { current, pending: [...pending, hash].slice(-MOST_PENDING) };
}

/** A token is kept: from now on it alone opens the seat. @returns null where it was replaced in the meantime */
export function confirmed(keys: SeatKeys, hash: string): SeatKeys | null {
  return opens(keys, hash) ? { current: hash, pending: [] } : null;
}
