// The classroom's material as checked data: roles, seat plans, lesson plans, themes. No rule reads it; briefs, views and
// the judging of a role's aims do.
import type { Condition } from './condition.ts';
import type { Basis, ChannelKind } from './evidence.ts';

/** An aim of a role: judged on the world at the end. */
export interface AimDefinition {
  readonly met: Condition;
  /** Where it is not met, but half the way was gone; null where there is no half way. */
  readonly inPart: Condition | null;
  readonly basis: Basis;
}

/** What a role does not cross. */
export interface RedLineDefinition {
  readonly crossed: Condition;
  readonly basis: Basis;
}

/** A question on the brief; its texts stand under `role.` + role + `.check.` + its position. */
export interface CheckDefinition {
  /** Position of the right answer, 0-2. */
  readonly right: number;
}

/** Somebody whom students play: one office, several, or a whole delegation. Texts stand under `role.` + id. */
export interface RoleDefinition {
  readonly id: string;
  /** A side, or a third power at a table of its own. */
  readonly delegation: string;
  /** Offices whose voice and papers it has; none at a power's table. */
  readonly offices: readonly string[];
  /** It presides where it sits with others of its delegation: seals, and says how a motion is carried. The first in the seat plan that does. */
  readonly presides: boolean;
  /** Cables over these channels come to it, beside those that its own offices sent. */
  readonly reads: readonly ChannelKind[];
  /** Meters whose gauges and estimates it is shown. */
  readonly judges: readonly string[];
  /** Of a power's table: orders to which it says beforehand what it would answer. Texts stand under `question.` + order. */
  readonly answers: readonly string[];
  /** Roles or offices that it must consult. */
  readonly consults: readonly string[];
  /** Roles whose long texts make up its own long brief: itself, or for several offices together the roles of each. */
  readonly long: readonly string[];
  /** Rows of the chronicle, of the context or of the claims on which its own long text rests. */
  readonly rests: readonly string[];
  readonly publicAim: AimDefinition;
  readonly secretAim: AimDefinition;
  readonly redLine: RedLineDefinition;
  /** On what each thing that it knows, and each that it wrongly believes, rests; in the order of the texts. */
  readonly knows: readonly Basis[];
  readonly believes: readonly Basis[];
  readonly checks: readonly CheckDefinition[];
}

/** Who sits where for a number of students; larger classes sit at several tables. */
export interface SeatPlan {
  readonly id: string;
  readonly students: number;
  readonly seats: readonly {
    readonly role: string;
    /** 1, or 2 for a pair. */
    readonly students: number;
  }[];
}

/** The course of a lesson, in minutes. */
export interface LessonPlan {
  readonly id: string;
  /** Index of the first month that is played; history leads up to it. */
  readonly from: number;
  /** Months that are played, one a round. */
  readonly rounds: number;
  readonly minutes: {
    readonly seating: number;
    readonly brief: number;
    /** Deliberation and reveal of one round. */
    readonly deliberation: number;
    readonly reveal: number;
    /** The months that are left are played out, and how it ended is read. */
    readonly ending: number;
    readonly debrief: number;
    readonly slip: number;
  };
  /** Temperament by which the months after the last round are played out. */
  readonly playedOutBy: string;
}

/** A theme of the debrief; title and prompts stand under `theme.` + id. */
export interface ThemeDefinition {
  readonly id: string;
  /** How many prompts its texts have. */
  readonly prompts: number;
  /** Rows of the chronicle or of the context that show it. */
  readonly rows: readonly string[];
}

/** News that the facilitator can slip in; title and text stand under `inject.` + id. */
export interface InjectDefinition {
  readonly id: string;
  /** Index of the month in which it belongs. */
  readonly month: number;
  /** Delegations that get it; empty for everybody. */
  readonly to: readonly string[];
  readonly basis: Basis;
  /** An event of the model that it makes happen, or keeps from happening. */
  readonly ruling: { readonly event: string; readonly occurs: boolean } | null;
}

/** What a scenario brings along for a class. */
export interface ClassroomDefinition {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly roles: readonly RoleDefinition[];
  readonly plans: readonly SeatPlan[];
  readonly lessons: readonly LessonPlan[];
  readonly themes: readonly ThemeDefinition[];
  readonly injects: readonly InjectDefinition[];
  /** Events that both sides know of and no newspaper: the wall and the powers' tables do not hear of them. */
  readonly unreported: readonly { readonly event: string; readonly basis: Basis }[];
  /** Tracks whose standing both sides know and nobody else: a power still knows its own. */
  readonly confidential: readonly { readonly track: string; readonly basis: Basis }[];
}
