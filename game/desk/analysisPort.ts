// What the desk asks of the analysis: games played out in workers, told as they come in. main.ts fetches it when it is
// first asked for.
import type { GameTrace } from '../play/commands.ts';
import type { Desk, Scenario } from '../play/view.ts';

/** A share or a mean with the interval in which it lies in 95 of 100 such measurements. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The likelihood of every ending from the orders of a month on. */
export interface RibbonMonth {
  readonly month: number;
  readonly runs: number;
  readonly endings: Readonly<Record<string, Measured>>;
}

/** One order of a desk, or holding it (null), and how likely each ending was after it. */
export interface OrderOdds {
  readonly desk: Desk;
  readonly order: string | null;
  /** The side's own mind would give it. */
  readonly usual: boolean;
  readonly runs: number;
  readonly endings: Readonly<Record<string, Measured>>;
}

/** An order that would have served the side better, seen from what it knew then. */
export interface Alternative {
  readonly order: string | null;
  /** Points of the side's own aims met more. */
  readonly gain: Measured;
  /** By how much it made each ending likelier, in shares. */
  readonly shifts: Readonly<Record<string, Measured>>;
  /** The ending whose likelihood it moves most. */
  readonly most: string;
}

export interface Hinge {
  readonly side: string;
  readonly month: number;
  readonly desk: Desk;
  readonly given: string | null;
  readonly runs: number;
  readonly alternatives: readonly Alternative[];
}

/** What follows an order: how often states were reached, and where meters stood, with it and with what was given. */
export interface Consequences {
  readonly runs: number;
  readonly states: readonly {
    readonly track: string;
    readonly state: string;
    readonly after: Measured;
    readonly otherwise: Measured;
  }[];
  readonly meters: readonly { readonly meter: string; readonly after: number; readonly otherwise: number }[];
}

/** What is kept of history, computed when the game was built. */
export interface HistoryAnalysis {
  readonly ribbon: readonly RibbonMonth[];
  readonly hinges: readonly Hinge[];
}

/** Told how far a work has come: its result so far, and the share that is done, 0 to 1. */
export type Progress<Result> = (result: Result, done: number) => void;

/** Works on one scenario until it is closed. Asking again stops nothing: what was asked is answered in order. */
export interface Analyst {
  /** The likelihoods through a game's months; coarse at first, then finer. */
  ribbon(trace: GameTrace, told: Progress<readonly RibbonMonth[]>): Promise<readonly RibbonMonth[]>;
  /** Every legal order of a side in a month. */
  orders(
    trace: GameTrace,
    month: number,
    side: string,
    told: Progress<readonly OrderOdds[]>,
  ): Promise<readonly OrderOdds[]>;
  /** Where another order would have served these sides most. */
  hinges(trace: GameTrace, sides: readonly string[], told: (done: number) => void): Promise<readonly Hinge[]>;
  /** What comes of an order in a month, compared with leaving the choice to the side's own mind. */
  explore(trace: GameTrace, month: number, order: string): Promise<Consequences>;
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
