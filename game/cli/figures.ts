// How measured numbers are written on the command line.
import type { Measured } from '../analysis/interval.ts';

/** To four places: more would claim more than a sample can say. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A share as per cent with one place: `12.3 %`. */
export function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

export function measuredObject({ value, low, high }: Measured) {
  return { share: rounded(value), low: rounded(low), high: rounded(high) };
}
