// What a lesson is at a moment: plain readonly data beside the tables' games. Every command replaces it whole.
import type { PublicView } from '../play/publicView.ts';
import type { CouncilWay, Desk } from '../play/view.ts';
import type { Occupant } from './commands.ts';

export const STAGES = ['lobby', 'brief', 'play', 'debrief', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

/** `deliberation`: orders are proposed, argued and voted. `reveal`: what came of them lies open. */
export type Phase = 'deliberation' | 'reveal';

/** Somebody with a device: a student, or a pair in front of one. */
export interface Participant {
  readonly id: string;
  /** As typed; null where none was given. */
  readonly name: string | null;
  /** Has said that somebody sits there. */
  readonly present: boolean;
  readonly seat: string | null;
  /** Answers to the questions on the brief; null for those not yet answered. */
  readonly answers: readonly (number | null)[];
  readonly hand: { readonly text: string; readonly at: number; readonly reply: string | null } | null;
  readonly slip: { readonly scale: number; readonly text: string } | null;
}

export interface Seat {
  /** `t1.france-premier`: the table and the role. */
  readonly id: string;
  readonly table: string;
  readonly role: string;
  readonly delegation: string;
  readonly occupant: Occupant;
  /** How many students the plan has for it. */
  readonly students: number;
  /** Per cent of more time. */
  readonly extraTime: number;
  /** The seat has read the record of the month. */
  readonly read: boolean;
  /** When somebody last did something from it; null if never. */
  readonly moved: number | null;
  /** When the facilitator last asked it to go on; null if never. */
  readonly nudged: number | null;
}

export interface Vote {
  readonly seat: string;
  readonly inFavour: boolean;
  /** One line; empty where none was given. */
  readonly argument: string;
}

/** An order that a seat has put before its delegation. */
export interface Proposal {
  /** `p1`, `p2` … in the order of proposing within the month. */
  readonly id: string;
  readonly seat: string;
  readonly delegation: string;
  readonly desk: Desk;
  readonly order: string;
  readonly argument: string;
  /** The proposer's own vote among them. */
  readonly votes: readonly Vote[];
}

/** What a power's table has answered to what would otherwise be chance. */
export interface Answer {
  readonly seat: string;
  readonly power: string;
  readonly event: string;
  readonly occurs: boolean;
  readonly argument: string;
}

/** What a power's table answers an order, should it be addressed to it: said beforehand, so that being asked tells nothing. */
export interface Reply {
  readonly seat: string;
  readonly power: string;
  readonly order: string;
  readonly outcome: string;
  readonly argument: string;
}

/** What came of a delegation's month at its table: kept for its members' record and the debrief. */
export interface Minutes {
  /** Index of the month. */
  readonly month: number;
  readonly proposals: readonly Proposal[];
  readonly answers: readonly Answer[];
  /** Those that stood. */
  readonly replies: readonly Reply[];
  /** Orders as they were written, by desk, and by which proposal. */
  readonly written: readonly {
    readonly delegation: string;
    readonly desk: Desk;
    readonly order: string;
    readonly proposal: string;
  }[];
  /** What every newspaper had when the month's record lay open. */
  readonly newspapers: Newspapers;
}

/** A month of the newspapers: its own news alone, with the map as they could draw it. */
export type Newspapers = Pick<PublicView, 'month' | 'cables' | 'tracks'>;

export interface Table {
  /** `t1`, `t2` … */
  readonly id: string;
  readonly plan: string;
  readonly proposals: readonly Proposal[];
  readonly answers: readonly Answer[];
  readonly replies: readonly Reply[];
  /** How whoever presides wants orders carried; a vote where nothing is said. */
  readonly ways: Readonly<Record<string, CouncilWay>>;
  /** Delegations that have finished deliberating. */
  readonly sealed: readonly string[];
  /** Months that have been played in the lesson, by their index. */
  readonly minutes: readonly Minutes[];
  /** When something was last done at the table; null before. */
  readonly moved: number | null;
}

export interface Clock {
  /** When the phase ends; null while no time runs. */
  readonly endsAt: number | null;
  /** What was left when it was paused, in milliseconds; null while it is not. */
  readonly left: number | null;
  /** Length of the phase in milliseconds, with what was added: extra time is a share of it. */
  readonly length: number;
}

export interface Inject {
  readonly id: string;
  readonly prepared: string | null;
  readonly title: string;
  readonly text: string;
  /** Delegations; empty for everybody. */
  readonly to: readonly string[];
  /** Index of the month with which it comes. */
  readonly month: number;
  readonly ruling: { readonly event: string; readonly occurs: boolean } | null;
  /** When it came; null while it waits. */
  readonly at: number | null;
}

export interface Broadcast {
  readonly text: string;
  readonly at: number;
}

/** A month that was taken back, and why. */
export interface StepBack {
  readonly month: number;
  readonly reason: string;
  readonly at: number;
}

export interface LessonState {
  readonly stage: Stage;
  /** Id of the lesson plan. */
  readonly lesson: string;
  /** 0-based among the rounds; months that were taken back are not counted. */
  readonly round: number;
  readonly phase: Phase;
  readonly clock: Clock;
  readonly participants: readonly Participant[];
  readonly seats: readonly Seat[];
  readonly tables: readonly Table[];
  readonly injects: readonly Inject[];
  readonly broadcasts: readonly Broadcast[];
  readonly stepsBack: readonly StepBack[];
  /** What the debrief shows; null before it has begun. */
  readonly shown: { readonly section: number; readonly month: number | null } | null;
  /** The furthest that the debrief has been led: what lies beyond is not sent. */
  readonly reached: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}
