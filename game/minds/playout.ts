// Plays a game out by two minds, from the orders of a month to the ending, on the flat rules.
import { type CouncilWay, DESKS } from '../rules/definition.ts';
import { createFlatGame, type FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws, OrderLaw } from '../rules/flat/laws.ts';
import { list, remove } from '../rules/flat/sets.ts';
import { appealOf, chooseInto, wayOf } from './choose.ts';
import type { Mind } from './mind.ts';

/** What may interfere with a play-out: an experiment's orders and bans, or the moves of him who looks ahead. */
export interface Interference {
  /** Last month in which there is any; none if it goes on to the end. */
  readonly until?: number;
  /** Before the orders of a month are written; may change the cells. */
  begin?(game: FlatGame): void;
  /** Whether an order may not be given this month. */
  forbids?(order: number, month: number): boolean;
  /** Replaces a side's choice: positions by desk, -1 for holding. */
  choose?(game: FlatGame, side: number, legal: Int32Array, count: number, chosen: Int32Array): void;
  /** How the nth written order is put; null leaves it to the mind. Insisting without the authority is a vote. */
  way?(game: FlatGame, nth: number, month: number): CouncilWay | null;
  /** After a month is closed. */
  end?(game: FlatGame, month: number): void;
}

/** Plays games on one board, one after the other. */
export class Playout {
  readonly game: FlatGame;
  readonly #laws: Laws;
  readonly #legal: Int32Array;
  readonly #chosen = new Int32Array(DESKS.length);

  constructor(laws: Laws) {
    this.#laws = laws;
    this.game = createFlatGame(laws);
    this.#legal = new Int32Array(laws.orders.length);
  }

  /**
   * Plays the game that `reset` has set, to its end.
   * @param minds by position of the side
   */
  run(minds: readonly Mind[], interfering: Interference | null = null): void {
    const { game } = this;
    const until = interfering?.until ?? Number.POSITIVE_INFINITY;
    while (game.ending < 0) {
      const { month } = game;
      const interference = month > until ? null : interfering;
      interference?.begin?.(game);
      for (let side = 0; side < minds.length; side += 1) this.#write(side, minds[side] as Mind, interference);
      this.#decide(minds, interference);
      game.resolve();
      interference?.end?.(game, month);
      if (game.ending < 0) game.brief();
    }
  }

  #write(side: number, mind: Mind, interference: Interference | null): void {
    const { game } = this;
    const legal = this.#legal;
    const open = game.legal(side);
    if (interference?.forbids) {
      const count = list(open, legal);
      for (let nth = 0; nth < count; nth += 1) {
        const order = legal[nth] as number;
        if (interference.forbids(order, game.month)) remove(open, order);
      }
    }
    const chosen = this.#chosen;
    chooseInto(mind, open, game.cells, game.month, game.chance, chosen);
    if (interference?.choose) interference.choose(game, side, legal, list(open, legal), chosen);
    for (let desk = 0; desk < chosen.length; desk += 1) {
      const order = chosen[desk] as number;
      if (order >= 0) game.write(order);
    }
  }

  #decide(minds: readonly Mind[], interference: Interference | null): void {
    const { game } = this;
    const { month } = game;
    for (let nth = 0; nth < game.count; nth += 1) {
      if (!game.needsCouncil(nth)) continue;
      const order = game.written[nth] as number;
      const { desk } = this.#laws.orders[order] as OrderLaw;
      const mind = minds[Math.trunc(desk / DESKS.length)] as Mind;
      const wanted = interference?.way?.(game, nth, month) ?? null;
      const mayInsist = game.mayInsist(nth);
      if (wanted !== null) {
        game.decide(nth, wanted === 'insist' && !mayInsist ? 'vote' : wanted);
        continue;
      }
      const appeal = appealOf(mind, order, game.cells, month);
      game.decide(nth, wayOf(mind, appeal, game.leanings(nth), mayInsist));
    }
  }
}
