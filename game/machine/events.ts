// The events of the game's statechart: what players send from outside, and what the month raises inside.
import type { Votes } from '../rules/council.ts';
import type { CouncilWay, Desk } from '../rules/definition.ts';
import type { Occurrence, Ruling } from '../rules/world.ts';

/** What is sent to the machine from outside. */
export type Command =
  | { readonly type: 'advance' }
  | { readonly type: 'write'; readonly side: string; readonly desk: Desk; readonly order: string | null }
  | { readonly type: 'seal'; readonly side: string }
  | {
      readonly type: 'decide';
      readonly side: string;
      readonly order: string;
      readonly way: CouncilWay;
      /** What people cast; who is not named votes as he leans. */
      readonly votes?: Votes;
    }
  /** Decides in place of chance. */
  | { readonly type: 'rule'; readonly ruling: Ruling }
  | { readonly type: 'turn-page' }
  /** Leaves history to chance from this month on, although nobody has deviated. */
  | { readonly type: 'let-go' };

/** Raised when the month's business is done. */
export interface QueueEmpty {
  readonly type: 'queue-empty';
}

/**
 * Raised for every occurrence. Its type is the trigger that the tracks listen to: `side.order`, an event's id,
 * `month-ends`, or `told` for what moves nothing.
 */
export interface OccurrenceEvent {
  readonly type: `occurs.${string}`;
  readonly outcome: string | null;
  readonly occurrence: Occurrence;
}

export type MachineEvent = Command | QueueEmpty | OccurrenceEvent;

export function occursType(trigger: string): `occurs.${string}` {
  return `occurs.${trigger}`;
}
