// The state of a game as plain readonly data: cells for the world, and the papers of the current month.
import type { ChanceKey } from './chance.ts';
import { chanceKey } from './chance.ts';
import type { CouncilWay, Desk } from './definition.ts';
import type { Model } from './model.ts';

/** How a council decided a motion. Weights are sums of members' weights. */
export interface Decision {
  readonly way: CouncilWay;
  readonly carried: boolean;
  readonly for: number;
  readonly against: number;
}

/** What somebody decided in place of chance: whether an event comes, or what comes of an order if it is carried out. */
export type Ruling =
  | { readonly event: string; readonly occurs: boolean }
  | { readonly order: string; readonly outcome: string };

/** An order written on a desk this month, and what the council made of it. */
export interface Written {
  readonly side: string;
  readonly desk: Desk;
  readonly order: string;
  readonly decision: Decision | null;
}

/** Something that waits for its turn in the month. Chance is asked only when the turn comes. */
export type Pending =
  | {
      readonly kind: 'order';
      readonly order: string;
      readonly outcome: string | null;
      readonly step: string | null;
    }
  | { readonly kind: 'lost'; readonly order: string }
  | { readonly kind: 'event'; readonly event: string; readonly step: string | null }
  | { readonly kind: 'tells'; readonly step: string }
  | { readonly kind: 'month-ends' };

/** Something that has happened. `step` names the chronicle's row when this is history. */
export type Occurrence =
  | { readonly kind: 'order'; readonly order: string; readonly outcome: string; readonly step: string | null }
  | { readonly kind: 'lost'; readonly order: string }
  | { readonly kind: 'event'; readonly event: string; readonly step: string | null }
  | { readonly kind: 'tells'; readonly step: string }
  | { readonly kind: 'month-ends' };

/** By what history's path was left. */
export interface Divergence {
  readonly month: number;
  /** Whose order left it; null where nobody's did: a ruling left it, or chance was only let free. */
  readonly side: string | null;
  /** Order given and order of history; null for holding. */
  readonly given: string | null;
  readonly history: string | null;
  /** The orders are history's, the council's decision is not. */
  readonly council: boolean;
}

export interface World {
  readonly key: ChanceKey;
  readonly cells: readonly number[];
  readonly written: readonly Written[];
  readonly sealed: readonly string[];
  readonly queue: readonly Pending[];
  /** In the scenario's order, events before orders; those on events of a briefing stay until it is over, others until the page is turned. */
  readonly rulings: readonly Ruling[];
  /** What happened last. */
  readonly latest: Occurrence | null;
  readonly divergence: Divergence | null;
  readonly ending: string | null;
}

/** The world before the first briefing. */
export function newWorld(model: Model, seed: string): World {
  return {
    key: chanceKey(seed),
    cells: model.start,
    written: [],
    sealed: [],
    queue: [],
    rulings: [],
    latest: null,
    divergence: null,
    ending: null,
  };
}

/** The current month as an index from the first. */
export function monthOf(model: Model, world: World): number {
  return world.cells[model.layout.month] ?? 0;
}
