// What a view may know of advice: whom a side hears on an order, what each fears, and what waiting means.
import type { Leaning } from '../rules/council.ts';
import type { Basis } from '../rules/definition.ts';

/** Something that an adviser fears of an order. */
export type FearView =
  /** His own reason against it: under `stance.` + id + `.reason`. */
  | { readonly kind: 'objection'; readonly stance: string; readonly basis: Basis }
  /** A meter moves the wrong way, by so many points at worst, in some of the order's outcomes. */
  | {
      readonly kind: 'effect';
      readonly meter: string;
      readonly rises: boolean;
      readonly points: number;
      readonly outcomes: number;
      readonly of: number;
    }
  /** What insisting, or a lost vote, costs the head of the council. */
  | { readonly kind: 'insist' | 'lost'; readonly points: number }
  /** One of the two risks that the order itself names. */
  | { readonly kind: 'risk'; readonly index: number };

/** One adviser on an order. */
export interface AdviceView {
  readonly office: string;
  readonly person: string | null;
  /** In the council that decides the order; 0 without a vote, or where no council decides. */
  readonly weight: number;
  /** Null where no council decides. */
  readonly leaning: Leaning | null;
  /** His strongest reason. */
  readonly reason: { readonly stance: string; readonly basis: Basis } | null;
  readonly fears: readonly FearView[];
}

/** What waiting means this month, as far as the side sees it. */
export interface HoldingView {
  /** Mechanisms that the month's end moves by itself. */
  readonly moves: readonly { readonly track: string; readonly from: string; readonly to: string }[];
  /** The side's own meters that the month moves, in points. */
  readonly drifts: readonly { readonly meter: string; readonly by: number }[];
  readonly advice: readonly AdviceView[];
}
