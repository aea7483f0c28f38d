// Rulings: what somebody decides in place of chance, that an event comes or not, or what comes of an order. On what may be
// ruled, and whether history ran the same way.
import type { Cells } from './cells.ts';
import type { CompiledEvent, Model } from './model.ts';
import { monthOf, type Ruling, type World } from './world.ts';

/** What comes of an order that a step of the chronicle only carries along. */
export const JOINED = 'done';

/** Whether an event has happened and may not come again yet. @param month index of the month in which it would come */
export function isSpent(
  { definition: { again }, last }: CompiledEvent,
  cells: Cells,
  month: number,
): boolean {
  const then = cells[last] ?? -1;
  return then >= 0 && (again === null || month - then < again);
}

/** The month in which an event would next come: the current one, or for one at a briefing the month after. */
export function monthOfTurn(model: Model, world: World, { definition }: CompiledEvent): number {
  return monthOf(model, world) + (definition.at === 'briefing' ? 1 : 0);
}

/** Whether a ruling can be made now. Of an order it is asked only whether it has such an outcome: it need not be given. */
export function mayRule(model: Model, world: World, ruling: Ruling): boolean {
  if ('event' in ruling) return mayRuleOn(model, world, ruling.event);
  const outcomes = model.orders.get(ruling.order)?.definition.outcomes ?? [];
  return outcomes.some(({ id }) => id === ruling.outcome);
}

/**
 * Whether an event may be ruled on now: its month has come and it is not spent. Its cause is not asked here, for what the
 * month brings may still give it one; without a cause it does not come, whatever was ruled.
 */
export function mayRuleOn(model: Model, world: World, id: string): boolean {
  const event = model.events.get(id);
  if (!event) return false;
  const month = monthOfTurn(model, world, event);
  const dated = event.definition.month === null || event.definition.month <= month;
  return dated && month < model.scenario.months && !isSpent(event, world.cells, month);
}

/** The rulings with one more, in the scenario's order; an earlier one on the same event or order is replaced. */
export function withRuling(model: Model, { rulings }: World, ruling: Ruling): readonly Ruling[] {
  const { events, orders } = model;
  const indexOf = (each: Ruling) =>
    'event' in each
      ? (events.get(each.event)?.index ?? 0)
      : events.size + (orders.get(each.order)?.index ?? 0);
  const others = rulings.filter((each) => indexOf(each) !== indexOf(ruling));
  return [...others, ruling].sort((a, b) => indexOf(a) - indexOf(b));
}

/** Whether it was decided that an event comes; undefined where nothing was. */
export function ruledOn({ rulings }: World, event: string): boolean | undefined {
  for (const ruling of rulings) if ('event' in ruling && ruling.event === event) return ruling.occurs;
  return undefined;
}

/** What was decided to come of an order; undefined where nothing was. */
export function answerTo({ rulings }: World, order: string): string | undefined {
  for (const ruling of rulings) if ('order' in ruling && ruling.order === order) return ruling.outcome;
  return undefined;
}

/** Those that still wait when a page is turned: on events of the briefing that comes. */
export function rulingsAhead(model: Model, { rulings }: World): readonly Ruling[] {
  return rulings.filter(
    (ruling) => 'event' in ruling && model.events.get(ruling.event)?.definition.at === 'briefing',
  );
}

/** Whether an event came in history when its turn would be now. */
export function cameInHistory(model: Model, world: World, id: string): boolean {
  const event = model.events.get(id);
  if (!event) return false;
  const steps = model.chronicle[monthOfTurn(model, world, event)] ?? [];
  return steps.some(({ carries }) => carries.kind === 'event' && carries.event === id);
}

/** What came of an order in the month's history; undefined where it was not given then. */
export function outcomeInHistory(model: Model, world: World, order: string): string | undefined {
  const steps = model.chronicle[monthOf(model, world)] ?? [];
  for (const { carries, with: joined } of steps) {
    if (carries.kind === 'order' && carries.order === order) return carries.outcome;
    if (joined.includes(order)) return JOINED;
  }
  return undefined;
}
