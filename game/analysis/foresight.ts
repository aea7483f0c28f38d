// A month's orders played out as the side could have weighed them then: in worlds that agree with what it saw, never in
// the true one. So what a decision was worth does not hang on secrets, and luck does not make it better.
import { Imagination } from '../minds/imagine.ts';
import { createMind, type Mind } from '../minds/mind.ts';
import { planned } from '../minds/planned.ts';
import { Playout } from '../minds/playout.ts';
import { type ChanceKey, keyOfGame } from '../rules/chance.ts';
import type { Laws } from '../rules/flat/laws.ts';
import type { Sight } from '../rules/sight.ts';

/** Orders of a side by desk, as positions; -1 for holding. */
export type Plan = readonly number[];

export class Foresight {
  readonly #playout: Playout;
  readonly #imagination: Imagination;
  readonly #minds: readonly Mind[];
  readonly #sides: readonly string[];
  /** The worlds last imagined: all plans of a month are tried in the same. */
  #last: { readonly as: string; readonly worlds: readonly Int32Array[] } = { as: '', worlds: [] };

  constructor(laws: Laws) {
    this.#playout = new Playout(laws);
    this.#imagination = new Imagination(laws);
    this.#sides = laws.model.scenario.sides.map(({ id }) => id);
    this.#minds = this.#sides.map((side) => createMind(laws.model, side));
  }

  /**
   * How games end that begin with a plan, by the ending's position, game by game: games of one number have the same
   * chances and the same imagined world whatever the plan.
   * @param sight what the side saw at the orders of the month
   * @param first number of the first game
   */
  endings(sight: Sight, root: ChanceKey, plan: Plan, first: number, count: number): Uint8Array {
    const worlds = this.#worldsOf(sight, root, first + count);
    const own = this.#sides.indexOf(sight.side);
    const interference = planned(own, sight.month, plan);
    const { game } = this.#playout;
    return Uint8Array.from({ length: count }, (_, nth) => {
      game.reset(worlds[first + nth] ?? [], keyOfGame(root, first + nth));
      this.#playout.run(this.#minds, interference);
      return game.ending;
    });
  }

  #worldsOf(sight: Sight, root: ChanceKey, count: number): readonly Int32Array[] {
    const as = `${sight.side} ${sight.month} ${root.join()} ${sight.cells.join()}`;
    if (this.#last.as !== as || this.#last.worlds.length < count) {
      this.#last = { as, worlds: this.#imagination.worlds(sight, root, count) };
    }
    return this.#last.worlds;
  }
}
