// What a view may know: the shapes that leave the play room. A seat's view holds only what that seat knows;
// texts are not in it, only the keys by which the words room finds them.
import type { Phase } from '../machine/engine.ts';
import type { Reason } from '../minds/reasons.ts';
import type { Condition } from '../rules/condition.ts';
import type { Leaning } from '../rules/council.ts';
import type {
  Basis,
  ChannelKind,
  CouncilWay,
  Desk,
  Mechanism,
  Precision,
  Reference,
} from '../rules/definition.ts';
import type { PromiseKind, Wording } from '../rules/ledger.ts';
import type { Closed } from '../rules/legal.ts';
import type { Decision as CouncilResult } from '../rules/world.ts';
import type { AdviceView, HoldingView } from './adviceView.ts';
import type { BeliefView, EndingView, MonthView } from './endingView.ts';

/** The scenario's own words that views use too: they come through this door, not from the rules. */
export type {
  Basis,
  ChannelKind,
  CouncilWay,
  Desk,
  Mechanism,
  Precision,
  Reference,
  Scenario,
  ScenarioTexts,
  Verdict,
} from '../rules/definition.ts';
export type { AdviceView, FearView, HoldingView } from './adviceView.ts';
export type { BeliefView, EndingView, GroundView, MonthView } from './endingView.ts';
export type { Closed, Condition, CouncilResult, Leaning, Phase, PromiseKind, Reason, Wording };

export interface NeedView {
  /** Position in the order's `needs` texts. */
  readonly index: number;
  readonly met: boolean;
}

export interface OrderView {
  /** `france.offer-air-staff-talks`; texts stand under `order.` + id. */
  readonly id: string;
  readonly desk: Desk;
  readonly office: string;
  readonly holder: string | null;
  readonly channel: {
    readonly kind: ChannelKind;
    readonly authority: 'official' | 'semi-official' | 'unofficial';
    readonly secrecy: 'public' | 'discreet' | 'secret';
  };
  readonly council: string | null;
  readonly legal: boolean;
  readonly needs: readonly NeedView[];
  readonly closed: Closed;
  readonly basis: Basis;
  /** What the side's advisers fear of it. */
  readonly advice: readonly AdviceView[];
}

export interface DeskView {
  readonly desk: Desk;
  readonly orders: readonly OrderView[];
  /** The order written, or null for holding. */
  readonly written: string | null;
  /** What history ordered here this month; null when it held. Shown only when asked for. */
  readonly history: string | null;
}

/** One thing that this side has learned. */
export interface CableView {
  /** Unique within the game. */
  readonly id: string;
  /** `a`, `b` …: stands on the map pin too. Only the newest month's cables have one. */
  readonly letter: string | null;
  readonly month: MonthView;
  readonly date: string;
  readonly precision: Precision;
  readonly place: string | null;
  readonly to: string | null;
  /** Whose act it was; null for third parties. */
  readonly side: string | null;
  readonly channel: ChannelKind | null;
  /** Key of the headline and of the body in the scenario's texts. */
  readonly titleKey: string;
  readonly textKey: string;
  readonly evidence: 'source' | 'context' | 'inference';
  /** Rows of the chronicle or context (`E60`) on which it rests, and the works they cite. */
  readonly rows: readonly string[];
  readonly references: readonly Reference[];
  readonly doubts: readonly string[];
  /** Under what it goes over the wire: the order for an own one, else what the headline names. */
  readonly sentAs: string;
}

/** What moved a gauge: something the side knows of (headline by key), the passing of the month, or nobody here knows. */
export type Cause =
  | { readonly kind: 'happening'; readonly titleKey: string }
  | { readonly kind: 'month' }
  | { readonly kind: 'unknown' };

export interface GaugeView {
  readonly meter: string;
  /** Whose meter it is: a side or a third power. */
  readonly side: string;
  /** True value when the side knows it, else the mean of its estimate; 0-100. */
  readonly value: number;
  /** Standard deviation of the estimate in points; null for a known value. */
  readonly sd: number | null;
  /** The same a month ago; null in the first month. */
  readonly before: number | null;
  /** What moved it since, as far as the side knows; strongest first. */
  readonly why: readonly { readonly cause: Cause; readonly by: number }[];
}

