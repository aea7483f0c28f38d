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
