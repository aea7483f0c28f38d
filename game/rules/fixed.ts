// Whole-number arithmetic for the rules, so that no engine's floating point can differ.

/** Keeps a value within a range, both ends included. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** Quotient rounded to the nearest whole number, halves away from zero. `divisor` is positive. */
export function roundedQuotient(dividend: number, divisor: number): number {
  const doubled = Math.trunc((2 * Math.abs(dividend) + divisor) / (2 * divisor));
  return dividend < 0 ? -doubled : doubled;
}

/** Largest whole number whose square is not above `value`; `value` is a whole number from 0 to 2^31. */
export function integerRoot(value: number): number {
  let root = Math.trunc(Math.sqrt(value));
  while (root * root > value) root -= 1;
  while ((root + 1) * (root + 1) <= value) root += 1;
  return root;
}
