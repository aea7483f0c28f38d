// The scenario as checked data: what the loader hands to the rules. Plain readonly JSON, conditions already parsed.
// Nothing here depends on how a scenario is written down; `scenarios/FORMAT.md` describes the files.
import type { Condition } from './condition.ts';
import type { Basis, ChannelKind } from './evidence.ts';
import type { MisreadingDefinition, PromiseDefinition } from './ledger.ts';

export { type Basis, CHANNELS, type ChannelKind } from './evidence.ts';

/** The desks of a side, in the order in which they are shown. */
export const DESKS = ['political', 'military', 'home'] as const;
export type Desk = (typeof DESKS)[number];

export const MECHANISMS = [
  'signal',
  'probe',
  'ratification',
  'staff',
  'transit',
  'german-option',
  'domestic',
  'third-party',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export const PRECISIONS = ['day', 'month', 'season', 'year'] as const;
/** How much of a date the source supports. */
export type Precision = (typeof PRECISIONS)[number];

export const VERDICTS = ['met', 'in-part', 'not-met'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Changes of meters by name, in points of 0-100. */
export type MeterChanges = Readonly<Record<string, number>>;

/** Something a side learns about a meter it does not know. `noise` is a standard deviation in points. */
export type Tell =
  | {
      readonly to: string;
      readonly about: string;
      readonly kind: 'says';
      readonly by: number;
      readonly noise: number;
    }
  | {
      readonly to: string;
      readonly about: string;
      readonly kind: 'shows';
      readonly bias: number;
      readonly noise: number;
    };

export interface SideDefinition {
  readonly id: string;
  /** The city that stands for the side (`paris`): a place, and the name the look uses for its colour. */
  readonly seat: string;
  readonly partner: string;
}

export interface HolderDefinition {
  readonly person: string;
  readonly while: Condition;
  readonly basis: Basis;
}

export interface OfficeDefinition {
  readonly id: string;
  readonly side: string;
  readonly holders: readonly HolderDefinition[];
}

export interface PersonDefinition {
  readonly id: string;
  readonly side: string | null;
  readonly namedIn: 'article' | 'context';
}

export interface PlaceDefinition {
  readonly id: string;
  /** Degrees east and north, WGS84. For the map only; no rule reads them. */
  readonly lon: number;
  readonly lat: number;
}

export interface WorkDefinition {
  readonly id: string;
  readonly kind: 'article' | 'archive' | 'documents' | 'study' | 'memoir' | 'newspaper';
}

export interface MeterDefinition {
  readonly id: string;
  readonly starts: number;
  /** Sides that know its true value. */
  readonly knownTo: readonly string[];
  /** What the other sides first believe: mean and standard deviation in points. */
  readonly estimates: Readonly<Record<string, { readonly mean: number; readonly sd: number }>>;
  readonly basis: Basis;
}

export interface Trigger {
  /** `side.order`, an event's id, or `month-ends`. */
  readonly id: string;
  /** Only this outcome of the order; null for any. */
  readonly outcome: string | null;
}

export interface MoveDefinition {
  readonly to: string;
  readonly on: readonly Trigger[];
  readonly when: Condition;
  readonly meters: MeterChanges;
  readonly basis: Basis;
}

export interface TrackStateDefinition {
  readonly id: string;
  readonly moves: readonly MoveDefinition[];
}

export interface TrackDefinition {
  readonly id: string;
  readonly mechanism: string | null;
  readonly knownTo: readonly string[];
  readonly starts: string;
  readonly states: readonly TrackStateDefinition[];
  readonly fromAny: readonly MoveDefinition[];
}

export interface Adjustment {
  readonly when: Condition;
  readonly weight: number;
}

export interface OutcomeDefinition {
  readonly id: string;
  readonly weight: number;
  readonly adjust: readonly Adjustment[];
  readonly meters: MeterChanges;
  readonly tells: readonly Tell[];
  readonly knownTo: readonly string[];
}

export interface OrderDefinition {
  /** `side.order`. */
  readonly id: string;
  readonly side: string;
  readonly desk: Desk;
  readonly office: string;
  readonly channel: {
    readonly kind: ChannelKind;
    readonly authority: 'official' | 'semi-official' | 'unofficial';
    readonly secrecy: 'public' | 'discreet' | 'secret';
  };
  readonly from: string;
  readonly to: string | null;
  /** Day of the month on which it is opened in free play, 1-28. */
  readonly day: number;
  /** All must hold; the text file has a sentence for each, in the same order. */
  readonly open: readonly Condition[];
  /** Months before it may be given again; null for never. */
  readonly again: number | null;
  readonly council: string | null;
  readonly outcomes: readonly OutcomeDefinition[];
  readonly appeal: readonly { readonly when: Condition; readonly value: number }[];
  readonly basis: Basis;
}

export interface StanceDefinition {
  readonly id: string;
  /** A person or an office. */
  readonly member: string;
  /** Order ids (`side.order`); empty for every motion. */
  readonly orders: readonly string[];
  readonly when: Condition;
  readonly lean: number;
  readonly basis: Basis;
}

/** What a member fears first of an order: movements of meters, the worst first. No rule reads it; advice does. */
export interface DreadDefinition {
  /** A person or an office. */
  readonly member: string;
  readonly of: readonly { readonly meter: string; readonly rises: boolean }[];
  readonly basis: Basis;
}

export interface CouncilDefinition {
  readonly id: string;
  readonly side: string;
  /** The office that may insist. */
  readonly head: string;
  /** The meter that insisting spends. */
  readonly authority: string;
  readonly insist: number;
  readonly lost: number;
  /** The meter that pays what authority cannot; null if nothing stands behind it. */
  readonly beyond: string | null;
  readonly members: readonly { readonly office: string; readonly weight: number }[];
  readonly stances: readonly StanceDefinition[];
  readonly dreads: readonly DreadDefinition[];
}

export interface EventDefinition {
  readonly id: string;
  /** History's month as an index from the first month; null for untaken branches. */
  readonly month: number | null;
  readonly at: 'briefing' | 'resolution';
  readonly day: number;
  readonly place: string | null;
  readonly when: Condition;
  /** Per cent in history's month, in free play. */
  readonly chance: number;
  /** Per cent in each later month (or in any month, for untaken branches). */
  readonly later: number;
  /** Added to the chance of the month while the condition holds; the sum is kept within 0 and 100. */
  readonly adjust: readonly { readonly when: Condition; readonly percent: number }[];
  /** Months before it may happen again; null for once only. */
  readonly again: number | null;
  readonly meters: MeterChanges;
  readonly tells: readonly Tell[];
  readonly knownTo: readonly string[];
  readonly basis: Basis;
}

export interface DriftDefinition {
  readonly id: string;
  readonly when: Condition;
  readonly meters: MeterChanges;
  readonly basis: Basis;
}

/** A quantity of 0-100 that is read off the world and moves nothing: the weighted mean of its parts. */
export interface IndexDefinition {
  readonly id: string;
  readonly parts: readonly IndexPart[];
  readonly basis: Basis;
}

export type IndexPart =
  | {
      readonly kind: 'meter';
      readonly meter: string;
      readonly weight: number;
      /** Counts as 100 less its value. */
      readonly inverted: boolean;
    }
  | {
      readonly kind: 'track';
      readonly track: string;
      readonly weight: number;
      /** Points of 0-100 by state. */
      readonly points: Readonly<Record<string, number>>;
    };

/** What a temperament adds to a side's own reasons for an order. */
export interface LeanDefinition {
  readonly id: string;
  /** Orders (`side.order`). */
  readonly orders: readonly string[];
  /** For orders of a side, the condition as that side sees the world. */
  readonly when: Condition;
  readonly value: number;
  readonly basis: Basis;
}

/** How a computer player is minded. All numbers are points of appeal unless they say otherwise. */
export interface TemperamentDefinition {
  readonly id: string;
  /** How much more it wants the order that history gave in this very month. */
  readonly history: number;
  /** Standard deviation of what cannot be foreseen in its choices. */
  readonly wavering: number;
  /** From this appeal on the head of government spends authority on a motion that would be lost. */
  readonly insists: number;
  /** Does what history did as long as its path is kept. */
  readonly keepsPath: boolean;
  /** Looks ahead by playing the month's orders out from what its side believes. */
  readonly calculates: boolean;
  readonly leans: readonly LeanDefinition[];
  readonly basis: Basis;
}

/** A third power: where it sits, what its course is told by, and the leanings that it acts from. */
export interface PowerDefinition {
  readonly id: string;
  readonly place: string;
  readonly track: string;
  readonly meters: readonly string[];
  readonly basis: Basis;
}

export interface EndingDefinition {
  readonly id: string;
  readonly when: Condition;
  readonly atOnce: boolean;
  readonly aims: Readonly<Record<string, readonly Verdict[]>>;
  readonly basis: Basis;
}

/** A place in a work: `at` is the volume, page, folder or folio as the article gives it. */
export interface Reference {
  readonly work: string;
  readonly at: string;
}

export const COUNCIL_WAYS = ['vote', 'insist', 'withdraw'] as const;
/** How a motion is put before a council. */
export type CouncilWay = (typeof COUNCIL_WAYS)[number];

/** What a step of history does: it carries an order out, is an event, tells part of one, or only tells. */
export type StepCarries =
  | {
      readonly kind: 'order';
      readonly order: string;
      readonly outcome: string;
      readonly council: CouncilWay | null;
    }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'part'; readonly of: string }
  | { readonly kind: 'tells' };

export interface StepDefinition {
  /** `E67`, or `C26` for an event of general knowledge that moves the world. */
  readonly id: string;
  /** Index from the first month; negative in the prologue, beyond the last in the epilogue. */
  readonly month: number;
  /** ISO day: an anchor for sorting and for the map; `precision` says what of it is known. */
  readonly date: string;
  readonly precision: Precision;
  readonly place: string;
  readonly to: string | null;
  readonly side: string | null;
  readonly actors: readonly string[];
  readonly parties: readonly string[];
  readonly channel: ChannelKind;
  readonly mechanisms: readonly Mechanism[];
  readonly carries: StepCarries;
  /** Further orders carried out in the same step, with the outcome `done`. */
  readonly with: readonly string[];
  readonly knownTo: readonly string[];
  readonly source: readonly Reference[];
  readonly doubts: readonly string[];
}

/** An event of general knowledge on the timeline beside the article's. */
export interface ContextDefinition {
  readonly id: string;
  readonly date: string;
  readonly place: string;
  readonly parties: readonly string[];
  readonly mechanism: Mechanism;
}

export interface Scenario {
  readonly id: string;
  readonly version: string;
  readonly format: 1;
  /** `YYYY-MM`. */
  readonly firstMonth: string;
  readonly months: number;
  readonly seed: string;
  readonly languages: readonly string[];
  readonly sides: readonly SideDefinition[];
  readonly people: readonly PersonDefinition[];
  readonly offices: readonly OfficeDefinition[];
  readonly places: readonly PlaceDefinition[];
  readonly works: readonly WorkDefinition[];
  readonly meters: readonly MeterDefinition[];
  readonly tracks: readonly TrackDefinition[];
  readonly orders: readonly OrderDefinition[];
  readonly councils: readonly CouncilDefinition[];
  readonly events: readonly EventDefinition[];
  readonly drifts: readonly DriftDefinition[];
  readonly indices: readonly IndexDefinition[];
  readonly temperaments: readonly TemperamentDefinition[];
  readonly powers: readonly PowerDefinition[];
  readonly promises: readonly PromiseDefinition[];
  readonly misreadings: readonly MisreadingDefinition[];
  readonly endings: readonly EndingDefinition[];
  readonly prologue: readonly StepDefinition[];
  /** All steps of the 28 months in order. */
  readonly chronicle: readonly StepDefinition[];
  readonly epilogue: readonly StepDefinition[];
  readonly context: readonly ContextDefinition[];
}

/** Texts of one language: flat keys (`order.france.offer-air-staff-talks.title`) to sentences. */
export type ScenarioTexts = Readonly<Record<string, string>>;
