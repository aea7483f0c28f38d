// What is tried on the model: who plays by which temperament, which orders are forced or forbidden, which meters set.
import type { Measure } from '../rules/claims.ts';
import type { CouncilWay } from '../rules/definition.ts';

export interface Experiment {
  /** Any text: the same seed gives the same games, whoever plays them out and in how many parts. */
  readonly seed: string;
  /** Temperament by side; a side that is not named plays as in history. */
  readonly policies: Readonly<Record<string, string>>;
  /** Orders (`side.order`) that are given in a month if they are legal then, in place of the side's own choice. */
  readonly orders: readonly ForcedOrder[];
  /** Orders that are not given, in one month or (null) at all. */
  readonly forbidden: readonly { readonly order: string; readonly month: number | null }[];
  /** Meters set to a value before the orders of a month. */
  readonly sets: readonly { readonly meter: string; readonly value: number; readonly month: number }[];
  /** Events that do not happen. */
  readonly without: readonly string[];
  /** What is read off every game besides. */
  readonly measures: readonly Measure[];
}

export interface ForcedOrder {
  readonly order: string;
  readonly month: number;
  /** How it is put to its council; null to insist where a vote would be lost. */
  readonly way: CouncilWay | null;
}

/** An experiment in which nothing is changed but chance. */
export function freeChance(seed: string): Experiment {
  return { seed, policies: {}, orders: [], forbidden: [], sets: [], without: [], measures: [] };
}
