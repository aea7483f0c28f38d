// What a side can see, as cells: secrets are replaced by the side's own estimates, hidden statecharts stand as they
// stood at the start, and acts that it may never hear of have not happened. Computer players and lists of orders read
// this.
import type { Cells } from './cells.ts';
import type { EventDefinition, MeterDefinition, OrderDefinition, TrackDefinition } from './definition.ts';
import { draftOf } from './effects.ts';
import type { Model } from './model.ts';
import { monthOf, type World, type Written } from './world.ts';

/** All that a computer player gets to see of a game: its side's view of the world, never the world. */
export interface Sight {
  readonly side: string;
  readonly month: number;
  readonly cells: readonly number[];
  /** The side's own orders of the month. */
  readonly written: readonly Written[];
  /** History's path has not been left. */
  readonly onPath: boolean;
}

/** What one side sees now. */
export function sightOf(model: Model, world: World, side: string): Sight {
  return {
    side,
    month: monthOf(model, world),
    cells: cellsSeenBy(model, side, world.cells),
    written: world.written.filter((written) => written.side === side),
    onPath: world.divergence === null,
  };
}

/** The cells as `side` knows them. */
export function cellsSeenBy(model: Model, side: string, cells: Cells): readonly number[] {
  const { scenario, layout, start } = model;
  const seen = draftOf(cells);
  const hide = (slot: number) => {
    seen[slot] = start[slot] ?? -1;
  };
  for (const { id, knownTo, estimates } of scenario.meters) {
    if (!knownTo.includes(side)) {
      const own = estimates[side] ? layout.estimate(side, id) : null;
      seen[layout.meter(id)] = own ? (cells[own.mean] ?? 0) : (start[layout.meter(id)] ?? 0);
    }
    for (const other of Object.keys(estimates).filter((each) => each !== side)) {
      const slots = layout.estimate(other, id);
      hide(slots.mean);
      hide(slots.variance);
    }
  }
  for (const { id, knownTo } of scenario.tracks) {
    if (knownTo.includes(side)) continue;
    hide(layout.track(id).at);
    hide(layout.track(id).since);
  }
  for (const order of scenario.orders.filter((each) => each.side !== side)) {
    if (order.council !== null) hide(layout.dissentOn(order.id));
    if (!order.outcomes.every(({ knownTo }) => knownTo.includes(side))) hide(layout.last(order.id));
  }
  for (const { id, knownTo } of scenario.events) if (!knownTo.includes(side)) hide(layout.last(id));
  return seen;
}

/** What somebody knows who belongs to no side. */
export interface Knower {
  knowsMeter(meter: MeterDefinition): boolean;
  knowsTrack(track: TrackDefinition): boolean;
  /** Whether it hears of the order, whatever comes of it. */
  knowsOrder(order: OrderDefinition): boolean;
  knowsEvent(event: EventDefinition): boolean;
}

/** The cells as somebody outside the sides knows them: all else stands as it stood on the first day. */
export function cellsKnownTo(
  { scenario, layout, start }: Model,
  knower: Knower,
  cells: Cells,
): readonly number[] {
  const seen = draftOf(start);
  const show = (slot: number) => {
    seen[slot] = cells[slot] ?? -1;
  };
  show(layout.month);
  show(layout.diverged);
  for (const meter of scenario.meters) if (knower.knowsMeter(meter)) show(layout.meter(meter.id));
  for (const track of scenario.tracks) {
    if (!knower.knowsTrack(track)) continue;
    show(layout.track(track.id).at);
    show(layout.track(track.id).since);
  }
  for (const order of scenario.orders) if (knower.knowsOrder(order)) show(layout.last(order.id));
  for (const event of scenario.events) if (knower.knowsEvent(event)) show(layout.last(event.id));
  return seen;
}
