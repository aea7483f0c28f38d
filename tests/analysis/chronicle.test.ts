// What the game keeps of history's analysis is what the model gives: the ribbon played afresh, the hinges tried again.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HistoryAnalysis, RIBBON_RUNS, writeAnalysis } from '../../game/analysis/chronicle.ts';
import { decisionsOf } from '../../game/analysis/decisions.ts';
import { type Decision, findHinges } from '../../game/analysis/hinges.ts';
import { historyStarts } from '../../game/analysis/history.ts';
import { Laboratory, type Start } from '../../game/analysis/laboratory.ts';
import { Pool } from '../../game/analysis/pool.ts';
import { ribbon } from '../../game/analysis/ribbon.ts';
import { openPool } from '../../game/cli/hands.ts';
import { openGame } from '../../game/play/session.ts';
import { DESKS, type Scenario } from '../../game/rules/definition.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { inThread } from '../support/inThread.ts';
import { shippedScenario } from '../support/shipped.ts';

const LONG = 120_000;
let scenario: Scenario;
let model: Model;
let starts: readonly Start[];
let kept: HistoryAnalysis;
let pool: Pool;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  model = compileModel(scenario);
  starts = historyStarts(model, scenario.months - 1);
  const file = fileURLToPath(new URL(`../../assets/analysis/${scenario.id}.json`, import.meta.url));
  kept = JSON.parse(await readFile(file, 'utf8'));
  pool = openPool(scenario);
});
afterAll(() => pool.close());

describe('history’s analysis, as it is kept', () => {
  it('is of this edition of the scenario', () => {
    expect(kept).toMatchObject({ scenario: scenario.id, version: scenario.version, seed: scenario.seed });
    expect(kept.ribbon).toHaveLength(scenario.months);
  });

  it('has the ribbon that a fresh run gives (npm run analysis after a change)', {
    timeout: LONG,
  }, async () => {
    const { seed } = scenario;
    expect(kept.ribbon).toEqual(await ribbon(model, pool, starts, { runs: RIBBON_RUNS, seed }));
  });

  it('has the hinges that a fresh trial of the same decisions gives', { timeout: LONG }, async () => {
    const sides = scenario.sides.map(({ id }) => id);
    const all = decisionsOf(model, starts, model.history, sides);
    const same = ({ sight }: Decision) =>
      kept.hinges.some(({ month, side }) => month === sight.month && side === sight.side);
    const hinges = await findHinges(model, pool, all.filter(same), scenario.seed);
    expect(writeAnalysis({ hinges })).toBe(writeAnalysis({ hinges: kept.hinges }));
  });
});

const NOVEMBER = 18;

describe('a hinge', () => {
  const effort = { glance: 20, look: 150, shortlist: 3, hinges: 3 };

  it('is told only where the gain leaves zero out, best first, and never of the last months', async () => {
    const last = scenario.months - 1;
    const chosen = [starts[NOVEMBER], starts[last]].map((start) => start ?? []);
    const orders = [model.history[NOVEMBER] ?? [], model.history[last] ?? []];
    const found = await findHinges(
      model,
      pool,
      decisionsOf(model, chosen, orders, ['france']),
      'few',
      effort,
    );
    expect(found.map(({ month }) => month)).toEqual([NOVEMBER]);
    for (const { alternatives } of found) {
      expect(alternatives.every(({ gain }) => gain.low > 0)).toBe(true);
      expect(alternatives.map(({ gain }) => gain.value)).toEqual(
        alternatives.map(({ gain }) => gain.value).sort((a, b) => b - a),
      );
    }
  });

  it('does not change when only secrets do: it is judged on what the side saw', async () => {
    const truth = starts[NOVEMBER] ?? [];
    const hidden = scenario.meters.filter(({ knownTo }) => !knownTo.includes('france'));
    const other = [...truth];
    for (const { id } of hidden) other[model.layout.meter(id)] = 100 - (truth[model.layout.meter(id)] ?? 0);
    expect(other).not.toEqual(truth);
    const orders = [model.history[NOVEMBER] ?? []];
    const judge = (start: Start) =>
      findHinges(model, pool, decisionsOf(model, [start], orders, ['france']), 'secrets', effort);
    expect(await judge(other)).toEqual(await judge(truth));
  });

  it('is the same by any number of workers', { timeout: LONG }, async () => {
    const decisions = decisionsOf(
      model,
      [starts[NOVEMBER] ?? []],
      [model.history[NOVEMBER] ?? []],
      ['france'],
    );
    const alone = new Pool([inThread(new Laboratory(model))], scenario);
    expect(await findHinges(model, alone, decisions, 'workers', effort)).toEqual(
      await findHinges(model, pool, decisions, 'workers', effort),
    );
  });
});

describe('the hinges of an own game', () => {
  it('are looked for along its own path: from the month in which it left, its orders are judged and not history’s', {
    timeout: LONG,
  }, async () => {
    const file = fileURLToPath(new URL('../scenarios/records/blum-names-a-date.json', import.meta.url));
    const opened = openGame(scenario, await readFile(file, 'utf8'));
    const trace = opened.ok ? opened.game.trace() : null;
    if (!trace) throw new Error('the record holds no finished game');
    const own = decisionsOf(model, trace.starts, trace.orders, ['france']);
    const past = decisionsOf(model, starts, model.history, ['france']);
    const { month: left } = own.find(({ given }, at) => `${given}` !== `${past[at]?.given}`)?.sight ?? {
      month: -1,
    };
    expect(left).toBe(NOVEMBER);
    expect(own.slice(0, left).map(({ sight }) => sight)).toEqual(
      past.slice(0, left).map(({ sight }) => sight),
    );
    expect(own[left + 1]?.sight.cells).not.toEqual(past[left + 1]?.sight.cells);

    const few = own.slice(left - 1, left + 4);
    const found = await findHinges(model, pool, few, 'own', {
      glance: 20,
      look: 150,
      shortlist: 3,
      hinges: 3,
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { side, month, desk, given, alternatives } of found) {
      expect(side).toBe('france');
      const decision = few.find(({ sight }) => sight.month === month);
      expect(decision?.given[DESKS.indexOf(desk)] ?? null).toBe(given);
      expect(alternatives.map(({ order }) => order)).not.toContain(given);
      expect(alternatives.every(({ gain }) => gain.low > 0)).toBe(true);
    }
  });
});
