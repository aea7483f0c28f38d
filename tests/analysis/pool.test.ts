// Work shared out gives what one thread gives, however many hands there are; samples add up in any order.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Experiment, freeChance } from '../../game/analysis/experiment.ts';
import { historyStarts } from '../../game/analysis/history.ts';
import { Laboratory, type Start } from '../../game/analysis/laboratory.ts';
import { prospects } from '../../game/analysis/openings.ts';
import { Pool, portions, TASK_GAMES } from '../../game/analysis/pool.ts';
import { addSamples } from '../../game/analysis/sample.ts';
import { openPool } from '../../game/cli/hands.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { countsOf } from '../support/endingCounts.ts';
import { inThread } from '../support/inThread.ts';
import { shippedScenario } from '../support/shipped.ts';

const FROM = 18;
const RUNS = 2 * TASK_GAMES + 30;
let scenario: Scenario;
let model: Model;
let laboratory: Laboratory;
let start: Start;
let experiment: Experiment;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  model = compileModel(scenario);
  laboratory = new Laboratory(model);
  start = historyStarts(model, FROM)[FROM] ?? [];
  experiment = {
    ...freeChance('pool'),
    policies: { ussr: 'cautious' },
    orders: [{ order: 'france.propose-technical-talks', month: FROM, way: null }],
  };
});

const inThreads = (count: number) =>
  new Pool(
    Array.from({ length: count }, () => inThread(laboratory)),
    scenario,
  );

describe('a sample', () => {
  it('is the same in one piece and in portions, by whatever number of hands', async () => {
    const whole = laboratory.sample(start, experiment, 0, RUNS);
    expect(whole.runs).toBe(RUNS);
    expect(whole.endings.reduce((sum, each) => sum + each, 0)).toBe(RUNS);
    for (const hands of [1, 2, 5]) {
      expect(await inThreads(hands).sample(start, experiment, RUNS), `${hands} hands`).toEqual(whole);
    }
  });

  it.each([1, 2, 3])('is the same by %i of Node’s workers', { timeout: 60_000 }, async (workers) => {
    const pool = openPool(scenario, workers);
    try {
      const done: number[] = [];
      const sample = await pool.sample(start, experiment, RUNS, (count) => done.push(count));
      expect(sample).toEqual(laboratory.sample(start, experiment, 0, RUNS));
      expect(done.at(-1)).toBe(RUNS);
      expect(done).toEqual([...done].sort((a, b) => a - b));
    } finally {
      pool.close();
    }
  });

  it('adds up in any order and grouping', () => {
    const [a, b, c] = [
      laboratory.sample(start, experiment, 0, 40),
      laboratory.sample(start, experiment, 40, 25),
      laboratory.sample(start, experiment, 65, 35),
    ] as const;
    const whole = laboratory.sample(start, experiment, 0, 100);
    expect(addSamples(addSamples(a, b), c)).toEqual(whole);
    expect(addSamples(a, addSamples(b, c))).toEqual(whole);
    expect(addSamples(c, addSamples(b, a))).toEqual(whole);
  });

  it('leaves what it adds untouched', () => {
    const a = laboratory.sample(start, experiment, 0, 10);
    addSamples(a, laboratory.sample(start, experiment, 10, 10));
    expect(a).toEqual(laboratory.sample(start, experiment, 0, 10));
  });
});

describe('prospects', () => {
  it('are the same by one hand and by several, and told as they come', async () => {
    const options = { runs: TASK_GAMES + 10, seed: 'prospects' };
    const told: number[] = [];
    const one = await prospects(model, inThreads(1), start, 'ussr', options, (table) =>
      told.push(table.reduce((sum, { runs }) => sum + runs, 0)),
    );
    const three = await prospects(model, inThreads(3), start, 'ussr', options);
    expect(countsOf(three, options.runs)).toEqual(countsOf(one, options.runs));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(one.length * options.runs);
    for (const { endings, runs } of one) {
      const games = Object.values(endings).reduce((sum, { value }) => sum + Math.round(value * runs), 0);
      expect(games).toBe(options.runs);
    }
  });

  it('give each desk its holding and mark what the side itself would do', async () => {
    const table = await prospects(model, inThreads(1), start, 'france', { runs: 5, seed: 'marks' });
    for (const desk of ['political', 'military', 'home']) {
      const own = table.filter((each) => each.desk === desk);
      expect(
        own.filter(({ order }) => order === null),
        desk,
      ).toHaveLength(1);
      expect(
        own.filter(({ usual }) => usual),
        desk,
      ).toHaveLength(1);
    }
  });
});

describe('a pool', () => {
  it('cuts games into portions without a gap or a rest', () => {
    expect(portions(1)).toEqual([{ first: 0, count: 1 }]);
    expect(portions(2 * TASK_GAMES)).toEqual([
      { first: 0, count: TASK_GAMES },
      { first: TASK_GAMES, count: TASK_GAMES },
    ]);
    const cut = portions(RUNS);
    expect(cut.reduce((sum, { count }) => sum + count, 0)).toBe(RUNS);
    for (const [nth, { first }] of cut.entries()) expect(first).toBe(nth * TASK_GAMES);
  });

  it('refuses what still waits when it is closed', async () => {
    const pool = openPool(scenario, 1);
    const refused = expect(pool.sample(start, experiment, RUNS)).rejects.toThrow(/closed/);
    pool.close();
    await refused;
  });
});
