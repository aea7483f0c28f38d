// Token buckets: so many at once, and so many a second from then on.

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  /** How many come back a second. */
  readonly perSecond: number;
}

export interface Bucket {
  /** Takes one. @returns false where none is left */
  take(now: number): boolean;
  /** Whether one is left, without taking it. */
  has(now: number): boolean;
}

/** A full bucket. */
export function createBucket({ burst, perSecond }: Rate): Bucket {
  let left = burst;
  let last: number | null = null;
  const refill = (now: number) => {
    if (last !== null) left = Math.min(burst, left + (Math.max(0, now - last) * perSecond) / 1000);
    last = now;
  };
  return {
    has(now) {
      refill(now);
      return left >= 1;
    },
    take(now) {
      refill(now);
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

/** Most names that are remembered; the oldest is forgotten first. */
const MOST_NAMES = 10_000;

/** One bucket a name, such as an address on the network. */
export function createBuckets(rate: Rate): (name: string) => Bucket {
  const buckets = new Map<string, Bucket>();
  return (name) => {
    const bucket = buckets.get(name) ?? createBucket(rate);
    buckets.delete(name);
    buckets.set(name, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_NAMES && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  };
}
