// The model compiled once more for speed: every order, event, drift and ending as what it needs to know by number.
import { ALWAYS, type Condition } from '../condition.ts';
import { DESKS, type EventDefinition, type OutcomeDefinition } from '../definition.ts';
import type { CompiledEvent, CompiledOrder, Model } from '../model.ts';
import { type Changes, compileChanges, compileEffects, type EffectRows } from './effects.ts';
import { compileGates, type Gates } from './gates.ts';
import { compileReactions, type Reactions, statesBefore, type Trigger } from './reactions.ts';
import { setOf } from './sets.ts';
import { compileSums, type Sums, type Term } from './sums.ts';
import { compileTable, type Table } from './table.ts';

export interface OrderLaw {
  readonly order: CompiledOrder;
  readonly index: number;
  readonly last: number;
  /** 0-2 for the first side's desks, 3-5 for the second's. */
  readonly desk: number;
  readonly day: number;
  /** Months before it may be given again; -1 for never. */
  readonly again: number;
  /** Cell that keeps the weight of those overruled; -1 for orders that need no council. */
  readonly overruled: number;
  readonly table: Table | null;
  /** Where its outcomes begin in a list of all outcomes, and how many they are. */
  readonly outcomes: number;
  readonly branches: number;
  /** How many events of the agenda come before it. */
  readonly before: number;
}

/** All events, those of the briefing first, then by their days; what is asked of every event stands in rows of numbers. */
export interface Agenda {
  /** How many belong to the briefing, and how many there are. */
  readonly briefing: number;
  readonly length: number;
  readonly gates: Gates;
  /** Each event's position in the scenario's list, the cell of its last month, its pause (-1 for once). */
  readonly indices: Int32Array;
  readonly lasts: Int32Array;
  readonly agains: Int32Array;
  /** For each month a row of what each event's chance starts from, and of the highest that it can come to. */
  readonly chances: Int32Array;
  readonly mosts: Int32Array;
}

export interface Laws {
  readonly model: Model;
  readonly orders: readonly OrderLaw[];
  /** Each track's cell, and where its states begin in a list of all states. */
  readonly tracks: readonly { readonly at: number; readonly states: number }[];
  /** How many states and how many outcomes there are in all. */
  readonly states: number;
  readonly outcomes: number;
  /** The outcomes' weights with what is added to them and taken away, before any is kept from falling below 0. */
  readonly weights: Sums;
  /** Which orders are open, and for each side the set of those that are its own, word by word. */
  readonly gates: Gates;
  readonly owns: Int32Array;
  readonly agenda: Agenda;
  /** To all outcomes, then to all events, then to the month's end, the trigger of this number. */
  readonly reactions: Reactions;
  readonly monthEnds: number;
  /** Of all outcomes, then of all events. */
  readonly effects: EffectRows;
  /** What each event's chance rises and falls by, by its position in the scenario's list. */
  readonly percents: Sums;
  readonly drifts: Gates;
  readonly driftChanges: Changes;
  readonly endings: Gates;
  /** The set of the endings that are reached at once. */
  readonly atOnce: Int32Array;
  /** Cells of the variances that a month's age adds to. */
  readonly variances: Int32Array;
}

/** Compiles a model for flat play. */
export function compileLaws(model: Model): Laws {
  const { scenario, layout } = model;
  const sides = scenario.sides.map(({ id }) => id);
  const all = [...model.orders.values()];
  const triggers = triggersOf(model);
  const events = [...model.events.values()];
  const orders = all.map((order) => orderLaw(model, order, sides));
  const gates = compileGates(
    scenario.orders.map(({ open, side }) => ({ when: open, layout: model.seen.get(side) ?? layout })),
  );
  return {
    model,
    orders,
    tracks: model.tracks.map((track) => ({ at: track.slots.at, states: statesBefore(model, track) })),
    states: scenario.tracks.reduce((sum, { states }) => sum + states.length, 0),
    outcomes: scenario.orders.reduce((sum, order) => sum + order.outcomes.length, 0),
    weights: compileSums(
      scenario.orders.flatMap(({ outcomes }) => outcomes.map(weightTerms)),
      layout,
    ),
    gates,
    owns: Int32Array.from(sides.flatMap((side) => [...ownOrders(model, side)])),
    agenda: compileAgenda(model),
    reactions: compileReactions(model, triggers),
    monthEnds: triggers.length - 1,
    effects: compileEffects([
      ...all.flatMap(({ outcomes }) => outcomes.map(({ effects }) => effects)),
      ...events.map(({ effects }) => effects),
    ]),
    percents: compileSums(
      events.map(({ definition }) =>
        definition.adjust.map(({ when, percent }) => ({ when, value: percent })),
      ),
      layout,
    ),
    drifts: compileGates(
      scenario.drifts.map(({ when }) => ({ when: [when], layout })),
      () => true,
    ),
    driftChanges: compileChanges(model.drifts.map(({ meters }) => meters)),
    endings: compileGates(
      scenario.endings.map(({ when }) => ({ when: [when], layout })),
      () => true,
    ),
    atOnce: setOf(
      scenario.endings.flatMap(({ atOnce }, ending) => (atOnce ? [ending] : [])),
      scenario.endings.length,
    ),
    variances: Int32Array.from(
      scenario.meters.flatMap(({ id, estimates }) =>
        Object.keys(estimates).map((side) => layout.estimate(side, id).variance),
      ),
    ),
  };
}

