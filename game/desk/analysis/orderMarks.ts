// What is said beside an order of the table: whether history, the player or the computer's mind gives it. None is a judgement.
import type { GameTrace } from '../../play/commands.ts';
import type { OrderOdds } from '../analysisPort.ts';

type Given = GameTrace['orders'][number][number];

/** Keys of what can be said. */
export type OrderMark =
  | 'orders.mark.history'
  | 'orders.mark.history.hold'
  | 'orders.mark.yours'
  | 'orders.mark.usual';

/** Whose orders stand beside those of the table: of one month and one side. */
export interface Beside {
  readonly history: readonly Given[];
  /** Those of the own game; null where history itself is read, or the computer played the side. */
  readonly own: readonly Given[] | null;
}

/** Keys of the marks of a row. */
export function marksOf({ desk, order, usual }: OrderOdds, { history, own }: Beside): readonly OrderMark[] {
  const gave = (orders: readonly Given[]) =>
    (orders.find((each) => each.desk === desk)?.order ?? null) === order;
  const marks: OrderMark[] = [];
  if (gave(history)) marks.push(order === null ? 'orders.mark.history.hold' : 'orders.mark.history');
  if (own && gave(own)) marks.push('orders.mark.yours');
  if (usual) marks.push('orders.mark.usual');
  return marks;
}

/** The orders of a side in a month. */
export function givenBy({ orders }: GameTrace, month: number, side: string): readonly Given[] {
  return (orders[month] ?? []).filter((each) => each.side === side);
}