export interface TrackView {
  readonly track: string;
  readonly state: string;
  /** Month of the last move, index. */
  readonly since: number;
  /** It has moved since last month's orders. */
  readonly moved: boolean;
}

export interface MemberView {
  readonly office: string;
  readonly person: string | null;
  /** 0 for an adviser without a vote. */
  readonly weight: number;
  /** -100 … +100. */
  readonly lean: number;
  readonly leaning: Leaning;
  /** Stances that make up the lean, strongest first; reasons under `stance.` + id + `.reason`. */
  readonly reasons: readonly { readonly stance: string; readonly lean: number; readonly basis: Basis }[];
  /** What would raise his lean: reasons for it that do not apply now, and his objections that may fall away. */
  readonly sway: { readonly raised: readonly SwayView[]; readonly fallen: readonly SwayView[] };
}

/** A stance that is not settled: its reason under `stance.` + id + `.reason`. */
export interface SwayView {
  readonly stance: string;
  readonly lean: number;
  /** Under which condition it applies. */
  readonly when: Condition;
  readonly basis: Basis;
}

/** An order that waits for its council. */
export interface MotionView {
  readonly order: string;
  readonly desk: Desk;
  readonly council: string;
  readonly head: string;
  readonly members: readonly MemberView[];
  readonly weights: { readonly for: number; readonly against: number; readonly undecided: number };
  /** What insisting would cost and whether the head can afford it. */
  readonly insist: { readonly cost: number; readonly authority: number; readonly possible: boolean };
  /** What a lost vote would cost in authority. */
  readonly lost: number;
  /** The meter that pays what authority cannot; null if nothing stands behind it. */
  readonly beyond: string | null;
  readonly decided: CouncilWay | null;
  /** What the council decided; null while the motion waits. */
  readonly result: CouncilResult | null;
  /** How history carried it, if this is history's motion of this month. */
  readonly history: CouncilWay | null;
}

/** What came of this side's order: shown in the record. */
export interface ResultView {
  readonly order: string;
  readonly desk: Desk;
  readonly council: CouncilResult | null;
  /** Null when the council did not carry it. */
  readonly outcome: string | null;
}

export interface TimelineMonth extends MonthView {
  /** Steps of the article in this month as far as the side may see them (past months, or all when history is unfolded). */
  readonly history: readonly { readonly id: string; readonly titleKey: string }[];
  /** What happened in this game, as far as the side knows. */
  readonly ours: readonly { readonly id: string; readonly titleKey: string }[];
  readonly context: readonly { readonly id: string; readonly titleKey: string }[];
  readonly past: boolean;
}

export interface DivergenceView {
  readonly month: MonthView;
  /** Whose order left the path; null where something was decided in place of chance that history did not bear out. */
  readonly side: string | null;
  /** The order given, and the one history gave; null for holding. */
  readonly given: string | null;
  readonly history: string | null;
  /** The council decided otherwise than in history. */
  readonly council: boolean;
}

/** Something that chance decided: an order's outcome, or an event; texts by key. */
export interface LuckView {
  readonly month: MonthView;
  /** Whose order it was; null for an event. */
  readonly side: string | null;
  readonly titleKey: string;
  readonly textKey: string;
  /** How likely it was, in per cent, 0-100. */
  readonly chance: number;
  readonly evidence: 'source' | 'context' | 'inference';
}

/** A month of a game that is over, as the archive has it. */
export interface ArchiveMonth {
  readonly month: MonthView;
  /** Every track's state at the end of the month. */
  readonly tracks: Readonly<Record<string, string>>;
  readonly meters: Readonly<Record<string, number>>;
  readonly beliefs: readonly BeliefView[];
}

/** What a side that the computer played ordered in a month, and why. */
export interface MotiveView {
  readonly side: string;
  readonly month: MonthView;
  /** Empty where every desk held. */
  readonly orders: readonly {
    readonly order: string;
    readonly desk: Desk;
    /** How it was put to its council; null where it needed none. */
    readonly way: CouncilWay | null;
    /** What spoke for and against it, strongest first. */
    readonly reasons: readonly Reason[];
  }[];
}

/** Who holds an office now, as far as the seat sees: changes of office are in every newspaper. */
export interface HolderView {
  readonly office: string;
  readonly person: string;
}

