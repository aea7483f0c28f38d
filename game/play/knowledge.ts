// Who knows of what happened, and by which texts it is told. The one place where secrets are held back from a seat.
import type { Basis, StepDefinition } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import type { Happening } from './happening.ts';

/** A happening as a seat may be told of it. */
export interface Told {
  readonly happening: Happening;
  readonly titleKey: string;
  readonly textKey: string;
  readonly step: StepDefinition | null;
  readonly basis: Basis;
  readonly side: string | null;
}

/** How a happening is told to a side, or null when the side does not know of it. */
export function toldTo(model: Model, side: string, happening: Happening): Told | null {
  const { occurrence } = happening;
  if (occurrence.kind === 'month-ends' || occurrence.kind === 'lost') return null;
  const step = stepNamed(model, occurrence.step);
  if (step) return step.knownTo.includes(side) ? toldByStep(step, happening) : null;
  if (occurrence.kind === 'order') {
    const order = model.orders.get(occurrence.order)?.definition;
    const outcome = order?.outcomes.find(({ id }) => id === occurrence.outcome);
    if (!order || !outcome) return null;
    if (order.side !== side && !outcome.knownTo.includes(side)) return null;
    const titleKey = `order.${order.id}.headline`;
    const textKey = `order.${order.id}.outcomes.${outcome.id}`;
    return { happening, titleKey, textKey, step: null, basis: order.basis, side: order.side };
  }
  if (occurrence.kind === 'event') {
    const event = model.events.get(occurrence.event)?.definition;
    if (!event?.knownTo.includes(side)) return null;
    const keys = { titleKey: `event.${event.id}.title`, textKey: `event.${event.id}.text` };
    return { happening, ...keys, step: null, basis: event.basis, side: null };
  }
  return null;
}

function toldByStep(step: StepDefinition, happening: Happening): Told {
  const prefix = `${step.id.startsWith('C') ? 'context' : 'step'}.${step.id}`;
  const basis: Basis = { kind: 'source', rows: [step.id] };
  return { happening, titleKey: `${prefix}.title`, textKey: `${prefix}.text`, step, basis, side: step.side };
}

export function stepNamed(model: Model, id: string | null): StepDefinition | null {
  return id === null ? null : (model.scenario.chronicle.find((step) => step.id === id) ?? null);
}

/** The mark that a statement carries: the article, general knowledge, or the design's own inference. */
export function evidenceOf(basis: Basis): 'source' | 'context' | 'inference' {
  if (basis.kind === 'inference') return 'inference';
  return basis.rows.some((row) => !row.startsWith('C')) ? 'source' : 'context';
}
