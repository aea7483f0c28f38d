// Sums kept at hand say what sums added up anew say, in whatever order worlds are looked at.
import { expect, it } from 'vitest';
import { Laboratory } from '../../game/analysis/laboratory.ts';
import { createMind, temperamentsOf } from '../../game/minds/mind.ts';
import { Playout } from '../../game/minds/playout.ts';
import { chanceKey, keyOfGame } from '../../game/rules/chance.ts';
import { compileModel } from '../../game/rules/model.ts';
import { shippedScenario } from '../support/shipped.ts';

const GAMES = 5;

it('hold for every temperament, order and world of some games, forwards and at random', async () => {
  const { scenario } = await shippedScenario();
  const model = compileModel(scenario);
  const { laws } = new Laboratory(model);
  const sides = scenario.sides.map(({ id }) => id);
  const worlds: Int32Array[] = [];
  const playout = new Playout(laws);
  const minds = sides.map((side) => createMind(model, side));
  const start = Array.from(model.start);
  start[model.layout.diverged] = 0;
  for (let nth = 0; nth < GAMES; nth += 1) {
    playout.game.reset(start, keyOfGame(chanceKey('running'), nth));
    playout.run(minds, { end: ({ cells }) => void worlds.push(cells.slice()) });
  }
  expect(worlds.length).toBeGreaterThan(GAMES * 10);
  const shuffled = worlds.map((_world, nth) => worlds[(nth * 37) % worlds.length] ?? _world);
  for (const side of sides) {
    for (const temperament of temperamentsOf(model)) {
      const { sums, running } = createMind(model, side, temperament);
      for (const world of [...worlds, ...shuffled]) {
        running.follow(world);
        for (const { index } of model.orders.values()) {
          const rest = running.rest(index, world);
          if ((running.now[index] ?? 0) + rest !== sums(index, world)) {
            expect.fail(`${temperament}, ${scenario.orders[index]?.id}: ${running.now[index]} and ${rest}`);
          }
        }
      }
    }
  }
});
