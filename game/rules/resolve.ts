// Takes the next thing that waits and decides whether and how it happens. One call, one occurrence.

import { spend } from './authority.ts';
import type { Cells } from './cells.ts';
import { below, draw } from './chance.ts';
import { dissentOf } from './council.ts';
import { applyChanges, applyEffects, type Draft, draftOf } from './effects.ts';
import { aged } from './estimates.ts';
import { clamp, roundedQuotient } from './fixed.ts';
import type { CompiledEvent, CompiledOrder, Effects, Model } from './model.ts';
import { answerTo, isSpent, ruledOn } from './rulings.ts';
import { monthOf, type Occurrence, type Pending, type World } from './world.ts';

/** Subject numbers of events' noise start here, above those of any order. */
export const EVENT_SUBJECTS = 1 << 16;

/**
 * Takes pending business until something happens.
 * @returns what happened and the queue that is left; `occurrence` is null when nothing is left
 */
export function nextOccurrence(
  model: Model,
  world: World,
): { readonly occurrence: Occurrence | null; readonly queue: readonly Pending[] } {
  for (const [index, pending] of world.queue.entries()) {
    const occurrence = happens(model, world, pending);
    if (occurrence) return { occurrence, queue: world.queue.slice(index + 1) };
  }
  return { occurrence: null, queue: [] };
}

function happens(model: Model, world: World, pending: Pending): Occurrence | null {
  switch (pending.kind) {
    case 'month-ends':
    case 'tells':
    case 'lost':
      return pending;
    case 'order': {
      const { order, step } = pending;
      const outcome =
        pending.outcome ??
        ruledOutcome(model, world, order) ??
        drawOutcome(model, world, orderOf(model, order));
      return { kind: 'order', order, outcome, step };
    }
    case 'event': {
      const event = eventOf(model, pending.event);
      if (pending.step === null && !comes(model, world, event)) return null;
      return { kind: 'event', event: pending.event, step: pending.step };
    }
  }
}

/** Whether an event comes in free play: its cause holds, it is not spent, and a ruling or chance is with it. */
function comes(model: Model, world: World, event: CompiledEvent): boolean {
  const { index, when } = event;
  const month = monthOf(model, world);
  if (isSpent(event, world.cells, month) || !when(world.cells)) return false;
  const ruled = ruledOn(world, event.definition.id);
  if (ruled !== undefined) return ruled;
  return below(draw(world.key, 'event', month, index), 100) < percentOf(event, month, world.cells);
}

/** The chance of an event in a month while its cause holds, in per cent. */
export function percentOf({ definition, adjust }: CompiledEvent, month: number, cells: Cells): number {
  let percent = definition.month === month ? definition.chance : definition.later;
  for (const each of adjust) if (each.when(cells)) percent += each.percent;
  return clamp(percent, 0, 100);
}

/** Weights of an order's outcomes in this world, none below 0. */
export function outcomeWeights(order: CompiledOrder, cells: Cells): readonly number[] {
  return order.outcomes.map(({ definition, adjust }) =>
    Math.max(
      0,
      adjust.reduce((sum, { when, weight }) => sum + (when(cells) ? weight : 0), definition.weight),
    ),
  );
}

/**
 * How likely what happens next was, in per cent: of an order's outcome when it is carried out, of an event in its month.
 * Null where nothing is drawn, as on history's path or where somebody ruled.
 */
export function chanceOf(model: Model, world: World, occurrence: Occurrence): number | null {
  if (world.divergence === null) return null;
  if (occurrence.kind === 'event' && occurrence.step === null) {
    if (ruledOn(world, occurrence.event) !== undefined) return null;
    return percentOf(eventOf(model, occurrence.event), monthOf(model, world), world.cells);
  }
  if (occurrence.kind !== 'order' || ruledOutcome(model, world, occurrence.order) !== null) return null;
  const order = orderOf(model, occurrence.order);
  const weights = weightsNow(model, world, order);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = order.outcomes.findIndex(({ definition }) => definition.id === occurrence.outcome);
  return total === 0 ? null : roundedQuotient(100 * (weights[drawn] ?? 0), total);
}

/** What comes of an order by a ruling; null without one, or where what was ruled cannot come of it in this world. */
export function ruledOutcome(model: Model, world: World, id: string): string | null {
  const ruled = answerTo(world, id);
  if (ruled === undefined) return null;
  const order = orderOf(model, id);
  const weight = weightsNow(model, world, order)[
    order.definition.outcomes.findIndex((each) => each.id === ruled)
  ];
  return (weight ?? 0) > 0 ? ruled : null;
}

