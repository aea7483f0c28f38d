// The model compiled once more for speed: every order, event, drift and ending as what it needs to know by number.
import type { Test } from '../cells.ts';
import { ALWAYS, type Condition } from '../condition.ts';
import { DESKS, type OutcomeDefinition } from '../definition.ts';
import type { CompiledEvent, CompiledOrder, Model } from '../model.ts';
import { type Gated, Gates } from './gates.ts';
import { compileReactions, type Reactions, statesBefore } from './reactions.ts';
import { Sums, type Term } from './sums.ts';
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
  /** By outcome. */
  readonly reactions: readonly Reactions[];
  readonly table: Table | null;
  /** Where its outcomes begin in a list of all outcomes. */
  readonly outcomes: number;
}

export interface EventLaw {
  readonly event: CompiledEvent;
  readonly day: number;
  readonly reactions: Reactions;
}

/** Orders of a side, with the gates that say which are open; what is asked of every order stands in rows of numbers. */
export interface Repertoire {
  readonly orders: readonly OrderLaw[];
  readonly gates: Gates;
  /** Each order's position in the scenario's list, the cell of its last month, and its pause (-1 for once). */
  readonly indices: Int32Array;
  readonly lasts: Int32Array;
  readonly agains: Int32Array;
}

/** Events of one phase in the order of their days; what is asked of every event stands in rows of numbers. */
export interface Agenda {
  readonly events: readonly EventLaw[];
  readonly gates: Gates;
  /** Each event's position in the scenario's list, its highest chance, the cell of its last month, its pause (-1 for once). */
  readonly indices: Int32Array;
  readonly mosts: Int32Array;
  readonly lasts: Int32Array;
  readonly agains: Int32Array;
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
  readonly repertoires: readonly Repertoire[];
  readonly briefing: Agenda;
  readonly resolution: Agenda;
  readonly monthEnds: Reactions;
  readonly drifts: Gates;
  readonly endings: readonly { readonly atOnce: boolean; readonly when: Test }[];
  /** Cells of the variances that a month's age adds to. */
  readonly variances: Int32Array;
}

/** Compiles a model for flat play. */
export function compileLaws(model: Model): Laws {
  const { scenario, layout } = model;
  const sides = scenario.sides.map(({ id }) => id);
  const all = [...model.orders.values()];
  const gates = (things: readonly Gated[]) => new Gates(things);
  const orders = all.map((order) => orderLaw(model, order, sides));
  return {
    model,
    orders,
    tracks: model.tracks.map((track) => ({ at: track.slots.at, states: statesBefore(model, track) })),
    states: scenario.tracks.reduce((sum, { states }) => sum + states.length, 0),
    outcomes: scenario.orders.reduce((sum, order) => sum + order.outcomes.length, 0),
    weights: new Sums(
      scenario.orders.flatMap(({ outcomes }) => outcomes.map(weightTerms)),
      layout,
    ),
    repertoires: sides.map((side) => {
      const own = orders.filter(({ order }) => order.definition.side === side);
      const seen = model.seen.get(side) ?? layout;
      return {
        orders: own,
        gates: gates(own.map(({ order }) => ({ when: order.definition.open, layout: seen }))),
        indices: Int32Array.from(own, ({ index }) => index),
        lasts: Int32Array.from(own, ({ last }) => last),
        agains: Int32Array.from(own, ({ again }) => again),
      };
    }),
    briefing: agenda(model, 'briefing', gates),
    resolution: agenda(model, 'resolution', gates),
    monthEnds: compileReactions(model, 'month-ends', null),
    drifts: new Gates(
      scenario.drifts.map(({ when }) => ({ when: [when], layout })),
      () => true,
    ),
    endings: model.endings.map(({ definition, when }) => ({ atOnce: definition.atOnce, when })),
    variances: Int32Array.from(
      scenario.meters.flatMap(({ id, estimates }) =>
        Object.keys(estimates).map((side) => layout.estimate(side, id).variance),
      ),
    ),
  };
}

function weightTerms({ weight, adjust }: OutcomeDefinition): readonly Term[] {
  return [
    { when: ALWAYS, value: weight },
    ...adjust.map((each) => ({ when: each.when, value: each.weight })),
  ];
}

function orderLaw(model: Model, order: CompiledOrder, sides: readonly string[]): OrderLaw {
  const { id, side, desk, day, again, outcomes } = order.definition;
  return {
    order,
    index: order.index,
    last: order.last,
    desk: sides.indexOf(side) * DESKS.length + DESKS.indexOf(desk),
    day,
    again: again ?? -1,
    reactions: outcomes.map((outcome) => compileReactions(model, id, outcome.id)),
    table: compileTable(model, order),
    outcomes: model.scenario.orders
      .slice(0, order.index)
      .reduce((sum, before) => sum + before.outcomes.length, 0),
  };
}

function agenda(
  model: Model,
  at: 'briefing' | 'resolution',
  gates: (things: readonly Gated[]) => Gates,
): Agenda {
  const events = [...model.events.values()]
    .filter(({ definition }) => definition.at === at)
    .sort((a, b) => a.definition.day - b.definition.day);
  return {
    events: events.map((event) => ({
      event,
      day: event.definition.day,
      reactions: compileReactions(model, event.definition.id, null),
    })),
    gates: gates(events.map((event) => ({ when: mayCome(event), layout: model.layout }))),
    indices: Int32Array.from(events, ({ index }) => index),
    mosts: Int32Array.from(events, highestChance),
    lasts: Int32Array.from(events, ({ last }) => last),
    agains: Int32Array.from(events, ({ definition }) => definition.again ?? -1),
  };
}

function highestChance({ definition: { chance, later, adjust } }: CompiledEvent): number {
  return adjust.reduce((sum, { percent }) => sum + Math.max(0, percent), Math.max(chance, later));
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
