// Plays a game by random legal orders on both sides. The picks follow from the seed and from what is legal alone, so
// that two tables which play by the same rules are asked for the same moves.
import { mayDecide, mayWrite, openMotions } from '../../game/machine/month.ts';
import { below, chanceKey, draw } from '../../game/rules/chance.ts';
import { DESKS, type Desk } from '../../game/rules/definition.ts';
import type { Model } from '../../game/rules/model.ts';
import type { World } from '../../game/rules/world.ts';
import type { Start, Table } from './table.ts';

/**
 * Plays one game to its end.
 * @param visit sees the world at every month's record
 * @returns the world at the end
 */
export function playRandomly(
  model: Model,
  start: Start,
  seed: string,
  visit: (world: World) => void = () => {},
): World {
  const pick = picker(seed);
  const table = start(seed);
  for (;;) {
    for (const { id: side } of model.scenario.sides) {
      const open = DESKS.map((desk) => ({ desk, orders: openOrders(model, table.world(), side, desk) }));
      for (const { desk, orders } of open) {
        const order = orders[pick(orders.length + 1)];
        if (order !== undefined) table.write(side, desk, order);
      }
      table.seal(side);
    }
    decideRandomly(model, table, pick);
    visit(table.world());
    if (table.world().ending !== null) return table.world();
    table.turnPage();
  }
}

/** Every order that a side may write on a desk now. */
function openOrders(model: Model, world: World, side: string, desk: Desk): readonly string[] {
  return [...model.orders.keys()].filter((order) => mayWrite(model, world, side, desk, order));
}

function decideRandomly(model: Model, table: Table, pick: (n: number) => number): void {
  for (;;) {
    const [motion] = table.world().ending === null ? openMotions(model, table.world()) : [];
    if (!motion) return;
    const { side, order } = motion;
    const insists = pick(2) === 1 && mayDecide(model, table.world(), side, order, 'insist');
    table.decide(side, order, insists ? 'insist' : 'vote');
  }
}

/** Numbers from 0 to n - 1, the same ones for the same seed. */
function picker(seed: string): (n: number) => number {
  const key = chanceKey(seed);
  let count = 0;
  return (n) => below(draw(key, 'mind', 0, count++), n);
}
