// Every hinge of the article can be played: in its month, after history up to it, the other way is open, leaves the
// path, and makes a difference within the month.
import { beforeAll, describe, expect, it } from 'vitest';
import { historyOrders } from '../../game/play/run.ts';
import type { CouncilWay, Desk, Scenario } from '../../game/rules/definition.ts';
import { monthIndex } from '../../game/scenario/calendar.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';
import { EARLIER, HINGES, type Hinge } from './hinges.ts';

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

const choices = HINGES.flatMap((hinge) =>
  hinge.alternatives.flatMap(({ order, months }) =>
    months.map((month) => ({ ...hinge, order, month, name: `${hinge.id} ${month} ${hinge.side} ${order}` })),
  ),
);

const upTo = (month: string) => new TestGame(scenario).followHistoryTo(month);

/** The desk on which the other way is ordered: the order's own, or the one on which history acted, for holding. */
function deskOf({ side, history }: Hinge, order: string): Desk {
  const named = order === 'hold' ? history[0]?.order : order;
  const found = scenario.orders.find(({ id }) => id === `${side}.${named}`);
  if (!found) throw new Error(`no order ${side}.${named}`);
  return found.desk;
}

/** History's month with one desk ordered otherwise; `null` leaves the desk empty. A motion is insisted on. */
function playOtherwise(game: TestGame, side: string, desk: Desk, order: string | null): TestGame {
  const past = historyOrders(game.engine, game.month);
  const kept = past.orders.filter((written) => written.side !== side || written.desk !== desk);
  const ids = new Set(kept.map((written) => written.order));
  const definition = scenario.orders.find(({ id }) => id === order);
  const way: CouncilWay = 'insist';
  game.playOn({
    orders: order === null ? kept : [...kept, { side, desk, order }],
    ways: [
      ...past.ways.filter((motion) => ids.has(motion.order)),
      ...(order !== null && definition?.council ? [{ side, order, way }] : []),
    ],
  });
  return game;
}

/** Where every track and meter stands. */
function stand(game: TestGame): Readonly<Record<string, string | number>> {
  return Object.fromEntries([
    ...scenario.tracks.map(({ id }) => [id, game.at(id)] as const),
    ...scenario.meters.map(({ id }) => [id, game.meter(id)] as const),
  ]);
}

describe('the hinges', () => {
  it('are all there, H01 to H20', () => {
    const ids = new Set([...EARLIER, ...HINGES].map(({ id }) => id));
    expect([...ids].sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`),
    );
    for (const { id, reason } of EARLIER) expect(reason.length, id).toBeGreaterThan(40);
  });

  it.each(
    HINGES.flatMap((hinge) => hinge.history.map((past) => ({ ...past, id: hinge.id, side: hinge.side }))),
  )('$id: history ordered $order in $month', ({ side, order, month }) => {
    const past = historyOrders(upTo('1935-05').engine, monthIndex(month, scenario.firstMonth));
    expect(past.orders.map((written) => written.order)).toContain(`${side}.${order}`);
  });

  it.each(choices)('$name: is open, leaves the path and makes a difference', (choice) => {
    const { side, order, month } = choice;
    const desk = deskOf(choice, order);
    const game = upTo(month);
    if (order !== 'hold') expect(game.openOrders(side)[desk]).toContain(`${side}.${order}`);
    const id = order === 'hold' ? null : `${side}.${order}`;
    const other = playOtherwise(game, side, desk, id);
    expect(other.run.state.world.divergence).toMatchObject({ side, given: id });
    const before =
      order === 'hold' ? historyMonth(upTo(month)) : playOtherwise(upTo(month), side, desk, null);
    expect(stand(other)).not.toEqual(stand(before));
  });
});

function historyMonth(game: TestGame): TestGame {
  game.followHistoryMonth();
  return game;
}
