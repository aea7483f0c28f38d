// What the desk asks of scenarios and games: main.ts fetches them when first asked for.
import type { Game, GameSetup } from '../play/commands.ts';
import type { RecordFault } from '../play/record.ts';
import type { ReplayView, Scenario } from '../play/view.ts';

/** A scenario on the shelf, before it has been fetched. */
export interface ShelfEntry {
  readonly id: string;
  readonly version: string;
}

/** A scenario fetched, with its words. */
export interface OpenScenario {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, string>>;
}

export type OpenedGame =
  | { readonly ok: true; readonly game: Game }
  | { readonly ok: false; readonly code: RecordFault };

export interface PlayPort {
  readonly shelf: readonly ShelfEntry[];
  /** Fetches a scenario and its texts in a language. */
  open(scenario: string, language: string): Promise<OpenScenario>;
  /** Plays history through and returns every step. */
  replay(scenario: Scenario): Promise<ReplayView>;
  /** A new game. */
  begin(scenario: Scenario, setup: GameSetup): Promise<Game>;
  /** A game from its record; refused with a stable code where the text is none. */
  resume(scenario: Scenario, record: string): Promise<OpenedGame>;
}
