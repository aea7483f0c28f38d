// What the computer's sides ordered and why, told once a game is over. A choice follows from what the side saw, so every
// month's is asked for again at that month's sight.
import type { Minds } from '../minds/minds.ts';
import type { ChanceKey } from '../rules/chance.ts';
import type { Model } from '../rules/model.ts';
import { cellsSeenBy } from '../rules/sight.ts';
import type { Divergence } from '../rules/world.ts';
import { monthView } from './calendar.ts';
import type { MonthRecord } from './record.ts';
import type { MotiveView } from './view.ts';

export interface Played {
  readonly model: Model;
  readonly minds: Minds;
  readonly key: ChanceKey;
  readonly divergence: Divergence | null;
  /** Cells at the beginning of each month's orders. */
  readonly marks: readonly (readonly number[])[];
  readonly months: readonly MonthRecord[];
}

/** The months of one side. @param temperament by which the computer played it */
export function motivesOf(
  { model, minds, key, divergence, marks, months }: Played,
  side: string,
  temperament: string,
): readonly MotiveView[] {
  return months.map(({ orders, ways }, month): MotiveView => {
    const onPath = divergence === null || divergence.month >= month;
    const cells = cellsSeenBy(model, side, marks[month] ?? model.start);
    const choices = minds.orders(temperament, { side, month, cells, written: [], onPath }, key);
    return {
      side,
      month: monthView(model.scenario, month),
      orders: orders
        .filter((written) => written.side === side)
        .map(({ order, desk }) => ({
          order,
          desk,
          way: ways.find((way) => way.order === order)?.way ?? null,
          reasons: choices.find((choice) => choice.order === order)?.reasons ?? [],
        })),
    };
  });
}
