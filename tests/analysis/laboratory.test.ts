// Experiments with a side that calculates: it plays in samples as it does in a tournament, and bans bind it too.
import { beforeAll, expect, it } from 'vitest';
import { type Experiment, freeChance } from '../../game/analysis/experiment.ts';
import { historyStarts } from '../../game/analysis/history.ts';
import { Laboratory, type Start } from '../../game/analysis/laboratory.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { compileModel } from '../../game/rules/model.ts';
import { shippedScenario } from '../support/shipped.ts';

const FROM = 22;
const RUNS = 10;
let scenario: Scenario;
let laboratory: Laboratory;
let start: Start;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  const model = compileModel(scenario);
  laboratory = new Laboratory(model);
  start = historyStarts(model, FROM)[FROM] ?? [];
});

const play = (rest: Partial<Experiment>) =>
  laboratory.sample(
    start,
    { ...freeChance('calculation'), policies: { france: 'calculating' }, ...rest },
    0,
    RUNS,
  );

it('lets a side calculate, the same way every time', { timeout: 120_000 }, () => {
  const sample = play({});
  expect(sample.endings.reduce((sum, count) => sum + count, 0)).toBe(RUNS);
  expect(play({})).toEqual(sample);
  expect(sample.given).not.toEqual(play({ policies: {} }).given);
});

it('binds a calculating side by bans and by forced orders', { timeout: 120_000 }, () => {
  const before = scenario.orders
    .map(({ id }) => laboratory.model.layout.last(id))
    .map((last) => start[last] ?? -1);
  const own = scenario.orders.filter(({ side }) => side === 'france').map(({ id }) => id);
  const banned = play({ forbidden: own.map((order) => ({ order, month: null })) });
  scenario.orders.forEach(({ side }, index) => {
    if (side === 'france' && (before[index] ?? -1) < 0) expect(banned.given[index]).toBe(0);
  });
  const forced = play({ orders: [{ order: 'france.reassure-the-right', month: FROM, way: null }] });
  expect(forced.forced[0]).toBe(RUNS);
});
