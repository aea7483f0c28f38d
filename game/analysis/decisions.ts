// What the sides decided, month by month, and what they saw when they did: read off a game's worlds.
import { DESKS, type Desk } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { cellsSeenBy } from '../rules/sight.ts';
import type { Decision } from './hinges.ts';
import type { Start } from './laboratory.ts';

/** Orders given in a month. */
export type Given = readonly { readonly side: string; readonly desk: Desk; readonly order: string }[];

/**
 * The decisions of some sides.
 * @param starts worlds at the orders of the months, chance let free
 * @param orders of both sides, by the same months
 */
export function decisionsOf(
  model: Model,
  starts: readonly Start[],
  orders: readonly Given[],
  sides: readonly string[],
): readonly Decision[] {
  return starts.flatMap((start, index) =>
    sides.map((side): Decision => {
      const month = start[model.layout.month] ?? 0;
      const cells = cellsSeenBy(model, side, start);
      const given = DESKS.map(
        (desk) => orders[index]?.find((each) => each.side === side && each.desk === desk)?.order ?? null,
      );
      return { sight: { side, month, cells, written: [], onPath: false }, given };
    }),
  );
}
