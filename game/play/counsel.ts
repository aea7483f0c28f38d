// What the computer would do in a side's place: for a seat that nobody has taken. It is asked through the side's own sight.
import type { Minds } from '../minds/minds.ts';
import type { Model } from '../rules/model.ts';
import { sightOf } from '../rules/sight.ts';
import type { World } from '../rules/world.ts';
import type { Counsel } from './commands.ts';

/** @throws if the scenario has no such side or temperament */
export function counselOf(
  model: Model,
  minds: Minds,
  world: World,
  side: string,
  temperament: string,
): Counsel {
  if (!model.seen.has(side)) throw new Error(`the scenario has no side ${side}`);
  const sight = sightOf(model, world, side);
  return {
    orders: minds.orders(temperament, sight, world.key).map(({ desk, order }) => ({ desk, order })),
    way: (order) => {
      const definition = model.orders.get(order)?.definition;
      return definition?.side === side && definition.council !== null
        ? minds.way(temperament, sight, order)
        : null;
    },
  };
}
