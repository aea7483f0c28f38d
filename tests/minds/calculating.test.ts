// The calculating mind: better by its own side's aims than every other, in the same games, and from its sight alone.
import { beforeAll, describe, expect, it } from 'vitest';
import { lead, meanWorth, type Score, Tournament } from '../../game/analysis/tournament.ts';
import { aimsMet } from '../../game/minds/aims.ts';
import { temperamentsOf } from '../../game/minds/mind.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { isLegal } from '../../game/rules/legal.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { sightOf } from '../../game/rules/sight.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

const GAMES = 24;
/** Half a minute on a quiet machine; a busy one needs more. */
const PATIENCE = 180_000;
let scenario: Scenario;
let model: Model;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  model = compileModel(scenario);
});

describe('aims', () => {
  it('count two for each met, one for each met in part', () => {
    const aims = { france: ['met', 'in-part', 'not-met'], ussr: ['met', 'met', 'met'] } as const;
    const [ending] = scenario.endings;
    if (!ending) throw new Error('no endings');
    expect(aimsMet({ ...ending, aims }, 'france')).toBe(3);
    expect(aimsMet({ ...ending, aims }, 'ussr')).toBe(6);
    expect(aimsMet({ ...ending, aims }, 'nobody')).toBe(0);
  });
});

describe('a tournament', () => {
  it('finds the calculating side ahead of every other temperament', { timeout: PATIENCE }, () => {
    const tournament = new Tournament(model);
    const play = (id: string): Score => tournament.play('ussr', id, 'tournament', 0, GAMES);
    const calculating = play('calculating');
    for (const id of temperamentsOf(model).filter((each) => each !== 'calculating')) {
      const { value, low } = lead(calculating, play(id));
      expect(value, id).toBeGreaterThan(0.3);
      expect(low, id).toBeGreaterThan(0);
    }
  });

  it('plays the same games again, in parts or as a whole', () => {
    const tournament = new Tournament(model);
    const whole = tournament.play('france', 'cautious', 'parts', 0, 12);
    const parts = [0, 5].map((first) =>
      tournament.play('france', 'cautious', 'parts', first, first === 0 ? 5 : 7),
    );
    expect(parts.flatMap(({ endings }) => [...endings])).toEqual([...whole.endings]);
    expect(parts.flatMap(({ worth }) => [...worth])).toEqual([...whole.worth]);
    expect(meanWorth(whole)).toEqual(meanWorth(tournament.play('france', 'cautious', 'parts', 0, 12)));
    expect(lead(whole, whole)).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('a month', () => {
  it.each(['france', 'ussr'])(
    '%s gives legal orders with what they promise, and the same from the same sight',
    (side) => {
      const game = new TestGame(scenario, 'calculating').followHistoryTo('1936-11');
      const { world } = game.run.state;
      const sight = sightOf(game.engine.model, world, side);
      const choices = game.minds.orders('calculating', sight, world.key);
      expect(choices.length).toBeGreaterThan(0);
      expect(game.minds.orders('calculating', sight, world.key)).toEqual(choices);
      expect(new Set(choices.map(({ desk }) => desk)).size).toBe(choices.length);
      for (const { order, reasons } of choices) {
        const compiled = game.engine.model.orders.get(order);
        if (!compiled) throw new Error(`no order ${order}`);
        expect(isLegal(game.engine.model, sight.cells, compiled)).toBe(true);
        const [foresight] = reasons;
        if (foresight?.kind !== 'foresight') throw new Error(`${order} was not looked ahead to`);
        expect(foresight.value).toBe(foresight.with - foresight.without);
        expect(foresight.with).toBeGreaterThanOrEqual(0);
        expect(foresight.with).toBeLessThanOrEqual(600);
      }
    },
  );
});
