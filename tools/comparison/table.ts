// What a bench needs of a game, whoever steps it.
import type { CouncilWay, Desk } from '../../game/rules/definition.ts';
import type { World } from '../../game/rules/world.ts';

/** A game in progress that stands at its month's orders, its council, or its record. A refused move throws. */
export interface Table {
  world(): World;
  write(side: string, desk: Desk, order: string): void;
  /** Closes a side's desks; the last side opens the council, or, where no motion waits, plays the month. */
  seal(side: string): void;
  /** Decides a motion; the last one plays the month. */
  decide(side: string, order: string, way: CouncilWay): void;
  /** Opens the next month. Not open once the game has ended. */
  turnPage(): void;
}

/** Begins a game from a text seed, at its first month's orders. */
export type Start = (seed: string) => Table;
