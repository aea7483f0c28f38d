// Eight games at a time are the same games as one by one: 30,000 months of random legal play and 30,000 by minds of every
// temperament, compared cell by cell at the end of each game. `npm run proofs` plays far more.
import { beforeAll, describe, expect, it } from 'vitest';
import { Endgames } from '../../game/analysis/endgames.ts';
import { historyStarts } from '../../game/analysis/history.ts';
import type { Start } from '../../game/analysis/laboratory.ts';
import { LANES } from '../../game/lanes/wasm/instructions.ts';
import { instantiate } from '../../game/lanes/wasm/runtime.ts';
import { createMind, temperamentsOf } from '../../game/minds/mind.ts';
import type { Told } from '../../game/minds/planned.ts';
import { Playout } from '../../game/minds/playout.ts';
import { chanceKey, keyOfGame } from '../../game/rules/chance.ts';
import { DESKS } from '../../game/rules/definition.ts';
import { compileLaws, type Laws } from '../../game/rules/flat/laws.ts';
import { legalOrders } from '../../game/rules/legal.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { LaneTwinGames } from '../drivers/laneTwins.ts';
import { shippedScenario } from '../support/shipped.ts';

const MONTHS = 30_000;
const TELLINGS = 60;
/** A month in the middle of the game. */
const MIDDLE = 12;
const seed = process.env['PROPERTY_SEED'] ?? 'lanes';
let model: Model;
let laws: Laws;
let starts: readonly Start[];
beforeAll(async () => {
  const { scenario } = await shippedScenario();
  model = compileModel(scenario);
  laws = compileLaws(model);
  starts = historyStarts(model, scenario.months - 1);
});

describe('eight games at a time', { timeout: 240_000 }, () => {
  it(`are the same as one by one, over ${MONTHS} months of random play`, () => {
    const twins = new LaneTwinGames(laws, null);
    const endings = new Set<number>();
    let months = 0;
    for (let lot = 0; months < MONTHS; lot += 1) {
      const played = twins.play([starts[lot % starts.length] ?? []], `${seed} ${lot}`);
      expect(played.difference).toBeNull();
      for (const ending of played.endings) endings.add(ending);
      months += played.months;
    }
    expect(endings.size).toBeGreaterThanOrEqual(5);
  });

  it(`are the same by minds of every temperament, over ${MONTHS} months`, () => {
    const [paris = '', moscow = ''] = model.scenario.sides.map(({ id }) => id);
    const names = temperamentsOf(model);
    for (const [nth, name] of names.entries()) {
      const other = names[(nth + 2) % names.length] ?? name;
      const twins = new LaneTwinGames(laws, [
        createMind(model, paris, name),
        createMind(model, moscow, other),
      ]);
      let months = 0;
      for (let lot = 0; months < MONTHS / names.length; lot += 1) {
        const played = twins.play([starts[lot % starts.length] ?? []], `${seed} ${name} ${lot}`);
        expect(played.difference).toBeNull();
        months += played.months;
      }
    }
  });

  it('know nothing of each other: a game ends alike beside any others, and in fewer lanes', () => {
    const twins = new LaneTwinGames(laws, null);
    const playout = new Playout(laws);
    const minds = model.scenario.sides.map(({ id }) => createMind(model, id));
    const worlds: Start[] = [];
    for (let nth = 0; worlds.length < LANES; nth += 1) {
      playout.game.reset(starts[0] ?? [], keyOfGame(chanceKey(seed), nth));
      playout.run(minds, { begin: ({ month, cells }) => month === MIDDLE && worlds.push([...cells]) });
    }
    for (let count = 1; count <= LANES; count += 1) {
      expect(twins.play(worlds, `${seed} beside`, count).difference).toBeNull();
    }
  });
});

it('heeds what a desk is told as one game at a time does, whole plans and single orders', {
  timeout: 60_000,
}, () => {
  const [quick, plain] = [new Endgames(laws), new Endgames(laws, false)];
  const told = new Set<number>();
  for (let nth = 0; nth < TELLINGS; nth += 1) {
    const start = starts[(nth * 5) % starts.length] ?? [];
    const side = nth % 2;
    const legal = legalOrders(model, start, model.scenario.sides[side]?.id ?? '');
    const orders = DESKS.map((desk, at): Told => {
      const open = legal.filter(({ definition }) => definition.desk === desk);
      return { side, desk: at, order: open[nth % (open.length + 1)]?.index ?? -1 };
    });
    const asked = nth % 3 === 0 ? orders : orders.slice(nth % 3, (nth % 3) + 1);
    for (const { order } of asked) told.add(order);
    const root = chanceKey(`${seed} told ${nth}`);
    const play = (endgames: Endgames) =>
      endgames.play({ root, first: nth, count: LANES + 3, told: asked, worldOf: () => start });
    expect(play(quick)).toEqual(play(plain));
  }
  expect(told.size).toBeGreaterThan(20);
});

it('is not there where the engine has no vectors', () => {
  expect(instantiate(Uint8Array.from([0, 1, 2]))).toBeNull();
});
