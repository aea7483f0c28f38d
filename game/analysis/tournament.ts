// Which temperament serves its side best: each plays the same games, with the same chances, against a side that acts as
// it did in history. One that calculates is asked every month anew, from what its side sees.
import { aimsMet } from '../minds/aims.ts';
import { createMind } from '../minds/mind.ts';
import { Playout } from '../minds/playout.ts';
import { chanceKey, keyOfGame } from '../rules/chance.ts';
import { compileLaws } from '../rules/flat/laws.ts';
import type { Model } from '../rules/model.ts';
import { Calculations } from './calculation.ts';
import { historyStarts } from './history.ts';
import { type Measured, mean } from './interval.ts';
import type { Start } from './laboratory.ts';

/** A temperament's games: what each was worth to its side, in points of aims met, and how it ended. */
export interface Score {
  readonly temperament: string;
  readonly worth: Int32Array;
  /** Position of the ending among the scenario's. */
  readonly endings: Int32Array;
}

export class Tournament {
  readonly #model: Model;
  readonly #playout: Playout;
  readonly #start: Start;
  readonly #calculations: Calculations;

  constructor(model: Model) {
    this.#model = model;
    const laws = compileLaws(model);
    this.#playout = new Playout(laws);
    this.#calculations = new Calculations(laws);
    this.#start = historyStarts(model, 0)[0] ?? [];
  }

  /**
   * Plays one temperament's games from the first month's orders, chance free from there.
   * @param first number of the first game; the same number has the same chances for every temperament
   * @throws if the scenario has no such temperament
   */
  play(side: string, temperament: string, seed: string, first: number, count: number): Score {
    const { scenario, endings } = this.#model;
    const own = scenario.sides.findIndex(({ id }) => id === side);
    const minds = scenario.sides.map(({ id }, at) =>
      at === own ? createMind(this.#model, id, temperament) : createMind(this.#model, id),
    );
    const calculates = minds[own]?.temperament.calculates;
    const interference = calculates ? this.#calculations.of(own) : null;
    const root = chanceKey(seed);
    const { game } = this.#playout;
    const worth = new Int32Array(count);
    const ended = new Int32Array(count);
    for (let nth = 0; nth < count; nth += 1) {
      game.reset(this.#start, keyOfGame(root, first + nth));
      this.#playout.run(minds, interference);
      const ending = endings[game.ending];
      if (!ending) throw new Error('a game came to no ending');
      worth[nth] = aimsMet(ending.definition, side);
      ended[nth] = game.ending;
    }
    return { temperament, worth, endings: ended };
  }
}

/** The mean worth of a temperament's games. */
export function meanWorth({ worth }: Score): Measured {
  return measured([...worth]);
}

/** By how much one temperament did better than another in the same games. */
export function lead(one: Score, other: Score): Measured {
  return measured([...one.worth].map((value, nth) => value - (other.worth[nth] ?? 0)));
}

function measured(values: readonly number[]): Measured {
  const sum = (of: (value: number) => number) => values.reduce((total, value) => total + of(value), 0);
  return mean(
    sum((value) => value),
    sum((value) => value * value),
    values.length,
  );
}
