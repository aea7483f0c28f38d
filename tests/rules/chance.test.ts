import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, chanceKey, deviate, draw } from '../../game/rules/chance.ts';

describe('chance', () => {
  it('gives the same key for the same seed, in every engine', () => {
    expect(chanceKey('Praha-1935')).toEqual([2395872009, 3599618169, 731953819, 3978472472]);
    expect(chanceKey('Praha-1936')).not.toEqual(chanceKey('Praha-1935'));
  });

  it('CHANCE-1: answers a question the same way whatever was asked before', () => {
    const key = chanceKey('order of questions');
    const first = draw(key, 'outcome', 3, 7);
    draw(key, 'vote', 3, 7);
    expect(draw(key, 'outcome', 3, 7)).toBe(first);
    const neighbours = [draw(key, 'event', 3, 7), draw(key, 'outcome', 4, 7), draw(key, 'outcome', 3, 8)];
    expect(new Set([first, ...neighbours]).size).toBe(4);
  });

  it('scales into its range and spreads evenly', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 1000 }), (value, n) => {
        const scaled = below(value, n);
        return Number.isInteger(scaled) && scaled >= 0 && scaled < n;
      }),
    );
    const key = chanceKey('spread');
    const counts = new Array<number>(10).fill(0);
    for (let subject = 0; subject < 20_000; subject += 1) {
      const bin = below(draw(key, 'outcome', 0, subject), 10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('has noise around 0 with the standard deviation asked for', () => {
    const key = chanceKey('noise');
    const values = Array.from({ length: 20_000 }, (_, subject) => deviate(key, 'noise', 1, subject, 12));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.5);
    expect(Math.abs(Math.sqrt(variance) - 12)).toBeLessThan(1);
  });
});
