// What advisers fear: two things each, his own and not everybody's, out of the rules and the seat's own papers.
import { beforeAll, describe, expect, test } from 'vitest';
import { createGame } from '../../game/play/session.ts';
import type { AdviceView, OrderView, Scenario, SeatView } from '../../game/play/view.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
const views: SeatView[] = [];
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  const players = Object.fromEntries(scenario.sides.map(({ id }) => [id, 'person' as const]));
  const game = createGame(scenario, { seed: 'advice', players });
  for (let month = 0; month < 20; month++) {
    for (const { id } of scenario.sides) {
      views.push(game.view(id));
      for (const { desk, history } of game.view(id).desks) game.write(id, desk, history);
      game.seal(id);
    }
    for (const { id } of scenario.sides) {
      for (const { order, history } of game.view(id).motions) game.decide(id, order, history ?? 'vote');
    }
    game.turnPage();
  }
});

const ordersOf = (view: SeatView): readonly OrderView[] => view.desks.flatMap(({ orders }) => orders);
const kindsOf = (advice: readonly AdviceView[]): number =>
  new Set(advice.map(({ fears }) => JSON.stringify(fears))).size;

test('everyone who is heard names two fears', () => {
  for (const view of views) {
    for (const { id, advice } of ordersOf(view)) {
      for (const { office, fears } of advice) expect(fears, `${id}: ${office}`).toHaveLength(2);
    }
  }
});

test('those at a table do not all fear the same, and no two speak alike where no council decides', () => {
  for (const view of views) {
    for (const { id, council, advice } of ordersOf(view)) {
      if (council === null) expect(kindsOf(advice), id).toBe(advice.length);
      else expect(kindsOf(advice), id).toBeGreaterThanOrEqual(3);
    }
  }
});

test('nearly every order has somebody who fears it', () => {
  const orders = views.flatMap(ordersOf);
  const silent = new Set(orders.filter(({ advice }) => advice.length === 0).map(({ id }) => id));
  expect(silent.size).toBeLessThanOrEqual(8);
});

describe('in November 1936', () => {
  const fearsOf = (order: string, person: string) =>
    views
      .find(({ side, month }) => side === 'france' && month.iso === '1936-11')
      ?.desks.flatMap(({ orders }) => orders)
      .find(({ id }) => id === order)
      ?.advice.find((adviser) => adviser.person === person);

  test('Daladier fears the pretext and Warsaw, by his own words in the article', () => {
    expect(fearsOf('france.propose-technical-talks', 'daladier')).toMatchObject({
      leaning: 'against',
      fears: [
        { kind: 'objection', stance: 'daladier-pretext' },
        { kind: 'objection', stance: 'daladier-poland' },
      ],
    });
  });

  test('Cot, who is for it, fears the right and haste, each with its points', () => {
    expect(fearsOf('france.propose-technical-talks', 'cot')).toMatchObject({
      leaning: 'for',
      fears: [
        { kind: 'effect', meter: 'france.right_alarm', rises: true, points: 3, outcomes: 1, of: 1 },
        { kind: 'effect', meter: 'france.interest', points: 6 },
      ],
    });
  });
});

test('whom a person dreads for stands before his office', () => {
  const [cabinet] = scenario.councils;
  expect(cabinet?.dreads.find(({ member }) => member === 'daladier')?.of[0]).toEqual({
    meter: 'germany.unease',
    rises: true,
  });
});
