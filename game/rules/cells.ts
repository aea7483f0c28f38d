// Where in the world's flat row of whole numbers each thing stands, as types: what the rules need to know of it.

import type { Condition } from './condition.ts';

/** The world as the rules compute with it: whole numbers at the places that a `Layout` names. */
export type Cells = ArrayLike<number>;
export type Test = (cells: Cells) => boolean;

export interface TrackSlots {
  /** Index of the state in the track's list. */
  readonly at: number;
  /** Month of the last move. */
  readonly since: number;
  /** Where it stood on the first day: what those see who do not see it move. */
  readonly first: number;
}

export interface EstimateSlots {
  readonly mean: number;
  /** In squared points. */
  readonly variance: number;
}

export interface Layout {
  readonly size: number;
  readonly month: number;
  /** Month in which history's path was left; -1 while it has not been. */
  readonly diverged: number;
  /** Cells that never change: how what a side does not know reads to it. */
  readonly never: number;
  readonly zero: number;
  /** Weight of those overruled by the council decision now being carried out, 0-100. */
  readonly dissent: number;
  /** Weight of those overruled when a council last carried an order (`side.order`), 0-100; 0 while it never has. */
  dissentOn(order: string): number;
  track(id: string): TrackSlots;
  state(track: string, state: string): number;
  meter(id: string): number;
  estimate(side: string, meter: string): EstimateSlots;
  /** Month in which an order (`side.order`) or an event last was; -1 for never. */
  last(what: string): number;
  holds(office: string, person: string): Test;
  /** The conditions under which an office is held, holder by holder; the first that fits decides. */
  holdersWhile(office: string): readonly Condition[];
  /** The person in office now, or null while it is vacant. */
  holder(office: string, cells: Cells): string | null;
}
