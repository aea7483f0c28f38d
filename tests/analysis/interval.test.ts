// Intervals against worked examples of the literature: R. G. Newcombe, "Two-sided confidence intervals for the single
// proportion: comparison of seven methods", and "Interval estimation for the difference between independent
// proportions: comparison of eleven methods", both in Statistics in Medicine 17 (1998), 857-872 (table I, method 3, the
// score interval) and 873-890 (table II, method 10, the square-and-add interval).
import { describe, expect, it } from 'vitest';
import { difference, mean, share } from '../../game/analysis/interval.ts';

describe('a share', () => {
  it.each([
    { count: 81, runs: 263, low: 0.2553, high: 0.3662 },
    { count: 15, runs: 148, low: 0.0624, high: 0.1605 },
    { count: 0, runs: 20, low: 0, high: 0.1611 },
    { count: 1, runs: 29, low: 0.0061, high: 0.1718 },
    { count: 29, runs: 29, low: 0.883, high: 1 },
  ])('$count of $runs lies within $low and $high', ({ count, runs, low, high }) => {
    const found = share(count, runs);
    expect(found.value).toBe(count / runs);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('of nothing played can be anything', () => {
    expect(share(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });
});

describe('a difference of shares', () => {
  it.each([
    { one: [56, 70], other: [48, 80], low: 0.0524, high: 0.3339 },
    { one: [9, 10], other: [3, 10], low: 0.1705, high: 0.809 },
    { one: [6, 7], other: [2, 7], low: 0.0582, high: 0.8062 },
    { one: [5, 56], other: [0, 29], low: -0.0381, high: 0.1926 },
    { one: [0, 10], other: [0, 20], low: -0.1611, high: 0.2775 },
    { one: [0, 10], other: [0, 10], low: -0.2775, high: 0.2775 },
    { one: [10, 10], other: [0, 20], low: 0.6791, high: 1 },
    { one: [10, 10], other: [0, 10], low: 0.6075, high: 1 },
  ] as const)('$one against $other lies within $low and $high', ({ one, other, low, high }) => {
    const found = difference(share(one[0], one[1]), share(other[0], other[1]));
    expect(found.value).toBeCloseTo(one[0] / one[1] - other[0] / other[1], 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('a mean', () => {
  it('lies within 1.96 standard errors', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squared deviations 32, sample variance 32 / 7.
    const found = mean(40, 232, 8);
    const half = 1.959964 * Math.sqrt(32 / 7 / 8);
    expect(found.value).toBe(5);
    expect(found.low).toBeCloseTo(5 - half, 5);
    expect(found.high).toBeCloseTo(5 + half, 5);
  });

  it('of values that never differ is sure, of none could be anything', () => {
    expect(mean(30, 90, 10)).toEqual({ value: 3, low: 3, high: 3 });
    expect(mean(0, 0, 0)).toEqual({
      value: 0,
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });
});
