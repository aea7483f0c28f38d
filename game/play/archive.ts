// A game that is over, as the archive has it: truth beside what each side believed, month by month.
import type { Cells } from '../rules/cells.ts';
import { compileCondition } from '../rules/compileCondition.ts';
import type { Condition } from '../rules/condition.ts';
import type { Model } from '../rules/model.ts';
import { monthView } from './calendar.ts';
import { beliefsOf, type Happening, meterValues, trackStates } from './happening.ts';
import { evidenceOf } from './knowledge.ts';
import type { ArchiveMonth, LuckView } from './view.ts';

/** @param worlds cells by month, as they stood when the month was over */
export function archiveOf(model: Model, worlds: readonly (readonly number[])[]): readonly ArchiveMonth[] {
  return worlds.map((cells, index) => ({
    month: monthView(model.scenario, index),
    tracks: trackStates(model, cells),
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

/** Whether each condition holds in a world that nobody looks at with his own eyes any more. */
export function holdIn(
  { layout }: Model,
  cells: Cells,
  conditions: readonly Condition[],
): readonly boolean[] {
  return conditions.map((condition) => compileCondition(condition, layout)(cells));
}

/** What chance decided in a game that is over, in the order in which it came. */
export function luckOf(model: Model, log: readonly Happening[]): readonly LuckView[] {
  return log.flatMap((happening): readonly LuckView[] => {
    const { occurrence, chance, month } = happening;
    if (chance === null) return [];
    const when = monthView(model.scenario, month);
    if (occurrence.kind === 'order') {
      const { side = null, basis } = model.orders.get(occurrence.order)?.definition ?? {};
      const titleKey = `order.${occurrence.order}.title`;
      const textKey = `order.${occurrence.order}.outcomes.${occurrence.outcome}`;
      return basis ? [{ month: when, side, titleKey, textKey, chance, evidence: evidenceOf(basis) }] : [];
    }
    if (occurrence.kind !== 'event') return [];
    const basis = model.events.get(occurrence.event)?.definition.basis;
    const keys = { titleKey: `event.${occurrence.event}.title`, textKey: `event.${occurrence.event}.text` };
    return basis ? [{ month: when, side: null, ...keys, chance, evidence: evidenceOf(basis) }] : [];
  });
}
