// What a view may ask of a game in progress, and how a game is refused. The session is the only one who answers.
import type { CouncilWay, Desk } from '../rules/definition.ts';
import type { DeedView } from './deeds.ts';
import type { ArchiveMonth, LuckView, MotiveView, SeatView } from './view.ts';

/** Who plays a side: `person` at this machine, or the computer by one of the scenario's temperaments. */
export type Player = string;

export interface GameSetup {
  /** Any text; the same seed and orders give the same game. */
  readonly seed: string;
  readonly players: Readonly<Record<string, Player>>;
}

/** A refused command: a stable code; the words room has the sentence under `refusal.` + code. */
export type Refusal =
  | 'not-now'
  | 'no-such-order'
  | 'not-this-side'
  | 'not-open'
  | 'no-such-motion'
  | 'no-authority'
  | 'motions-open'
  | 'nothing-to-undo';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: Refusal };

/** A finished game as the analysis takes it up; no view looks into the worlds. */
export interface GameTrace {
  /** Worlds at the orders of each month, as cells, chance let free. */
  readonly starts: readonly (readonly number[])[];
  /** Orders of both sides, by month. */
  readonly orders: readonly (readonly {
    readonly side: string;
    readonly desk: Desk;
    readonly order: string;
  }[])[];
}

/** A game in progress as the views drive it. All changes come back through `subscribe`. */
export interface Game {
  /** Sides that a person plays here; two for a hot seat. */
  readonly seats: readonly string[];
  /** How it was begun. */
  readonly setup: GameSetup;
  view(side: string): SeatView;
  /** Writes an order on a desk; null holds. */
  write(side: string, desk: Desk, order: string | null): Outcome;
  /** Seals the month's orders of a side; when all are sealed, councils meet or the orders are opened. */
  seal(side: string): Outcome;
  /** Puts a motion before its council. */
  decide(side: string, order: string, way: CouncilWay): Outcome;
  /** Leaves the month's record for the next briefing. */
  turnPage(): Outcome;
  /** Takes back the last command, as long as nothing has been revealed since. */
  undo(side: string): Outcome;
  /** What the computer's sides did and why, month by month; nothing until the game is over. Takes a while for one that calculates. */
  motives(): readonly MotiveView[];
  /** Truth and beliefs at the end of each month; nothing until the game is over. */
  archive(): readonly ArchiveMonth[];
  /** Orders of both sides and what came of them; nothing until the game is over. */
  deeds(): readonly DeedView[];
  /** What chance decided, and how likely it was; nothing until the game is over. */
  luck(): readonly LuckView[];
  /** The game for the analysis; null until it is over. */
  trace(): GameTrace | null;
  /** The game record as text (JSON), for export and autosave. */
  save(): string;
  /** The game record in the notation that people read and write. */
  notation(): string;
  /** The game record packed for an address: `scenario/version/packed`; it holds the orders of every side. */
  link(): string;
  subscribe(listener: () => void): () => void;
}
