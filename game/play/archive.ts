// A game that is over, as the archive has it: truth beside what each side believed, month by month.
import type { Model } from '../rules/model.ts';
import { monthView } from './calendar.ts';
import { beliefsOf, meterValues } from './happening.ts';
import type { ArchiveMonth } from './view.ts';

/** @param worlds cells by month, as they stood when the month was over */
export function archiveOf(model: Model, worlds: readonly (readonly number[])[]): readonly ArchiveMonth[] {
  return worlds.map((cells, index) => ({
    month: monthView(model.scenario, index),
    meters: meterValues(model, cells),
    beliefs: beliefsOf(model, cells),
  }));
}

/** Worlds at the orders of the months with history's path let go, as an analysis begins from them. */
export function letFree(
  { layout }: Model,
  marks: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return marks.map((cells, month) =>
    (cells[layout.diverged] ?? -1) >= 0 ? cells : cells.with(layout.diverged, month),
  );
}
