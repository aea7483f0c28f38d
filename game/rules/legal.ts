// Which orders a side may write now, and for each that it may not, why. Holding a desk is always legal.
import type { Cells } from './cells.ts';
import type { CompiledOrder, Model } from './model.ts';

/** Why an order is closed beside the needs that are not met. */
export type Closed = { readonly kind: 'once' } | { readonly kind: 'again'; readonly inMonths: number } | null;

export interface Legality {
  readonly legal: boolean;
  /** One for each condition of the order's `open`, in order. */
  readonly needs: readonly boolean[];
  readonly closed: Closed;
}

/** Judges one order against the world. */
export function legality(model: Model, cells: Cells, order: CompiledOrder): Legality {
  const needs = order.open.map((test) => test(cells));
  const closed = closedBy(model, cells, order);
  return { legal: closed === null && needs.every(Boolean), needs, closed };
}

/** The same judgement without its reasons, for counting and for computer players. */
export function isLegal(model: Model, cells: Cells, order: CompiledOrder): boolean {
  return closedBy(model, cells, order) === null && order.open.every((test) => test(cells));
}

/** The orders that a side may write now, in the scenario's order. */
export function legalOrders(model: Model, cells: Cells, side: string): readonly CompiledOrder[] {
  return [...model.orders.values()].filter(
    (order) => order.definition.side === side && isLegal(model, cells, order),
  );
}

/** Whether an order has been given and may not be given again yet, whatever else it needs. */
export function isSpent(model: Model, cells: Cells, order: CompiledOrder): boolean {
  return closedBy(model, cells, order) !== null;
}

function closedBy(model: Model, cells: Cells, order: CompiledOrder): Closed {
  const last = cells[order.last] ?? -1;
  if (last < 0) return null;
  const { again } = order.definition;
  if (again === null) return { kind: 'once' };
  const inMonths = last + again - (cells[model.layout.month] ?? 0);
  return inMonths > 0 ? { kind: 'again', inMonths } : null;
}
