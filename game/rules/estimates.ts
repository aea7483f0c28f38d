// What a side believes of a meter it cannot see: a mean and a standard deviation, both in points of 0-100.
import { clamp, integerRoot, roundedQuotient } from './fixed.ts';

export interface Estimate {
  readonly mean: number;
  readonly sd: number;
}

/** No channel makes a side surer than this. */
export const SUREST = 4;
/** Nobody is less sure than this: two chances in three then cover most of the scale. */
export const LEAST_SURE = 30;
/** Variance that a month without news adds (design's inference: old news ages). */
export const MONTHLY_VARIANCE = 16;

/**
 * Weighs a new reading against the belief held, as two Gaussians: each counts by the inverse of its variance.
 * @param noise standard deviation of the channel in points, 1 or more
 */
export function hear(belief: Estimate, reading: number, noise: number): Estimate {
  const prior = belief.sd * belief.sd;
  const channel = noise * noise;
  return {
    mean: clamp(belief.mean + roundedQuotient((reading - belief.mean) * prior, prior + channel), 0, 100),
    sd: clamp(integerRoot(roundedQuotient(prior * channel, prior + channel)), SUREST, LEAST_SURE),
  };
}

/** A month passes: what was known is a little less sure. */
export function age(belief: Estimate): Estimate {
  return {
    mean: belief.mean,
    sd: clamp(integerRoot(belief.sd * belief.sd + MONTHLY_VARIANCE), SUREST, LEAST_SURE),
  };
}
