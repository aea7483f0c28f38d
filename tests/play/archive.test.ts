// The archive: truth beside belief at every step of history, and at every month of a game that is over.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyWorlds } from '../../game/analysis/history.ts';
import { beliefsOf } from '../../game/play/happening.ts';
import { replayHistory } from '../../game/play/replay.ts';
import { createGame, openGame } from '../../game/play/session.ts';
import type { ReplayView } from '../../game/play/view.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { compileModel } from '../../game/rules/model.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let replay: ReplayView;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  replay = replayHistory(scenario);
});

describe('the replay', () => {
  it('adds the changes of every step up to the world that the month ends in', () => {
    const model = compileModel(scenario);
    const { ends } = historyWorlds(model, scenario.months - 1);
    const before = model.start;
    const [first] = replay.steps;
    expect(first?.beliefs.map(({ side, meter }) => `${side} ${meter}`)).toEqual(
      beliefsOf(model, before).map(({ side, meter }) => `${side} ${meter}`),
    );
    for (const step of replay.steps) {
      const later = replay.steps.find(({ number }) => number === step.number + 1);
      if (later?.month.index === step.month.index) continue;
      // What the end of the month itself moves is told with no step: it is in the next one.
      const close = beliefsOf(model, ends[step.month.index] ?? []);
      for (const [index, { believed, truth, sd }] of step.beliefs.entries()) {
        expect(Math.abs(believed - (close[index]?.believed ?? 0)), step.id).toBeLessThanOrEqual(25);
        expect(Math.abs(truth - (close[index]?.truth ?? 0)), step.id).toBeLessThanOrEqual(25);
        expect(sd).toBeGreaterThan(0);
      }
    }
  });

  it('tells in September 1935 what Moscow believed of the French General Staff, and what was true', () => {
    const step = replay.steps.findLast(({ month }) => month.iso === '1935-09');
    const belief = step?.beliefs.find(
      ({ side, meter }) => side === 'ussr' && meter === 'france.staff_confidence',
    );
    expect(belief?.believed).toBeGreaterThan((belief?.truth ?? 100) + (belief?.sd ?? 0));
    const held = replay.misreadings.filter(({ from, until }) => from <= 4 && until >= 4).map(({ id }) => id);
    expect(held).toEqual(expect.arrayContaining(['P01', 'P11']));
  });
});

describe('a game’s archive', () => {
  it('is closed while the game goes on, and holds every month once it is over', async () => {
    const game = createGame(scenario, { seed: 'x', players: { france: 'person', ussr: 'as-in-history' } });
    expect(game.archive()).toEqual([]);
    expect(game.trace()).toBeNull();
    expect(game.luck()).toEqual([]);
    const file = fileURLToPath(new URL('../scenarios/records/blum-names-a-date.json', import.meta.url));
    const opened = openGame(scenario, await readFile(file, 'utf8'));
    if (!opened.ok) throw new Error(opened.code);
    const months = opened.game.archive();
    expect(months.map(({ month }) => month.index)).toEqual(months.map((_, index) => index));
    const trace = opened.game.trace();
    const history = historyWorlds(compileModel(scenario), 1);
    expect(trace?.starts.slice(0, 2)).toEqual(history.starts.slice(0, 2));
    const luck = opened.game.luck();
    // The path was left in November 1936: before that nothing was drawn.
    expect(Math.min(...luck.map(({ month }) => month.index))).toBeGreaterThanOrEqual(18);
    expect(luck.every(({ chance }) => chance > 0 && chance <= 100)).toBe(true);
    expect(luck.some(({ chance, side }) => side === 'france' && chance < 100)).toBe(true);
    expect(trace?.orders).toHaveLength(months.length);
    expect(months.at(-1)?.beliefs).toEqual(opened.game.view('france').ending?.beliefs);
  });
});
