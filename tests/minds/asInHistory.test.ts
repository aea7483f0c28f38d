// The policy "as in history": follows the chronicle until something has diverged, then its side's leanings.
import { beforeAll, describe, expect, it } from 'vitest';
import { appeal, chooseOrders, chooseWay, HISTORY_PULL } from '../../game/minds/asInHistory.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { isLegal } from '../../game/rules/legal.ts';
import { sightOf } from '../../game/rules/sight.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});
const orders = (game: TestGame, side: string) =>
  chooseOrders(game.engine.model, sightOf(game.engine.model, game.run.state.world, side));

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
    expect(chooseWay(model, sight, 'france.propose-technical-talks')).toBe('insist');
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
      const chosen = chooseOrders(model, sight);
      expect(new Set(chosen.map(({ desk }) => desk)).size).toBe(chosen.length);
      for (const { order } of chosen) {
        const compiled = model.orders.get(order);
        if (!compiled) throw new Error(`no order ${order}`);
        expect(isLegal(model, sight.cells, compiled)).toBe(true);
        const pulled = (model.history[game.month] ?? []).some((past) => past.order === order);
        expect(appeal(compiled, sight.cells) + (pulled ? HISTORY_PULL : 0)).toBeGreaterThan(0);
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
    expect(chooseWay(model, sight, 'france.denounce-the-pact')).toBe('withdraw');
  });
});
