// Rulings: what somebody decides in place of chance, that an event comes or that it does not. Which events may be ruled on,
// and whether history ran the same way.
import type { Cells } from './cells.ts';
import type { CompiledEvent, Model } from './model.ts';
import { monthOf, type Ruling, type World } from './world.ts';

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

/**
 * Whether an event may be ruled on now: its month has come and it is not spent. Its cause is not asked here, for what the
 * month brings may still give it one; without a cause it does not come, whatever was ruled.
 */
export function mayRule(model: Model, world: World, id: string): boolean {
  const event = model.events.get(id);
  if (!event) return false;
  const month = monthOfTurn(model, world, event);
  const dated = event.definition.month === null || event.definition.month <= month;
  return dated && month < model.scenario.months && !isSpent(event, world.cells, month);
}

/** The rulings with one more, in the scenario's order of events; an earlier one on the same event is replaced. */
export function withRuling(model: Model, { rulings }: World, ruling: Ruling): readonly Ruling[] {
  const indexOf = ({ event }: Ruling) => model.events.get(event)?.index ?? 0;
  const others = rulings.filter(({ event }) => event !== ruling.event);
  return [...others, ruling].sort((a, b) => indexOf(a) - indexOf(b));
}

/** What was decided about an event, if anything was. */
export function rulingOn({ rulings }: World, event: string): Ruling | undefined {
  return rulings.find((ruling) => ruling.event === event);
}

/** Those that still wait when a page is turned: on events of the briefing that comes. */
export function rulingsAhead(model: Model, { rulings }: World): readonly Ruling[] {
  return rulings.filter(({ event }) => model.events.get(event)?.definition.at === 'briefing');
}

/** Whether an event came in history when its turn would be now. */
export function cameInHistory(model: Model, world: World, id: string): boolean {
  const event = model.events.get(id);
  if (!event) return false;
  const steps = model.chronicle[monthOfTurn(model, world, event)] ?? [];
  return steps.some(({ carries }) => carries.kind === 'event' && carries.event === id);
}
