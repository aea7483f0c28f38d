// What the desk asks of scenarios and games: main.ts fetches them when first asked for.
import type { Game, GameSetup } from '../play/commands.ts';
import type { LinkRead } from '../play/link/recordOfLink.ts';
import type { Unreadable } from '../play/readRecord.ts';
import type { Misfit } from '../play/restore.ts';
import type { ReplayView, Scenario } from '../play/view.ts';

/** A scenario on the shelf, before it has been fetched. */
export interface ShelfEntry {
  readonly id: string;
  readonly version: string;
}

/** A scenario fetched, with its words. */
export interface OpenScenario {
  readonly scenario: Scenario;
  /** In the language asked for; empty where the scenario does not have it. */
  readonly texts: Readonly<Record<string, string>>;
  /** In the language the scenario was written in, which lends what the other lacks. */
  readonly original: Readonly<Record<string, string>>;
}

export type OpenedGame =
  | { readonly ok: true; readonly game: Game; readonly misfits: readonly Misfit[] }
  | Unreadable;

export interface PlayPort {
  readonly shelf: readonly ShelfEntry[];
  /** Fetches a scenario and its texts in a language. */
  open(scenario: string, language: string): Promise<OpenScenario>;
  /** Plays history through and returns every step. */
  replay(scenario: Scenario): Promise<ReplayView>;
  /** A new game. */
  begin(scenario: Scenario, setup: GameSetup): Promise<Game>;
  /**
   * A game that grows out of another from a month on.
   * @param record the other game as it was saved; null for history
   * @param month index of the first month that is played
   */
  branch(scenario: Scenario, record: string | null, month: number, setup: GameSetup): Promise<OpenedGame>;
  /** A game from its record; refused with a stable code where the text is none. */
  resume(scenario: Scenario, record: string): Promise<OpenedGame>;
  /** The record behind a link, to be resumed. @param link as the game wrote it: `scenario/version/packed` */
  readLink(scenario: Scenario, link: string): Promise<LinkRead>;
}
