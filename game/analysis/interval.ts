// How sure a share or a mean is: 95 % intervals.

/** Standard deviations that 95 % of a normal distribution lie within. */
const Z = 1.959963984540054;

/** A measured quantity with the interval in which it lies in 95 of 100 such measurements. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A share of games with its Wilson score interval, which keeps within 0 and 1 for rare and for common things alike. */
export function share(count: number, runs: number): Measured {
  if (runs === 0) return { value: 0, low: 0, high: 1 };
  const value = count / runs;
  const z2 = Z * Z;
  const centre = (value + z2 / (2 * runs)) / (1 + z2 / runs);
  const half = (Z * Math.sqrt((value * (1 - value)) / runs + z2 / (4 * runs * runs))) / (1 + z2 / runs);
  return { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** The difference between two measured quantities, by Newcombe's method of the intervals of each. */
export function difference(one: Measured, other: Measured): Measured {
  const value = one.value - other.value;
  const down = Math.hypot(one.value - one.low, other.high - other.value);
  const up = Math.hypot(one.high - one.value, other.value - other.low);
  return { value, low: value - down, high: value + up };
}

/** A mean with its interval. @param squares sum of the squared values */
export function mean(sum: number, squares: number, runs: number): Measured {
  if (runs === 0) return { value: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const value = sum / runs;
  const variance = runs > 1 ? Math.max(0, (squares - runs * value * value) / (runs - 1)) : 0;
  const half = Z * Math.sqrt(variance / runs);
  return { value, low: value - half, high: value + half };
}

/** The mean difference of two quantities measured in the same games, with its interval. */
export function pairedDifference(one: ArrayLike<number>, other: ArrayLike<number>): Measured {
  let sum = 0;
  let squares = 0;
  for (let nth = 0; nth < one.length; nth += 1) {
    const by = (one[nth] ?? 0) - (other[nth] ?? 0);
    sum += by;
    squares += by * by;
  }
  return mean(sum, squares, one.length);
}