function weightsNow(model: Model, world: World, order: CompiledOrder): readonly number[] {
  const cells = draftOf(world.cells);
  cells[model.layout.dissent] = dissentOn(world, order.definition.id);
  return outcomeWeights(order, cells);
}

function drawOutcome(model: Model, world: World, order: CompiledOrder): string {
  const weights = weightsNow(model, world, order);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let ticket = below(draw(world.key, 'outcome', monthOf(model, world), order.index), Math.max(1, total));
  const index = weights.findIndex((weight) => {
    ticket -= weight;
    return ticket < 0;
  });
  return (order.outcomes[Math.max(0, index)] ?? missing(order.definition.id)).definition.id;
}

function dissentOn(world: World, order: string): number {
  return dissentOf(world.written.find((written) => written.order === order)?.decision ?? null);
}

/**
 * What an occurrence does to the cells, apart from the tracks, which move on their own.
 * @throws if it names an order, outcome or event that the scenario does not have
 */
export function afterOccurrence(model: Model, world: World, occurrence: Occurrence): readonly number[] {
  const draft = draftOf(world.cells);
  const month = monthOf(model, world);
  switch (occurrence.kind) {
    case 'tells':
      break;
    case 'order': {
      const order = orderOf(model, occurrence.order);
      const outcome = order.outcomes.find(({ definition }) => definition.id === occurrence.outcome);
      const then = draft[order.last] ?? -1;
      draft[order.last] = month;
      if (order.overruled !== null) draft[order.overruled] = dissentOn(world, occurrence.order);
      spendAuthority(model, world, draft, occurrence.order);
      apply(world, draft, (outcome ?? missing(occurrence.outcome)).effects, month, order.index, then);
      break;
    }
    case 'lost':
      spendAuthority(model, world, draft, occurrence.order);
      break;
    case 'event': {
      const event = eventOf(model, occurrence.event);
      const then = draft[event.last] ?? -1;
      draft[event.last] = month;
      apply(world, draft, event.effects, month, EVENT_SUBJECTS + event.index, then);
      break;
    }
    case 'month-ends':
      endMonth(model, draft);
      break;
  }
  return draft;
}

function apply(
  world: World,
  draft: Draft,
  effects: Effects,
  month: number,
  subject: number,
  last: number,
): void {
  applyEffects(draft, effects, world.divergence ? world.key : null, month, subject, last);
}

/** Insisting spends the head's authority, and so does a lost vote. */
function spendAuthority(model: Model, world: World, draft: Draft, order: string): void {
  const decision = world.written.find((written) => written.order === order)?.decision;
  const council = model.councils.get(orderOf(model, order).definition.council ?? '');
  if (!decision || !council) return;
  const { insist, lost } = council.definition;
  const spent = decision.way === 'insist' ? insist : decision.way === 'vote' && !decision.carried ? lost : 0;
  spend(draft, council, spent);
}

/** Drifts move the meters, and what was known gets a month older. */
function endMonth(model: Model, draft: Draft): void {
  const before = draftOf(draft);
  for (const { when, meters } of model.drifts) if (when(before)) applyChanges(draft, meters);
  for (const { id, estimates } of model.scenario.meters) {
    for (const side of Object.keys(estimates)) {
      const { variance } = model.layout.estimate(side, id);
      draft[variance] = aged(draft[variance] ?? 0);
    }
  }
}

/** The trigger ids that an occurrence gives to the tracks, the more particular first. */
export function triggersOf(
  occurrence: Occurrence,
): { readonly id: string; readonly outcome: string | null } | null {
  switch (occurrence.kind) {
    case 'order':
      return { id: occurrence.order, outcome: occurrence.outcome };
    case 'event':
      return { id: occurrence.event, outcome: null };
    case 'month-ends':
      return { id: 'month-ends', outcome: null };
    case 'tells':
    case 'lost':
      return null;
  }
}

function orderOf(model: Model, id: string): CompiledOrder {
  return model.orders.get(id) ?? missing(id);
}

function eventOf(model: Model, id: string): CompiledEvent {
  return model.events.get(id) ?? missing(id);
}

function missing(id: string): never {
  throw new Error(`the scenario has no order, outcome or event named ${id}`);
}
