// The gauges of a seat: its own meters as they are, the partner's as it judges them, and what moved them.
import type { MeterDefinition } from '../rules/definition.ts';
import { spread } from '../rules/estimates.ts';
import type { Model } from '../rules/model.ts';
import type { Happening } from './happening.ts';
import { toldTo } from './knowledge.ts';
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

/** Gauges of all meters that belong to `owner`, as `side` sees them. */
export function gaugesOf(model: Model, side: string, owner: string, moment: Moment): readonly GaugeView[] {
  return model.scenario.meters
    .filter(({ id }) => id.startsWith(`${owner}.`))
    .filter((meter) => meter.knownTo.includes(side) || meter.estimates[side] !== undefined)
    .map((meter) => gauge(model, side, owner, meter, moment));
}

function gauge(model: Model, side: string, owner: string, meter: MeterDefinition, moment: Moment): GaugeView {
  const { layout } = model;
  const { cells, before, since } = moment;
  const known = meter.knownTo.includes(side);
  const slot = known ? layout.meter(meter.id) : layout.estimate(side, meter.id).mean;
  const sd = known ? null : spread(cells[layout.estimate(side, meter.id).variance] ?? 0);
  return {
    meter: meter.id,
    side: owner,
    value: cells[slot] ?? 0,
    sd,
    before: before ? (before[slot] ?? 0) : null,
    why: causes(model, side, meter.id, known, since),
  };
}

function causes(model: Model, side: string, meter: string, known: boolean, since: readonly Happening[]) {
  return since
    .flatMap((happening) => {
      const by = known ? changeOf(happening, meter) : beliefOf(happening, side, meter);
      return by === 0 ? [] : [{ cause: causeOf(model, side, happening), by }];
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

function causeOf(model: Model, side: string, happening: Happening): Cause {
  if (happening.occurrence.kind === 'month-ends') return { kind: 'month' };
  if (happening.occurrence.kind === 'lost') {
    return { kind: 'happening', titleKey: `order.${happening.occurrence.order}.title` };
  }
  const told = toldTo(model, side, happening);
  return told ? { kind: 'happening', titleKey: told.titleKey } : { kind: 'unknown' };
}
