import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aged, hear, LEAST_SURE, SUREST, spread } from '../../game/rules/estimates.ts';
import { integerRoot, roundedQuotient } from '../../game/rules/fixed.ts';

const belief = fc.record({
  mean: fc.nat({ max: 100 }),
  variance: fc.integer({ min: SUREST * SUREST, max: LEAST_SURE * LEAST_SURE }),
});

describe('estimates', () => {
  it('EST-1: weighs a reading against the belief by the inverse of the variances', () => {
    const table = [
      { held: { mean: 50, variance: 100 }, reading: 70, noise: 10, mean: 60, variance: 50 },
      { held: { mean: 50, variance: 400 }, reading: 70, noise: 10, mean: 66, variance: 80 },
      { held: { mean: 50, variance: 100 }, reading: 70, noise: 20, mean: 54, variance: 80 },
      { held: { mean: 50, variance: 25 }, reading: 0, noise: 5, mean: 25, variance: 16 },
    ];
    for (const { held, reading, noise, mean, variance } of table) {
      expect(hear(held, reading, noise)).toEqual({ mean, variance });
    }
  });

  it('EST-1: lies between belief and reading, and never makes less sure', () => {
    fc.assert(
      fc.property(belief, fc.nat({ max: 100 }), fc.integer({ min: 1, max: 40 }), (held, reading, noise) => {
        const { mean, variance } = hear(held, reading, noise);
        const inside = mean >= Math.min(held.mean, reading) && mean <= Math.max(held.mean, reading);
        return inside && variance <= held.variance && spread(variance) >= SUREST;
      }),
    );
  });

  it('grows less sure with every month without news, up to a bound', () => {
    let variance = SUREST * SUREST;
    for (let month = 0; month < 10; month += 1) {
      const next = aged(variance);
      expect(next).toBeGreaterThan(variance);
      variance = next;
    }
    for (let month = 0; month < 100; month += 1) variance = aged(variance);
    expect(spread(variance)).toBe(LEAST_SURE);
  });
});

describe('whole-number arithmetic', () => {
  it('rounds quotients to the nearest, halves away from zero', () => {
    expect([5, -5, 4, 7, -7].map((n) => roundedQuotient(n, 10))).toEqual([1, -1, 0, 1, -1]);
  });

  it('takes roots downwards', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 30 }), (value) => {
        const root = integerRoot(value);
        return root * root <= value && (root + 1) * (root + 1) > value;
      }),
    );
  });
});
