// The ledger of promises as one side keeps it: what was given and taken, and what became of it, as far as it can see.

import type { Cells } from '../rules/cells.ts';
import { compileCondition } from '../rules/compileCondition.ts';
import type { Model } from '../rules/model.ts';
import { cellsSeenBy } from '../rules/sight.ts';
import { monthView } from './calendar.ts';
import type { MonthView, PromiseView } from './view.ts';

/**
 * The promises that stand or stood, in the order in which they were given.
 * @param side whose ledger it is; null for the archive's, which reads the world itself
 * @param worlds cells by month, as they stood when the month was over
 */
export function ledgerOf(
  model: Model,
  side: string | null,
  worlds: readonly Cells[],
): readonly PromiseView[] {
  const seen = worlds.map((cells) => (side === null ? cells : cellsSeenBy(model, side, cells)));
  const first = (test: (cells: Cells) => boolean, from: number): MonthView | null => {
    const index = seen.findIndex((cells, month) => month >= from && test(cells));
    return index < 0 ? null : monthView(model.scenario, index);
  };
  return model.scenario.promises
    .flatMap((promise): readonly PromiseView[] => {
      const { id, by, kind, wording, channel, basis } = promise;
      const made = first(compileCondition(promise.made, model.layout), 0);
      if (!made) return [];
      const kept = first(compileCondition(promise.kept, model.layout), made.index);
      const broken = first(compileCondition(promise.broken, model.layout), made.index);
      const isKept = kept !== null && (broken === null || kept.index <= broken.index);
      const settled = isKept ? kept : broken;
      const state = settled === null ? 'open' : isKept ? 'kept' : 'broken';
      return [{ id, by, kind, wording, channel, basis, made, settled, state }];
    })
    .sort((a, b) => a.made.index - b.made.index);
}
