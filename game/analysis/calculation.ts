// A side that calculates, in games played on the flat rules: asked every month anew, from what it sees.
import { Calculator } from '../minds/calculating.ts';
import { inEarnest } from '../minds/choose.ts';
import { Imagination } from '../minds/imagine.ts';
import { foresightKey } from '../minds/minds.ts';
import type { Interference } from '../minds/playout.ts';
import { DESKS } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws, OrderLaw } from '../rules/flat/laws.ts';
import { cellsSeenBy } from '../rules/sight.ts';

/** What a calculating side chooses, and how it carries it. */
export type Calculation = Required<Pick<Interference, 'choose' | 'way'>>;

/** One calculator for all sides and games: it is dear to make, and keeps nothing of a game. */
export class Calculations {
  readonly #laws: Laws;
  #calculator: Calculator | null = null;

  constructor(laws: Laws) {
    this.#laws = laws;
  }

  /** @param own position of the side among the scenario's */
  of(own: number): Calculation {
    const laws = this.#laws;
    this.#calculator ??= new Calculator(laws, new Imagination(laws));
    const calculator = this.#calculator;
    const side = laws.model.scenario.sides[own]?.id ?? '';
    return {
      choose: (game: FlatGame, at, legal, count, chosen) => {
        if (at !== own) return;
        const { month, key } = game;
        const cells = cellsSeenBy(laws.model, side, game.cells);
        const sight = { side, month, cells, written: [], onPath: false };
        const open = legal.subarray(0, count);
        chosen.fill(-1);
        for (const { desk, order } of calculator.choose(sight, foresightKey(key, month))) {
          if (open.includes(order)) chosen[desk] = order;
        }
      },
      way: (game, nth) => {
        const { desk } = laws.orders[game.written[nth] as number] as OrderLaw;
        return Math.trunc(desk / DESKS.length) === own ? inEarnest(game.leanings(nth)) : null;
      },
    };
  }
}
