// The analysis' sums: endings ranked, ribbons stacked, figures rounded so that they never promise too much.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endingsThatDiffer, figureOf, scaleOf } from '../../game/desk/analysis/figures.ts';
import { rankEndings } from '../../game/desk/analysis/ranks.ts';
import { placeOf, strataOf } from '../../game/desk/analysis/strata.ts';
import type { OrderOdds, RibbonMonth } from '../../game/desk/analysisPort.ts';
import { shippedScenario } from '../support/shipped.ts';

const SIZE = { width: 270, height: 100, months: 28 };
const sure = (value: number) => ({ value, low: value, high: value });

function month(index: number, runs: number, endings: Readonly<Record<string, number>>): RibbonMonth {
  const measured = Object.entries(endings).map(([id, value]) => [id, sure(value)]);
  return { month: index, runs, endings: Object.fromEntries(measured) };
}

test('the endings stand from a convention with passage up to a broken pact', async () => {
  const ranked = rankEndings((await shippedScenario()).scenario.endings);
  expect(ranked.map(({ id }) => id)).toEqual([
    'convention-with-transit',
    'convention-without-transit',
    'air-staff-accord',
    'talks-under-way',
    'pact-on-paper',
    'early-war',
    'soviet-german-accommodation',
    'franco-german-accommodation',
    'broken-pact',
  ]);
  expect(new Set(ranked.map(({ hatch }) => hatch)).size).toBe(ranked.length);
});

test('areas lie on one another, the first at the foot', () => {
  const ribbon = [month(0, 10, { bound: 0.25, broken: 0.75 }), month(27, 10, { bound: 0.5, broken: 0.5 })];
  expect(strataOf(ribbon, ['bound', 'broken'], SIZE)).toEqual([
    { ending: 'bound', area: 'M0 75L270 50L270 100L0 100Z', edge: 'M0 75L270 50' },
    { ending: 'broken', area: 'M0 0L270 0L270 50L0 75Z', edge: 'M0 0L270 0' },
  ]);
});

test('a month without games yet is not drawn, and nothing at all without any', () => {
  const begun = [month(0, 10, { bound: 1 }), month(1, 0, { bound: 0 })];
  expect(strataOf(begun, ['bound'], SIZE)[0]?.edge).toBe('M0 0');
  expect(strataOf([month(0, 0, { bound: 0 })], ['bound'], SIZE)).toEqual([]);
});

test('months stand from one edge to the other', () => {
  expect([0, 9, 27].map((index) => placeOf(index, SIZE))).toEqual([0, 90, 270]);
});

test('the error told covers the interval', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, unit, unit, (a, b, c) => {
      const [low = 0, value = 0, high = 0] = [a, b, c].sort((one, other) => one - other);
      const { error } = figureOf({ value, low, high });
      expect(100 * value + error).toBeGreaterThanOrEqual(100 * high - 1e-6);
      expect(100 * value - error).toBeLessThanOrEqual(100 * low + 1e-6);
    }),
  );
  expect(figureOf({ value: 0, low: 0, high: 0.004 })).toMatchObject({ value: 0, error: 1 });
});

test('a table tells the endings that its orders move, in their own order', () => {
  const row = (endings: Readonly<Record<string, number>>): OrderOdds => ({
    desk: 'military',
    order: null,
    usual: false,
    ...month(0, 1, endings),
  });
  const rows = [row({ a: 0.1, b: 0.9, c: 0.2, d: 0.5 }), row({ a: 0.3, b: 0.1, c: 0.2, d: 0.4 })];
  expect(endingsThatDiffer(rows, ['d', 'c', 'b', 'a'], 2)).toEqual(['b', 'a']);
});

test('a scale ends above all that it shows', () => {
  expect(scaleOf([sure(0.03)])).toBe(20);
  expect(scaleOf([sure(0.03), sure(0.61)])).toBe(80);
  expect(scaleOf([sure(1)])).toBe(100);
});
