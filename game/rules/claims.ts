// What the history says, as tests on the model: the arms of an experiment, what is measured in them, and what must hold.
import type { Condition, Quantity } from './condition.ts';
import type { CouncilWay } from './definition.ts';

/** The months, both included, at whose ends a measure looks. */
export interface MonthSpan {
  readonly from: number;
  readonly until: number;
}

/** What is read off one game. Shares are 1 or 0 in a game; all others are points. */
export type Measure = {
  readonly span: MonthSpan;
  /** As the scenario writes it. */
  readonly written: string;
} & (
  | {
      /** Whether the condition holds at the end of any month of the span. */
      readonly kind: 'share';
      readonly of: Condition;
      /** Counts only games in which this holds at the end of some month up to the last of the span. */
      readonly among: Condition;
    }
  | {
      /** The mean over the span, less another quantity, and less what the same was at the end of an earlier month. */
      readonly kind: 'mean';
      readonly of: Quantity;
      readonly less: Quantity | null;
      readonly since: number | null;
    }
  | { readonly kind: 'index'; readonly index: string; readonly since: number | null }
  /** Whether an index stands higher in a month of the span than in any other. */
  | { readonly kind: 'peak'; readonly index: string }
  | { readonly kind: 'ending'; readonly endings: readonly string[] }
);

/** One way of letting the games run. */
export interface ArmDefinition {
  readonly id: string;
  /** The path of history itself: one game, in which nothing is left to chance. */
  readonly history: boolean;
  /** Month from which chance is free. */
  readonly from: number;
  readonly policies: Readonly<Record<string, string>>;
  readonly orders: readonly {
    readonly order: string;
    readonly month: number;
    /** Null to insist where a vote would be lost. */
    readonly way: CouncilWay | null;
  }[];
  readonly forbidden: readonly { readonly order: string; readonly month: number | null }[];
  /** Events that do not happen. */
  readonly without: readonly string[];
  readonly sets: readonly { readonly meter: string; readonly value: number; readonly month: number }[];
}

/** What must hold of a measure: a bound, or a distance from the same measure in another arm, in points or per cent. */
export type Wanted =
  | { readonly kind: 'at-least' | 'at-most'; readonly value: number }
  | { readonly kind: 'above' | 'below' | 'like'; readonly arm: string; readonly by: number };

export interface ClaimTest {
  readonly arm: string;
  readonly measure: Measure;
  readonly wanted: Wanted;
}

export interface ClaimDefinition {
  /** Row of the claim: `K02`. */
  readonly id: string;
  readonly arms: readonly ArmDefinition[];
  /** All must hold; none where the model has nothing to measure the claim on. */
  readonly tests: readonly ClaimTest[];
}
