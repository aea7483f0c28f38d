// The calculating mind: it plays the month's orders out in worlds that agree with what its side sees, and gives those
// that serve its own aims best. It supposes that the other side acts as it did in history.
import { type ChanceKey, keyOfGame } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws } from '../rules/flat/laws.ts';
import { isLegal } from '../rules/legal.ts';
import type { Model } from '../rules/model.ts';
import type { Sight } from '../rules/sight.ts';
import { aimsMet } from './aims.ts';
import { chooseInto } from './choose.ts';
import type { Imagination } from './imagine.ts';
import { createMind, type Mind, temperamentsOf } from './mind.ts';
import { Playout } from './playout.ts';

/** Games played out for a first look at every order, and for a second at the best of each desk. */
const FIRST_LOOK = 24;
const SECOND_LOOK = 96;
const SHORT_LIST = 3;
/** Worlds that a choice is tried in. */
const WORLDS = 24;

/** What a month's orders promise: aims met by the end, in hundredths, with the order and with its desk left idle. */
export interface Foresight {
  readonly order: number;
  readonly desk: number;
  readonly with: number;
  readonly without: number;
}

export class Calculator {
  readonly #model: Model;
  readonly #imagination: Imagination;
  readonly #playout: Playout;
  readonly #worth: ReadonlyMap<string, readonly number[]>;
  readonly #courses: ReadonlyMap<string, readonly Mind[]>;

  constructor(laws: Laws, imagination: Imagination) {
    const { model } = laws;
    const sides = model.scenario.sides.map(({ id }) => id);
    this.#model = model;
    this.#imagination = imagination;
    this.#playout = new Playout(laws);
    this.#worth = new Map(
      sides.map((side) => [side, model.endings.map(({ definition }) => aimsMet(definition, side))]),
    );
    const courses = temperamentsOf(model).filter((id) => !isCalculating(model, id));
    this.#courses = new Map(sides.map((side) => [side, courses.map((id) => createMind(model, side, id))]));
  }

  /** The orders that promise most, one a desk at most. */
  choose(sight: Sight, key: ChanceKey): readonly Foresight[] {
    const trial = this.#trial(sight, key);
    const course = best(this.#courses.get(sight.side) ?? [], (mind) => trial.worth(mind, null, SECOND_LOOK));
    const orders = this.#legal(sight);
    const plan = new Int32Array(DESKS.length);
    const deskOf = (order: number) => DESKS.indexOf(this.#definition(order).desk);
    chooseInto(course, orders, orders.length, deskOf, Int32Array.from(sight.cells), sight.month, key, plan);
    const found: Foresight[] = [];
    for (let desk = 0; desk < DESKS.length; desk += 1) {
      const open = [-1, ...orders.filter((order) => deskOf(order) === desk)];
      const at = (order: number, games: number) => trial.worth(course, plan.with(desk, order), games);
      const list = [...open]
        .map((order) => ({ order, worth: at(order, FIRST_LOOK) }))
        .sort((a, b) => b.worth - a.worth)
        .slice(0, SHORT_LIST)
        .map(({ order }) => order);
      const rivals = [...new Set([plan[desk] as number, ...list])];
      const chosen = best(rivals, (order) => at(order, SECOND_LOOK));
      plan[desk] = chosen;
      if (chosen >= 0) {
        found.push({ order: chosen, desk, with: at(chosen, SECOND_LOOK), without: at(-1, SECOND_LOOK) });
      }
    }
    return found;
  }

  #legal({ side, cells }: Sight): readonly number[] {
    return [...this.#model.orders.values()]
      .filter((order) => order.definition.side === side && isLegal(this.#model, cells, order))
      .map(({ index }) => index);
  }

  #definition(order: number) {
    const definition = this.#model.scenario.orders[order];
    if (!definition) throw new Error(`no order at ${order}`);
    return definition;
  }

  /** A way to try plans in the same worlds with the same chances. */
  #trial(sight: Sight, key: ChanceKey) {
    const { scenario } = this.#model;
    const own = scenario.sides.findIndex(({ id }) => id === sight.side);
    const worlds = this.#imagination.worlds(sight, key, WORLDS);
    const worth = this.#worth.get(sight.side) ?? [];
    const others = scenario.sides.map(({ id }) => createMind(this.#model, id));
    const playout = this.#playout;
    /** Mean worth in hundredths over the first so many games. */
    const worthOf = (mind: Mind, plan: Int32Array | null, games: number): number => {
      const minds = others.with(own, mind);
      const first = (game: FlatGame) => game.month === sight.month;
      const interference = plan && {
        choose: (game: FlatGame, side: number, _legal: Int32Array, _count: number, chosen: Int32Array) => {
          if (side === own && first(game)) chosen.set(plan);
        },
        way: (game: FlatGame, nth: number) =>
          first(game) && plan.includes(game.written[nth] as number) ? carry(game, nth) : null,
      };
      let sum = 0;
      for (let nth = 0; nth < games; nth += 1) {
        playout.game.reset(worlds[nth % worlds.length] ?? [], keyOfGame(key, nth));
        playout.run(minds, interference);
        sum += worth[playout.game.ending] ?? 0;
      }
      return Math.trunc((100 * sum) / games);
    };
    return { worth: worthOf };
  }
}

/** Insists where a vote would be lost: what is worth ordering is worth carrying. */
function carry(game: FlatGame, nth: number): 'vote' | 'insist' {
  const weights = game.leanings(nth);
  return weights.for <= weights.against ? 'insist' : 'vote';
}

function isCalculating({ scenario }: Model, temperament: string): boolean {
  return scenario.temperaments.some(({ id, calculates }) => id === temperament && calculates);
}

/** The first of those that score highest. @throws where there are none */
function best<T>(things: readonly T[], score: (thing: T) => number): T {
  const [first] = things.map((thing) => ({ thing, value: score(thing) })).sort((a, b) => b.value - a.value);
  if (!first) throw new Error('nothing to choose from');
  return first.thing;
}
