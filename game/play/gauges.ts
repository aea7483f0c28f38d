// The gauges of a seat: its own meters as they are, others' as it judges them, and what moved them.
import { spread } from '../rules/estimates.ts';
import type { Model } from '../rules/model.ts';
import type { Happening } from './happening.ts';
import type { Reader } from './knowledge.ts';
import type { Cause, GaugeView } from './view.ts';

/** How many causes a gauge names. */
const CAUSES = 3;

export interface Moment {
  readonly cells: readonly number[];
  /** Cells a month ago; null in the first month. */
  readonly before: readonly number[] | null;
  /** What happened since then. */
  readonly since: readonly Happening[];
}

/** Gauges of all meters that belong to `owner`, as far as somebody knows or judges them. */
export function gaugesOf(
  { layout, scenario }: Model,
  reader: Reader,
  owner: string,
  { cells, before, since }: Moment,
): readonly GaugeView[] {
  const { side } = reader;
  return scenario.meters
    .filter(({ id }) => id.startsWith(`${owner}.`))
    .flatMap((meter): readonly GaugeView[] => {
      const { id } = meter;
      const gauge = (slot: number, sd: number | null, changed: (happening: Happening) => number) => ({
        meter: id,
        side: owner,
        value: cells[slot] ?? 0,
        sd,
        before: before ? (before[slot] ?? 0) : null,
        why: causes(reader, since, changed),
      });
      if (reader.knowsMeter(meter)) return [gauge(layout.meter(id), null, (each) => changeOf(each, id))];
      if (side === null || meter.estimates[side] === undefined) return [];
      const { mean, variance } = layout.estimate(side, id);
      return [gauge(mean, spread(cells[variance] ?? 0), (each) => beliefOf(each, side, id))];
    });
}

function causes(
  reader: Reader,
  since: readonly Happening[],
  changed: (happening: Happening) => number,
): GaugeView['why'] {
  return since
    .flatMap((happening) => {
      const by = changed(happening);
      return by === 0 ? [] : [{ cause: causeOf(reader, happening), by }];
    })
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, CAUSES);
}

function changeOf({ meters }: Happening, meter: string): number {
  return meters.find((change) => change.meter === meter)?.by ?? 0;
}

function beliefOf({ beliefs }: Happening, side: string, meter: string): number {
  return beliefs.find((change) => change.side === side && change.meter === meter)?.by ?? 0;
}

function causeOf(reader: Reader, happening: Happening): Cause {
  if (happening.occurrence.kind === 'month-ends') return { kind: 'month' };
  // A lost motion moves only meters of its own side.
  if (happening.occurrence.kind === 'lost') {
    return { kind: 'happening', titleKey: `order.${happening.occurrence.order}.title` };
  }
  const told = reader.told(happening);
  return told ? { kind: 'happening', titleKey: told.titleKey } : { kind: 'unknown' };
}
