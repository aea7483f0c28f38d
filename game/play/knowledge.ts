// Who knows of what happened, and by which texts it is told. The one place where secrets are held back from a seat.
import type { Basis, MeterDefinition, StepDefinition, TrackDefinition } from '../rules/definition.ts';
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

/** How a happening is told, and which sides know of it. */
export interface Telling {
  readonly told: Told;
  readonly knownTo: readonly string[];
}

/** Null for what no text tells. */
export function tellingOf(model: Model, happening: Happening): Telling | null {
  const { occurrence } = happening;
  if (occurrence.kind === 'month-ends' || occurrence.kind === 'lost') return null;
  const step = stepNamed(model, occurrence.step);
  if (step) return { told: toldByStep(step, happening), knownTo: step.knownTo };
  if (occurrence.kind === 'order') {
    const order = model.orders.get(occurrence.order)?.definition;
    const outcome = order?.outcomes.find(({ id }) => id === occurrence.outcome);
    if (!order || !outcome) return null;
    const titleKey = `order.${order.id}.headline`;
    const textKey = `order.${order.id}.outcomes.${outcome.id}`;
    const told: Told = { happening, titleKey, textKey, step: null, basis: order.basis, side: order.side };
    return { told, knownTo: [order.side, ...outcome.knownTo] };
  }
  if (occurrence.kind === 'event') {
    const event = model.events.get(occurrence.event)?.definition;
    if (!event) return null;
    const keys = { titleKey: `event.${event.id}.title`, textKey: `event.${event.id}.text` };
    const told: Told = { happening, ...keys, step: null, basis: event.basis, side: null };
    return { told, knownTo: event.knownTo };
  }
  return null;
}

/** How a happening is told to a side, or null when the side does not know of it. */
export function toldTo(model: Model, side: string, happening: Happening): Told | null {
  const telling = tellingOf(model, happening);
  return telling?.knownTo.includes(side) ? telling.told : null;
}

/** Somebody who is told of what happens: a side, a third power, or whoever reads the newspapers. */
export interface Reader {
  /** The side that reads; null for anybody else. */
  readonly side: string | null;
  /** How it is told of what happened; null where it is not. */
  told(happening: Happening): Told | null;
  /** Whether it knows of a step of history. */
  knowsStep(step: StepDefinition): boolean;
  /** Whether it knows a meter's true value. */
  knowsMeter(meter: MeterDefinition): boolean;
  knowsTrack(track: TrackDefinition): boolean;
}

/** A side, which is told what it knows of. */
export function sideReader(model: Model, side: string): Reader {
  const isKnown = ({ knownTo }: { readonly knownTo: readonly string[] }) => knownTo.includes(side);
  return {
    side,
    told: (happening) => toldTo(model, side, happening),
    knowsStep: isKnown,
    knowsMeter: isKnown,
    knowsTrack: isKnown,
  };
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
