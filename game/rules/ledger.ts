// What the sides promised each other, and what they took for true that was not: read off the world, and moving nothing.
import type { Condition } from './condition.ts';
import type { Basis, ChannelKind } from './evidence.ts';

export const PROMISE_KINDS = ['assurance', 'condition', 'deadline', 'refusal'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** How plainly it was said; vague words are a choice. */
export const WORDINGS = ['vague', 'plain', 'binding'] as const;
export type Wording = (typeof WORDINGS)[number];

/** An assurance, a condition, a deadline or a refusal that one side gives the other. */
export interface PromiseDefinition {
  readonly id: string;
  /** The side that gives it; the other takes it. */
  readonly by: string;
  readonly kind: PromiseKind;
  readonly wording: Wording;
  readonly channel: ChannelKind;
  /** It stands from the first month in which this holds. */
  readonly made: Condition;
  /** It is kept, or broken, in the first month after which one of these holds; until then it is open. */
  readonly kept: Condition;
  readonly broken: Condition;
  readonly basis: Basis;
}

/** Something that a side held for true and that the article judges otherwise. */
export interface MisreadingDefinition {
  /** Row of the misperception: `P01`. */
  readonly id: string;
  /** Who held it. */
  readonly side: string;
  /** The meter that it is about, where there is one. */
  readonly about: string | null;
  /** First and last month in which it was held, as indices; both included. */
  readonly from: number;
  readonly until: number;
  readonly basis: Basis;
}
