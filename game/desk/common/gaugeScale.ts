// Positions on a gauge of 0-100: where ticks, bands and whiskers of an estimate lie.

/** Marks of an estimate on the scale, each 0-100. */
export interface Band {
  /** Two chances in three that the truth lies between these. */
  readonly low: number;
  readonly high: number;
  /** Ninety-five in a hundred. */
  readonly least: number;
  readonly most: number;
}

const clamp = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

/**
 * The band of an estimate, cut off at the ends of the scale.
 * @param mean 0-100
 * @param sd standard deviation in points; one to each side for the band, 1.96 for the whiskers
 */
export function bandOf(mean: number, sd: number): Band {
  return {
    low: clamp(mean - sd),
    high: clamp(mean + sd),
    least: clamp(mean - 1.96 * sd),
    most: clamp(mean + 1.96 * sd),
  };
}

/** Ticks each ten points; those at 0, 50 and 100 are longer. */
export const TICKS: readonly { readonly at: number; readonly long: boolean }[] = Array.from(
  { length: 11 },
  (_, i) => ({ at: i * 10, long: i % 5 === 0 }),
);
