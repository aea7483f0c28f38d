// What the computer's side did and why is told after the end, and only then; opened from a file it reads the same.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Game } from '../../game/play/commands.ts';
import { createGame, openGame } from '../../game/play/session.ts';
import type { MotiveView } from '../../game/play/view.ts';
import type { ScenarioBundle } from '../../game/scenario/loader.ts';
import { shippedScenario } from '../support/shipped.ts';

let bundle: ScenarioBundle;
beforeAll(async () => {
  bundle = await shippedScenario();
});
const against = (temperament: string) =>
  createGame(bundle.scenario, { seed: 'motives', players: { france: 'person', ussr: temperament } });

/** Holds every desk to the end, on as many sides as a person plays. */
function holdOut(game: Game, months = Number.POSITIVE_INFINITY): void {
  for (let month = 0; month < months; month += 1) {
    const [first = ''] = game.seats;
    if (game.view(first).phase === 'ended') return;
    for (const seat of game.seats) game.seal(seat);
    game.turnPage();
  }
}

const told = (motives: readonly MotiveView[]) =>
  motives.flatMap(({ month, orders }) => orders.map(({ order }) => `${month.iso} ${order}`));

describe('before the end', () => {
  it('nothing is told', () => {
    const game = against('cautious');
    holdOut(game, 3);
    expect(game.motives()).toEqual([]);
  });
});

describe('after the end', () => {
  it('every order of the computer’s side stands with its reasons, in every month', () => {
    const game = against('free-hand-with-berlin');
    holdOut(game);
    const motives = game.motives();
    const record: { months: { month: string; orders: { side: string; order: string }[] }[] } = JSON.parse(
      game.save(),
    );
    const given = record.months.flatMap(({ month, orders }) =>
      orders.filter(({ side }) => side === 'ussr').map(({ order }) => `${month} ${order}`),
    );
    expect(told(motives)).toEqual(given);
    expect(given.length).toBeGreaterThan(20);
    expect(motives.every(({ side }) => side === 'ussr')).toBe(true);
    const orders = motives.flatMap((motive) => motive.orders);
    expect(orders.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
    expect(orders.some(({ reasons }) => reasons.some(({ kind }) => kind === 'lean'))).toBe(true);
    for (const { reasons } of orders) {
      const sizes = reasons.map(({ value }) => Math.abs(value));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  it('as long as history’s path was kept, history is a reason', () => {
    const game = against('as-in-history');
    holdOut(game);
    const [first] = game.motives();
    expect(first?.orders.length).toBeGreaterThan(0);
    for (const { reasons } of first?.orders ?? []) {
      expect(reasons.map(({ kind }) => kind)).toContain('history');
    }
  });

  it('a game opened from its file tells the same', () => {
    const game = against('alliance-at-any-price');
    holdOut(game);
    const opened = openGame(bundle.scenario, game.save());
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.game.motives()).toEqual(game.motives());
  });

  it('where two persons played there is nobody to ask', () => {
    const game = createGame(bundle.scenario, {
      seed: 'motives',
      players: { france: 'person', ussr: 'person' },
    });
    holdOut(game);
    expect(game.motives()).toEqual([]);
  });
});
