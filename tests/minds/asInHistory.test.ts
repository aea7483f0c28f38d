// The policy "as in history": follows the chronicle until something has diverged, then its side's leanings.
import { beforeAll, describe, expect, it } from 'vitest';
import { AS_IN_HISTORY } from '../../game/minds/mind.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { isLegal } from '../../game/rules/legal.ts';
import { sightOf } from '../../game/rules/sight.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

/** What cannot be foreseen in a choice moves it by at most three standard deviations. */
const HESITATION = 3 * 10;
let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});
const orders = (game: TestGame, side: string) =>
  game.minds.orders(
    AS_IN_HISTORY,
    sightOf(game.engine.model, game.run.state.world, side),
    game.run.state.world.key,
  );

describe('on history’s path', () => {
  it.each(['france', 'ussr'])('%s gives what history gave, every month', (side) => {
    const game = new TestGame(scenario);
    for (let month = 0; month < scenario.months; month += 1) {
      const past = (game.engine.model.history[month] ?? []).filter((order) => order.side === side);
      expect(new Set(orders(game, side).map(({ order }) => order))).toEqual(
        new Set(past.map(({ order }) => order)),
      );
      game.followHistoryMonth();
    }
  });

  it('insists where Blum insisted', () => {
    const game = new TestGame(scenario).followHistoryTo('1936-11');
    const { model } = game.engine;
    const sight = sightOf(model, game.run.state.world, 'france');
    expect(game.minds.way(AS_IN_HISTORY, sight, 'france.propose-technical-talks')).toBe('insist');
  });
});

describe('off the path', () => {
  const diverged = () => {
    const game = new TestGame(scenario, 'off the path').followHistoryTo('1936-09');
    game.playOn({ orders: [], ways: [] });
    return game;
  };

  it('gives only legal orders, one a desk, each wanted more than holding', () => {
    const game = diverged();
    const { model } = game.engine;
    for (const side of ['france', 'ussr']) {
      const sight = sightOf(model, game.run.state.world, side);
      const chosen = orders(game, side);
      expect(new Set(chosen.map(({ desk }) => desk)).size).toBe(chosen.length);
      for (const { order, reasons } of chosen) {
        const compiled = model.orders.get(order);
        if (!compiled) throw new Error(`no order ${order}`);
        expect(isLegal(model, sight.cells, compiled)).toBe(true);
        expect(reasons.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(-HESITATION);
      }
    }
  });

  it('chooses alike from the same sight', () => {
    const game = diverged();
    expect(orders(game, 'ussr')).toEqual(orders(game, 'ussr'));
  });

  it('withdraws what would be lost and is not worth insisting on', () => {
    const game = diverged();
    const { model } = game.engine;
    const sight = sightOf(model, game.run.state.world, 'france');
    expect(game.minds.way(AS_IN_HISTORY, sight, 'france.denounce-the-pact')).toBe('withdraw');
  });
});
