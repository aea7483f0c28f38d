// Plays a side by a plan on the flat rules: the first orders of the plan that are legal, one a desk, insisted on in council
// where a vote would be lost; the other side plays as in history.
import type { Start } from '../../game/analysis/laboratory.ts';
import { inEarnest } from '../../game/minds/choose.ts';
import { createMind } from '../../game/minds/mind.ts';
import { type Interference, Playout } from '../../game/minds/playout.ts';
import { chanceKey, keyOfGame } from '../../game/rules/chance.ts';
import { DESKS } from '../../game/rules/definition.ts';
import type { FlatGame } from '../../game/rules/flat/flatGame.ts';
import { compileLaws, type Laws } from '../../game/rules/flat/laws.ts';
import type { Model } from '../../game/rules/model.ts';

export class Plans {
  readonly #model: Model;
  readonly #laws: Laws;
  readonly #playout: Playout;

  constructor(model: Model) {
    this.#model = model;
    this.#laws = compileLaws(model);
    this.#playout = new Playout(this.#laws);
  }

  /** Shares of the endings, by id, of games in which a side follows a plan of order names. */
  endings(
    start: Start,
    side: string,
    plan: readonly string[],
    seed: string,
    runs: number,
  ): Readonly<Record<string, number>> {
    const { scenario } = this.#model;
    const wanted = plan.map((order) => {
      const index = this.#model.orders.get(`${side}.${order}`)?.index;
      if (index === undefined) throw new Error(`no order ${side}.${order}`);
      return index;
    });
    const at = scenario.sides.findIndex(({ id }) => id === side);
    const interference = this.#following(at, wanted);
    const minds = scenario.sides.map(({ id }) => createMind(this.#model, id));
    const root = chanceKey(seed);
    const counts = new Map<string, number>(scenario.endings.map(({ id }) => [id, 0]));
    const { game } = this.#playout;
    for (let nth = 0; nth < runs; nth += 1) {
      game.reset(start, keyOfGame(root, nth));
      this.#playout.run(minds, interference);
      const ending = scenario.endings[game.ending]?.id ?? '';
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
    return Object.fromEntries([...counts].map(([ending, count]) => [ending, count / runs]));
  }

  #following(at: number, wanted: readonly number[]): Interference {
    return {
      choose: (_game: FlatGame, side, legal, count, chosen) => {
        if (side !== at) return;
        chosen.fill(-1);
        const open = new Set(legal.subarray(0, count));
        for (const order of wanted) {
          const desk = (this.#laws.orders[order]?.desk ?? 0) % DESKS.length;
          if (chosen[desk] === -1 && open.has(order)) chosen[desk] = order;
        }
      },
      way: (game: FlatGame, nth) => {
        if (!wanted.includes(game.written[nth] as number)) return null;
        return inEarnest(game.leanings(nth));
      },
    };
  }
}
