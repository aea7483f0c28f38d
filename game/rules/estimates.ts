// What a side believes of a meter it cannot see: a mean in points of 0-100 and a variance in squared points. The
// variance is what is kept, because whole standard deviations would round the slow ageing of news away.
import { clamp, integerRoot, roundedQuotient } from './fixed.ts';

export interface Estimate {
  readonly mean: number;
  readonly variance: number;
}

/** No channel makes a side surer than this standard deviation, in points. */
export const SUREST = 4;
/** Nobody is less sure than this: two chances in three then cover most of the scale. */
export const LEAST_SURE = 30;
/** Variance that a month without news adds (design's inference: old news ages). */
export const MONTHLY_VARIANCE = 16;

/**
 * Weighs a new reading against the belief held, as two Gaussians: each counts by the inverse of its variance.
 * @param noise standard deviation of the channel in points, 1 or more
 */
export function hear({ mean, variance }: Estimate, reading: number, noise: number): Estimate {
  return { mean: meanAfter(mean, variance, reading, noise), variance: varianceAfter(variance, noise) };
}

/** The mean that `hear` comes to. */
export function meanAfter(mean: number, variance: number, reading: number, noise: number): number {
  return clamp(mean + roundedQuotient((reading - mean) * variance, variance + noise * noise), 0, 100);
}

/** The variance that `hear` comes to. */
export function varianceAfter(variance: number, noise: number): number {
  const channel = noise * noise;
  return bounded(roundedQuotient(variance * channel, variance + channel));
}

/** A signal that was given within so many months is news only in part (design's inference). */
export const NEWS_AFTER = 12;

/**
 * What a signal given again still says, in points: as much of it as of the year since it was last given has passed.
 * A signal claims more than was believed, and who has believed it once does not believe it more for hearing it again.
 * @param last month in which the same signal was last given; below 0 if never
 */
export function newsOf(by: number, month: number, last: number): number {
  if (last < 0 || month - last >= NEWS_AFTER) return by;
  return roundedQuotient(by * (month - last), NEWS_AFTER);
}

/** A variance after a month without news: what was known is a little less sure. */
export function aged(variance: number): number {
  return bounded(variance + MONTHLY_VARIANCE);
}

/** The standard deviation in whole points, rounded down. */
export function spread(variance: number): number {
  return integerRoot(variance);
}

function bounded(variance: number): number {
  return clamp(variance, SUREST * SUREST, LEAST_SURE * LEAST_SURE);
}