/** An outcome's weight as the terms of a sum. */
export function weightTerms({ weight, adjust }: OutcomeDefinition): readonly Term[] {
  return [
    { when: ALWAYS, value: weight },
    ...adjust.map((each) => ({ when: each.when, value: each.weight })),
  ];
}

/** In the order in which `Laws.reactions` has them. */
function triggersOf({ scenario }: Model): readonly Trigger[] {
  return [
    ...scenario.orders.flatMap(({ id, outcomes }) =>
      outcomes.map((outcome) => ({ id, outcome: outcome.id })),
    ),
    ...scenario.events.map(({ id }) => ({ id, outcome: null })),
    { id: 'month-ends', outcome: null },
  ];
}

function orderLaw(model: Model, order: CompiledOrder, sides: readonly string[]): OrderLaw {
  const { side, desk, day, again, outcomes } = order.definition;
  return {
    order,
    index: order.index,
    last: order.last,
    desk: sides.indexOf(side) * DESKS.length + DESKS.indexOf(desk),
    day,
    again: again ?? -1,
    overruled: order.overruled ?? -1,
    table: compileTable(model, order),
    outcomes: model.scenario.orders
      .slice(0, order.index)
      .reduce((sum, before) => sum + before.outcomes.length, 0),
    branches: outcomes.length,
    before: model.scenario.events.filter((event) => event.at === 'briefing' || event.day < day).length,
  };
}

function ownOrders({ scenario: { orders } }: Model, side: string): Int32Array {
  return setOf(
    orders.flatMap((order, index) => (order.side === side ? [index] : [])),
    orders.length,
  );
}

function compileAgenda(model: Model): Agenda {
  const at = (phase: 'briefing' | 'resolution') =>
    [...model.events.values()]
      .filter(({ definition }) => definition.at === phase)
      .sort((a, b) => a.definition.day - b.definition.day);
  const briefing = at('briefing');
  const events = [...briefing, ...at('resolution')];
  const rises = events.map(({ definition }) => mostRise(definition));
  const months = Array.from({ length: model.scenario.months }, (_, month) => month);
  const chances = months.map((month) =>
    events.map(({ definition }) => (definition.month === month ? definition.chance : definition.later)),
  );
  return {
    briefing: briefing.length,
    length: events.length,
    gates: compileGates(events.map((event) => ({ when: mayCome(event), layout: model.layout }))),
    indices: Int32Array.from(events, ({ index }) => index),
    lasts: Int32Array.from(events, ({ last }) => last),
    agains: Int32Array.from(events, ({ definition }) => definition.again ?? -1),
    chances: Int32Array.from(chances.flat()),
    mosts: Int32Array.from(chances.flatMap((row) => row.map((chance, nth) => chance + (rises[nth] ?? 0)))),
  };
}

/** The most that an event's chance can rise by. */
export function mostRise({ adjust }: EventDefinition): number {
  return adjust.reduce((sum, { percent }) => sum + Math.max(0, percent), 0);
}

/** An event's cause, and the months in which chance is asked about it at all. */
function mayCome({
  definition: { month, later, adjust, when, chance },
}: CompiledEvent): readonly Condition[] {
  const rises = adjust.some(({ percent }) => percent > 0);
  const inMonth = (op: '==' | '>' | '<'): Condition => ({
    kind: 'compare',
    left: { kind: 'month' },
    op,
    right: { kind: 'number', value: month ?? 0 },
  });
  if (month === null) return [when];
  const then = chance > 0 || rises ? [inMonth('==')] : [];
  const after = later > 0 || rises ? [inMonth('>')] : [];
  const either: Condition = { kind: 'or', of: [...then, ...after] };
  return [either, when];
}
