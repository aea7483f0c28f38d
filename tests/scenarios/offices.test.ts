// Who holds which office on the historical path: people and cabinets change on their dates.
import { beforeAll, describe, expect, it } from 'vitest';
import { DESKS, type Scenario } from '../../game/rules/definition.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

const OFFICES = [
  'premier',
  'foreign-minister',
  'war-minister',
  'air-minister',
  'polpred',
  'attache',
] as const;
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  '1935-05': ['flandin', 'laval', 'maurin', 'denain', 'potemkin', 'ventsov'],
  '1935-06': ['laval', 'laval', 'fabry', 'denain', 'potemkin', 'ventsov'],
  '1936-01': ['laval', 'laval', 'fabry', 'denain', 'potemkin', 'ventsov'],
  '1936-02': ['sarraut', 'flandin', 'maurin', 'deat', 'potemkin', 'ventsov'],
  '1936-06': ['blum', 'delbos', 'daladier', 'cot', 'potemkin', 'ventsov'],
  '1936-12': ['blum', 'delbos', 'daladier', 'cot', 'potemkin', 'ventsov'],
  '1937-01': ['blum', 'delbos', 'daladier', 'cot', 'potemkin', 'semenov'],
  '1937-08': ['chautemps', 'delbos', 'daladier', 'cot', 'surits', 'semenov'],
};

describe('offices', () => {
  it('change hands when they did', () => {
    const game = new TestGame(scenario);
    const held = Object.keys(HOLDERS).map((month) => {
      const { engine, run } = game.followHistoryTo(month);
      const { layout } = engine.model;
      return [month, OFFICES.map((office) => layout.holder(office, run.state.world.cells))];
    });
    expect(Object.fromEntries(held)).toEqual(HOLDERS);
  });
});

describe('orders', () => {
  it.each(['france', 'ussr'])(
    '%s has at least twelve, and some on every desk, carried by somebody',
    (side) => {
      const orders = scenario.orders.filter((order) => order.side === side);
      expect(orders.length).toBeGreaterThanOrEqual(12);
      for (const desk of DESKS)
        expect(orders.filter((order) => order.desk === desk).length).toBeGreaterThan(3);
    },
  );

  it.each(['france', 'ussr'])('%s finds an order open on every desk in every month of history', (side) => {
    const game = new TestGame(scenario);
    for (let month = 0; month < scenario.months; month += 1) {
      const open = game.openOrders(side);
      for (const desk of DESKS)
        expect(open[desk].length, `${side} ${desk} month ${month}`).toBeGreaterThan(0);
      game.followHistoryMonth();
    }
  });
});
