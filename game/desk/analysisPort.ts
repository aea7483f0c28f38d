// What the desk asks of the analysis: games played out in workers, told as they come in. main.ts fetches it when it is
// first asked for.

import type { LikelyMonth } from '../analysis/analyst.ts';
import type { Consequences } from '../analysis/consequences.ts';
import type { Hinge } from '../analysis/hinges.ts';
import type { Prospect } from '../analysis/openings.ts';
import type { GameTrace } from '../play/commands.ts';
import type { Scenario } from '../play/view.ts';

export type { Consequences } from '../analysis/consequences.ts';
export type { Alternative, Hinge } from '../analysis/hinges.ts';
export type { Measured } from '../analysis/interval.ts';

/** The likelihood of every ending from the orders of a month on. */
export type RibbonMonth = LikelyMonth;

/** One order of a desk, or holding it (null), and how likely each ending was after it. */
export type OrderOdds = Prospect;

/** What is kept of history, computed when the game was built. */
export interface HistoryAnalysis {
  readonly ribbon: readonly RibbonMonth[];
  readonly hinges: readonly Hinge[];
}

/** Told how far a work has come: its result so far, and the share that is done, 0 to 1. */
export type Progress<Result> = (result: Result, done: number) => void;

/**
 * Works on one scenario until it is closed, a ribbon before a table, a table before hinges. Every work may be given up: what
 * is not `wanted` any more is not begun, and its promise refused.
 */
export interface Analyst {
  /**
   * The likelihoods through a game's months; coarse at first, then finer.
   * @param known a course with its ribbon, history's: months in which the worlds are still the same are taken from it
   */
  ribbon(
    trace: GameTrace,
    known: (Pick<GameTrace, 'starts'> & { readonly ribbon: readonly RibbonMonth[] }) | null,
    told: Progress<readonly RibbonMonth[]>,
    wanted?: () => boolean,
  ): Promise<readonly RibbonMonth[]>;
  /** Every legal order of a side in a month. */
  orders(
    trace: GameTrace,
    month: number,
    side: string,
    told: Progress<readonly OrderOdds[]>,
    wanted?: () => boolean,
  ): Promise<readonly OrderOdds[]>;
  /** Where another order would have served these sides most. */
  hinges(
    trace: GameTrace,
    sides: readonly string[],
    told: (done: number) => void,
    wanted?: () => boolean,
  ): Promise<readonly Hinge[]>;
  /** What comes of an order in a month, compared with leaving the choice to the side's own mind. */
  explore(trace: GameTrace, month: number, order: string, wanted?: () => boolean): Promise<Consequences>;
  close(): void;
}

export interface AnalysisPort {
  /** History's analysis, kept with the game; null where a scenario has none. */
  history(scenario: Scenario): Promise<HistoryAnalysis | null>;
  /** History as a game that is over. */
  trace(scenario: Scenario): Promise<GameTrace>;
  /** Starts the workers. */
  open(scenario: Scenario): Promise<Analyst>;
}
