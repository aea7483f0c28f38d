// A month's orders played out as the side could have weighed them then: in worlds that agree with what it saw, never in
// the true one. So what a decision was worth does not hang on secrets, and luck does not make it better.
import { Imagination } from '../minds/imagine.ts';
import { toldBy } from '../minds/planned.ts';
import type { ChanceKey } from '../rules/chance.ts';
import type { Laws } from '../rules/flat/laws.ts';
import type { Sight } from '../rules/sight.ts';
import type { Endgames } from './endgames.ts';

/** Orders of a side by desk, as positions; -1 for holding. */
export type Plan = readonly number[];

export class Foresight {
  readonly #endgames: Endgames;
  readonly #imagination: Imagination;
  readonly #sides: readonly string[];
  /** The worlds last imagined: all plans of a month are tried in the same. */
  #last: { readonly as: string; readonly worlds: readonly Int32Array[] } = { as: '', worlds: [] };

  constructor(laws: Laws, endgames: Endgames) {
    this.#endgames = endgames;
    this.#imagination = new Imagination(laws);
    this.#sides = laws.model.scenario.sides.map(({ id }) => id);
  }

  /**
   * How games end that begin with a plan, by the ending's position, game by game: games of one number have the same
   * chances and the same imagined world whatever the plan.
   * @param sight what the side saw at the orders of the month
   * @param first number of the first game
   */
  endings(sight: Sight, root: ChanceKey, plan: Plan, first: number, count: number): Uint8Array {
    const worlds = this.#worldsOf(sight, root, first + count);
    const side = this.#sides.indexOf(sight.side);
    const told = toldBy(side, plan);
    return this.#endgames.play({ root, first, count, told, worldOf: (nth) => worlds[nth] ?? [] });
  }

  #worldsOf(sight: Sight, root: ChanceKey, count: number): readonly Int32Array[] {
    const as = `${sight.side} ${sight.month} ${root.join()} ${sight.cells.join()}`;
    if (this.#last.as !== as || this.#last.worlds.length < count) {
      this.#last = { as, worlds: this.#imagination.worlds(sight, root, count) };
    }
    return this.#last.worlds;
  }
}