/** A promise as one side's ledger has it; texts stand under `promise.` + id. */
export interface PromiseView {
  readonly id: string;
  /** The side that gave it. */
  readonly by: string;
  readonly kind: PromiseKind;
  readonly wording: Wording;
  readonly channel: ChannelKind;
  readonly basis: Basis;
  readonly made: MonthView;
  readonly state: 'open' | 'kept' | 'broken';
  /** When it was kept or broken; null while it is open. */
  readonly settled: MonthView | null;
}

/** Everything one seat sees. */
export interface SeatView {
  readonly side: string;
  readonly partner: string;
  readonly month: MonthView;
  readonly months: number;
  readonly phase: Phase;
  /** This seat has sealed its orders and waits for the other. */
  readonly sealed: boolean;
  readonly desks: readonly DeskView[];
  readonly holding: HoldingView;
  /** Newest first within a month; `letter` marks the new ones. */
  readonly cables: readonly CableView[];
  readonly gauges: {
    readonly own: readonly GaugeView[];
    readonly partner: readonly GaugeView[];
    /** What the side believes of third powers. */
    readonly powers: readonly GaugeView[];
  };
  readonly tracks: readonly TrackView[];
  /** Holders of the offices of all sides. */
  readonly holders: readonly HolderView[];
  readonly motions: readonly MotionView[];
  readonly results: readonly ResultView[];
  readonly timeline: readonly TimelineMonth[];
  readonly ledger: readonly PromiseView[];
  readonly divergence: DivergenceView | null;
  readonly ending: EndingView | null;
  readonly undo: boolean;
}

/** One step of the historical replay, seen from the archive. */
export interface ReplayStep {
  /** `E67`. */
  readonly id: string;
  /** 1-based position among the article's steps. */
  readonly number: number;
  readonly month: MonthView;
  readonly date: string;
  readonly precision: Precision;
  readonly place: string;
  readonly to: string | null;
  /** Degrees east and north of `place` and of `to`. */
  readonly at: readonly [number, number];
  readonly toward: readonly [number, number] | null;
  readonly side: string | null;
  readonly actors: readonly string[];
  readonly parties: readonly string[];
  readonly channel: ChannelKind;
  readonly mechanisms: readonly Mechanism[];
  /** The order it carries out, or null. */
  readonly order: string | null;
  readonly event: string | null;
  /** Under what it goes over the wire: the order that it carries out, else the step. */
  readonly sentAs: string;
  readonly knownTo: readonly string[];
  readonly references: readonly Reference[];
  readonly doubts: readonly string[];
  /** Every track's state after the step. */
  readonly tracks: Readonly<Record<string, string>>;
  /** What the step moved. */
  readonly moved: readonly { readonly track: string; readonly from: string; readonly to: string }[];
  readonly meters: Readonly<Record<string, number>>;
  /** What each side believes after the step. */
  readonly beliefs: readonly BeliefView[];
  /** What the step itself changed in what the sides believe. */
  readonly shifts: readonly EstimateShift[];
}

/** An estimate before and after something was heard: means of 0-100 with their standard deviations. */
export interface EstimateShift {
  readonly side: string;
  readonly meter: string;
  readonly from: { readonly believed: number; readonly sd: number };
  readonly to: { readonly believed: number; readonly sd: number };
}

/** Something a side took for true: texts under `misreading.` + id. */
export interface MisreadingView {
  readonly id: string;
  readonly side: string;
  readonly about: string | null;
  /** Months in which it was held, as indices; both included. */
  readonly from: number;
  readonly until: number;
  readonly basis: Basis;
}

export interface ContextView {
  readonly id: string;
  readonly date: string;
  readonly month: number;
  readonly place: string;
  readonly parties: readonly string[];
  readonly mechanism: Mechanism;
}

export interface ReplayView {
  readonly scenario: string;
  readonly months: readonly MonthView[];
  /** E01-E06 and E97-E98: told before and after, they move nothing. */
  readonly prologue: readonly ReplayStep[];
  readonly steps: readonly ReplayStep[];
  readonly epilogue: readonly ReplayStep[];
  readonly context: readonly ContextView[];
  readonly misreadings: readonly MisreadingView[];
  /** What was promised, and what became of it, by the archive. */
  readonly ledger: readonly PromiseView[];
  /** The same as each side could see it. */
  readonly ledgers: Readonly<Record<string, readonly PromiseView[]>>;
  readonly ending: string;
  readonly hash: string;
}
