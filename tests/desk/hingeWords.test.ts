// How a hinge is told, and what is said beside an order: whose it was, never what it is worth.
import { beforeAll, describe, expect, test } from 'vitest';
import { alternativeLine, givenLine, stepOf, tellingStep } from '../../game/desk/analysis/hingeWords.ts';
import { givenBy, marksOf } from '../../game/desk/analysis/orderMarks.ts';
import type { Alternative, Hinge, OrderOdds } from '../../game/desk/analysisPort.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords } from '../../game/words/words.ts';
import { shippedScenario } from '../support/shipped.ts';

const words = createWords('en-GB', english, {
  'desk.military': 'Military desk',
  'side.france.seat': 'Paris',
  'order.france.offer-air-staff-talks.title': 'Offer talks of the air staffs',
  'ending.pact-on-paper.title': 'Pact on paper',
});
const OFFER = 'france.offer-air-staff-talks';
const hinge: Hinge = {
  side: 'france',
  month: 11,
  desk: 'military',
  given: null,
  runs: 1000,
  likelihoods: [],
  alternatives: [],
};
const other: Alternative = {
  order: OFFER,
  gain: { value: 0.671, low: 0.57, high: 0.772 },
  shifts: { 'pact-on-paper': { value: -0.22, low: -0.26, high: -0.18 } },
  most: 'pact-on-paper',
};

describe('a hinge', () => {
  test('says what was given, or that nothing was', () => {
    expect(givenLine(words, hinge)).toBe('Military desk: no order.');
    expect(givenLine(words, { ...hinge, given: OFFER })).toBe(
      'Military desk: Offer talks of the air staffs.',
    );
  });

  test('says what another order would have come to, with every interval', () => {
    expect(alternativeLine(words, hinge, other)).toBe(
      '“Offer talks of the air staffs” would have met 0.67 points more of Paris’s own aims (0.57 to 0.77), and moved “Pact on paper” most: 22 ±4 in 100 less likely.',
    );
  });

  test('says of holding what it says of orders, and which way the likelihood moved', () => {
    const likelier = { value: 0.1, low: 0.08, high: 0.12 };
    const line = alternativeLine(words, hinge, {
      ...other,
      order: null,
      shifts: { 'pact-on-paper': likelier },
    });
    expect(line).toMatch(/^Holding would have met 0\.67 points more/);
    expect(line).toMatch(/10 ±2 in 100 likelier\.$/);
  });
});

describe('the step of the record that a hinge leads to', () => {
  let scenario: Scenario;
  beforeAll(async () => {
    ({ scenario } = await shippedScenario());
  });

  test('is the one that carries the order out', () => {
    for (const { id, month, carries } of scenario.chronicle) {
      if (carries.kind !== 'order') continue;
      const { order } = carries;
      const first = scenario.chronicle.find(
        (step) => step.month === month && step.carries.kind === 'order' && step.carries.order === order,
      );
      const named = { ...hinge, month, given: order };
      expect(stepOf(scenario, named)?.id, id).toBe(first?.id);
      expect(tellingStep(scenario, named)).toBe(stepOf(scenario, named));
    }
  });

  test('is the first of its month where no step tells it, and none in a month without steps', () => {
    const month = 18;
    const held = { ...hinge, month, given: null };
    expect(stepOf(scenario, held)).toBe(scenario.chronicle.find((step) => step.month === month));
    expect(tellingStep(scenario, held)).toBeNull();
    expect(stepOf(scenario, { ...hinge, month: 99 })).toBeNull();
  });
});

describe('beside an order', () => {
  const row = (order: string | null, usual = false): OrderOdds => ({
    desk: 'military',
    order,
    usual,
    runs: 1,
    endings: {},
  });
  const gave = (order: string) => [{ side: 'france', desk: 'military', order }] as const;

  test('stands whether history gave it, and whether history held', () => {
    expect(marksOf(row(OFFER), { history: gave(OFFER), own: null })).toEqual(['orders.mark.history']);
    expect(marksOf(row(null), { history: [], own: null })).toEqual(['orders.mark.history.hold']);
    expect(marksOf(row(null), { history: gave(OFFER), own: null })).toEqual([]);
    expect(marksOf(row(OFFER), { history: [{ ...gave(OFFER)[0], desk: 'home' }], own: null })).toEqual([]);
  });

  test('stand the player’s own and the mind’s usual one beside it, each for itself', () => {
    expect(marksOf(row(OFFER, true), { history: gave('other'), own: gave(OFFER) })).toEqual([
      'orders.mark.yours',
      'orders.mark.usual',
    ]);
    expect(marksOf(row(null), { history: gave(OFFER), own: [] })).toEqual(['orders.mark.yours']);
  });

  test('stand only a side’s own orders of the month', () => {
    const orders = [[], [...gave(OFFER), { side: 'ussr', desk: 'military', order: 'x' } as const]];
    expect(givenBy({ starts: [], orders }, 1, 'france')).toEqual(gave(OFFER));
    expect(givenBy({ starts: [], orders }, 0, 'france')).toEqual([]);
    expect(givenBy({ starts: [], orders }, 7, 'france')).toEqual([]);
  });
});
