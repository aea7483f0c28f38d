// The policy "as in history": it follows the chronicle as long as nothing has diverged, then acts by its side's own
// leanings, which keep to what history ordered that month where the reasons for it still hold. It reads only what its
// side sees.

import { sitting } from '../rules/council.ts';
import type { CouncilWay, Desk } from '../rules/definition.ts';
import { DESKS } from '../rules/definition.ts';
import { isLegal } from '../rules/legal.ts';
import type { CompiledOrder, Model } from '../rules/model.ts';
import { historyOrder } from '../rules/plan.ts';
import type { Sight } from '../rules/sight.ts';

/** How much more a side wants an order that history gave it in this very month (points of appeal). */
export const HISTORY_PULL = 25;
/** From this appeal on a head of government spends authority on a motion that would be lost. */
const WORTH_INSISTING = 40;

export interface Choice {
  readonly desk: Desk;
  readonly order: string;
}

/** The orders of the month; a desk that is not named holds. */
export function chooseOrders(model: Model, { side, month, cells, onPath }: Sight): readonly Choice[] {
  return DESKS.flatMap((desk): Choice[] => {
    const past = historyOrder(model, month, side, desk);
    if (onPath) return past ? [{ desk, order: past.order }] : [];
    const wanted = [...model.orders.values()]
      .filter(({ definition }) => definition.side === side && definition.desk === desk)
      .filter((order) => isLegal(model, cells, order))
      .map((order) => ({
        order,
        value: appeal(order, cells) + (order.definition.id === past?.order ? HISTORY_PULL : 0),
      }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value || a.order.index - b.order.index);
    const [best] = wanted;
    return best ? [{ desk, order: best.order.definition.id }] : [];
  });
}

/** How a motion is put: as in history while its path is kept; else to the vote if it will pass, or insisted on if it is worth it. */
export function chooseWay(model: Model, { side, month, cells, onPath }: Sight, order: string): CouncilWay {
  const compiled = model.orders.get(order);
  const table = compiled ? sitting(model, cells, compiled) : null;
  if (!compiled || !table) throw new Error(`no council waits for ${order}`);
  const past = historyOrder(model, month, side, compiled.definition.desk);
  if (onPath && past?.order === order && past.way !== null) return past.way;
  const { weights, mayInsist } = table;
  if (weights.for > weights.against) return 'vote';
  if (mayInsist && appeal(compiled, cells) >= WORTH_INSISTING) return 'insist';
  return weights.for + weights.undecided > weights.against ? 'vote' : 'withdraw';
}

/** The sum of the reasons that a side has for an order, in points; holding has 0. */
export function appeal(order: CompiledOrder, seen: readonly number[]): number {
  return order.appeal.reduce((sum, { when, value }) => sum + (when(seen) ? value : 0), 0);
}
