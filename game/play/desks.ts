// The desks of a seat: every order of the side with whether it may be written now, and why not.
import { DESKS, type Desk } from '../rules/definition.ts';
import { legality } from '../rules/legal.ts';
import type { CompiledOrder, Model } from '../rules/model.ts';
import { historyOrder } from '../rules/plan.ts';
import { cellsSeenBy } from '../rules/sight.ts';
import { monthOf, type World } from '../rules/world.ts';
import { adviceOn } from './advice.ts';
import type { DeskView, OrderView } from './view.ts';

/** The three desks with all their orders, legal ones first. */
export function desksOf(model: Model, side: string, world: World): readonly DeskView[] {
  const seen = cellsSeenBy(model, side, world.cells);
  const month = monthOf(model, world);
  return DESKS.map((desk) => ({
    desk,
    orders: ordersOf(model, side, desk)
      .map((order) => orderView(model, seen, order))
      .sort((a, b) => Number(b.legal) - Number(a.legal)),
    written: world.written.find((written) => written.side === side && written.desk === desk)?.order ?? null,
    history: historyOrder(model, month, side, desk)?.order ?? null,
  }));
}

function ordersOf(model: Model, side: string, desk: Desk): readonly CompiledOrder[] {
  return [...model.orders.values()].filter(
    ({ definition }) => definition.side === side && definition.desk === desk,
  );
}

/** One order as a seat sees it. `seen` are the cells as the side knows them. */
export function orderView(model: Model, seen: readonly number[], order: CompiledOrder): OrderView {
  const { definition } = order;
  const { legal, needs, closed } = legality(model, seen, order);
  return {
    id: definition.id,
    desk: definition.desk,
    office: definition.office,
    holder: model.layout.holder(definition.office, seen),
    channel: definition.channel,
    council: definition.council,
    legal,
    needs: needs.map((met, index) => ({ index, met })),
    closed,
    basis: definition.basis,
    advice: adviceOn(model, seen, order),
  };
}
