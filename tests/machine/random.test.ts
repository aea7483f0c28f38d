// Random legal play of the shipped scenario on the machine: in every month the statechart stands where the cells say, and
// every game ends. What is tried through the session, refusals included, stands in tests/play/meddler.test.ts.
import { beforeAll, describe, expect, it } from 'vitest';
import { regionState } from '../../game/machine/engine.ts';
import { meterValues, trackStates } from '../../game/play/happening.ts';
import { below, chanceKey, draw } from '../../game/rules/chance.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

const GAMES = 12;
let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

/** Numbers for random play from a seed, so that a game that fails can be played again by its name. */
function picker(seed: string): (n: number) => number {
  const key = chanceKey(seed);
  let count = 0;
  return (n) => below(draw(key, 'mind', 0, count++), n);
}

describe('random play', () => {
  it.each(Array.from({ length: GAMES }, (_, index) => `random ${index}`))('%s', (seed) => {
    const game = new TestGame(scenario, seed);
    const { model } = game.engine;
    game.playRandomly(picker(seed), (state) => {
      for (const [track, at] of Object.entries(trackStates(model, state.world.cells))) {
        expect(regionState(state, track), `WORLD-3: ${track}`).toBe(at);
      }
      for (const value of Object.values(meterValues(model, state.world.cells))) {
        expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
      }
    });
    expect(game.run.state.phase).toBe('ended');
    expect(game.ending).not.toBeNull();
  });
});
