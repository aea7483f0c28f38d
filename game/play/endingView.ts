// How a game ended, as views see it: each side by its own aims, and what was believed beside what was so.
import type { Basis, Verdict } from '../rules/definition.ts';

export interface MonthView {
  /** 0-27. */
  readonly index: number;
  /** `1936-11`. */
  readonly iso: string;
}

/** What a side believes of a meter that it cannot see, beside the truth: shown only from the archive. */
export interface BeliefView {
  readonly meter: string;
  /** Who believes it. */
  readonly side: string;
  readonly truth: number;
  readonly believed: number;
  /** Standard deviation in points. */
  readonly sd: number;
}

/** Something that happened, by which a verdict is as it is. */
export interface GroundView {
  readonly month: MonthView;
  /** The track that it moved last, and where to; null where it moved none that counts. */
  readonly track: string | null;
  readonly state: string | null;
  /** What happened; null where it was the month's end. */
  readonly titleKey: string | null;
  /** History's step, while its path is kept. */
  readonly step: string | null;
}

export interface EndingView {
  readonly ending: string;
  readonly month: MonthView;
  readonly basis: Basis;
  /** By side, in the order of the ending's aims texts. */
  readonly aims: Readonly<Record<string, readonly Verdict[]>>;
  /** In the same order, what each verdict rests on, the latest first. */
  readonly grounds: Readonly<Record<string, readonly (readonly GroundView[])[]>>;
  /** Truth beside belief at the end: the game is over, so both are shown. */
  readonly beliefs: readonly BeliefView[];
}
