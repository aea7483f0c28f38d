// A path that closes leaves moves: in every month of any game each side has something to do besides holding, and what
// is closed can be taken up again by somebody's order.
import { beforeAll, describe, expect, it } from 'vitest';
import { DESKS, type Scenario } from '../../game/rules/definition.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

const GAMES = 40;
/** Orders that end something; a side must have more than these. */
const ENDS = new Set([
  'france.denounce-the-pact',
  'ussr.denounce-the-pact',
  'france.come-to-terms-with-berlin',
  'ussr.come-to-terms-with-berlin',
  'ussr.rely-on-own-arms',
]);
/** Where a track may seem to have come to its end, and the orders by which it is taken up again. */
const CLOSED: readonly (readonly [track: string, state: string, orders: readonly string[]])[] = [
  [
    'staff',
    'LAPSED',
    ['france.agree-to-staff-talks', 'ussr.offer-military-talks', 'france.take-the-decision'],
  ],
  [
    'staff',
    'CLOSED',
    ['france.agree-to-staff-talks', 'ussr.reopen-the-convention', 'france.take-the-decision'],
  ],
  ['staff', 'DEADLOCK', ['ussr.demand-a-government-decision', 'france.take-the-decision']],
  ['staff', 'SUSPENDED_BY_USSR', ['ussr.offer-military-talks', 'france.raise-a-military-agreement']],
  ['mandate.ussr', 'WITHDRAWN', ['ussr.make-the-alliance-the-aim', 'ussr.adopt-the-convention-as-aim']],
  ['mandate.ussr', 'PAUSED', ['ussr.make-the-alliance-the-aim', 'ussr.adopt-the-convention-as-aim']],
  ['freedom.france', 'COLLAPSED', ['france.reassure-the-right', 'france.launch-rearmament']],
  ['freedom.france', 'VERY_TIGHT', ['france.reassure-the-right', 'france.launch-rearmament']],
  ['ratification', 'REJECTED', ['france.promise-ratification', 'france.put-the-pact-to-the-chamber']],
];

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

describe('a way out', () => {
  it(`stands open to both sides in every month of ${GAMES} random games`, () => {
    for (let index = 0; index < GAMES; index += 1) {
      let ticket = index * 7919 + 17;
      const game = new TestGame(scenario, `way-out-${index}`);
      const pick = (n: number) => {
        ticket = (ticket * 48271) % 2147483647;
        return ticket % n;
      };
      game.playRandomly(pick, () => {
        for (const side of ['france', 'ussr']) {
          const open = game.openOrders(side);
          const sensible = DESKS.flatMap((desk) => open[desk]).filter((order) => !ENDS.has(order));
          expect(sensible.length, `${side} in month ${game.month}`).toBeGreaterThan(2);
        }
      });
    }
  });

  it.each(CLOSED)('leads from %s %s', (track, state, orders) => {
    const definition = scenario.tracks.find(({ id }) => id === track);
    const own = definition?.states.find(({ id }) => id === state)?.moves ?? [];
    const leaving = [...own, ...(definition?.fromAny ?? [])].filter(({ to }) => to !== state);
    const triggers = new Set(leaving.flatMap(({ on }) => on.map(({ id }) => id)));
    for (const order of orders) expect(triggers, order).toContain(order);
  });
});
