// What a view may ask of a game in progress, and how a game is refused. The session is the only one who answers.
import type { Condition } from '../rules/condition.ts';
import type { Votes } from '../rules/council.ts';
import type { CouncilWay, Desk } from '../rules/definition.ts';
import type { DeedView } from './deeds.ts';
import type { Confidence } from './outsiders.ts';
import type { PowerView, PublicView } from './publicView.ts';
import type { ArchiveMonth, LuckView, MotiveView, Phase, SeatView } from './view.ts';

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
  | 'no-such-vote'
  | 'no-authority'
  | 'no-such-event'
  | 'event-not-open'
  | 'no-such-outcome'
  | 'nothing-to-undo';

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: Refusal };

/** What a temperament would do in a side's place now; it sees what the side sees. */
export interface Counsel {
  /** Orders of the month, at most one a desk; a desk that is not named holds. */
  readonly orders: readonly { readonly desk: Desk; readonly order: string }[];
  /** How it would put a written order of the side to its council; null where the order needs none. */
  way(order: string): CouncilWay | null;
}

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
  /**
   * Puts a motion before its council.
   * @param votes what people cast for its members, by office, where the motion is voted or insisted on; a vote stands in
   * for the member's leaning
   */
  decide(side: string, order: string, way: CouncilWay, votes?: Votes): Outcome;
  /**
   * Decides in place of chance whether an event comes, as long as the month's orders are written; a later ruling on the
   * same event replaces it. One on an event of a briefing is for the next briefing. Whatever was ruled, an event comes
   * only while its cause holds. `event-not-open` where its month has not come or it may not come again.
   */
  rule(event: string, occurs: boolean): Outcome;
  /**
   * Decides in place of chance what comes of an order, should it be carried out this month; a later answer to the same
   * order replaces it. The order need not be given, nor open. An outcome that cannot come in this world, its weight being
   * 0, leaves the order to chance.
   */
  answer(order: string, outcome: string): Outcome;
  /** Leaves the month's record for the next briefing. */
  turnPage(): Outcome;
  /** Takes back the last command, as long as nothing has been revealed since. */
  undo(side: string): Outcome;
  /**
   * What a side would do if a temperament played it: for a seat that nobody has taken, or for advice.
   * @throws if the scenario has no such side or temperament
   */
  counsel(side: string, temperament: string): Counsel;
  /** Where the month stands. */
  phase(): Phase;
  /** What every newspaper has. @param confidence what the sides keep from it; by default nothing */
  publicView(confidence?: Confidence): PublicView;
  /**
   * What a third power sees.
   * @param confidence what the sides keep from it, unless it is the power's own affair; by default nothing
   * @throws if the scenario has no such power
   */
  powerView(power: string, confidence?: Confidence): PowerView;
  /**
   * Whether each condition holds; empty until the game is over.
   * @param month index of a month: as the world stood when its orders were to be written; else, and where the game was over
   * before it, at the end
   */
  holds(conditions: readonly Condition[], month?: number): readonly boolean[];
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
