// The calculating mind: it plays games out in worlds that agree with what its side sees, first by each temperament to
// find the best course, then with other orders in this month, and gives those that serve its own aims best. It supposes
// that the other side acts as it did in history.
import { type ChanceKey, keyOfGame, MonthlyChance } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { Laws } from '../rules/flat/laws.ts';
import { setOf } from '../rules/flat/sets.ts';
import { legalOrders } from '../rules/legal.ts';
import type { Model } from '../rules/model.ts';
import type { Sight } from '../rules/sight.ts';
import { aimsMet } from './aims.ts';
import { appealOf, chooseInto } from './choose.ts';
import type { Imagination } from './imagine.ts';
import { createMind, type Mind, temperamentsOf } from './mind.ts';
import { planned, toldBy } from './planned.ts';
import { Playout } from './playout.ts';

/** How many games a choice is worth. A month costs about `courses × (glance + 2 × look) + desks × rivals × look`. */
export interface Effort {
  /** Games for a first look at every course. */
  readonly glance: number;
  /** Games for a second look at the best courses, and for a look at an order. */
  readonly look: number;
  /** Courses that get a second look. */
  readonly courses: number;
  /** Orders a desk that are tried, besides holding it. */
  readonly rivals: number;
  /** Standard errors by which another order must be ahead to be given instead of the course's own. */
  readonly caution: number;
}

export const EFFORT: Effort = { glance: 4, look: 8, courses: 2, rivals: 2, caution: 1 };

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
  readonly #effort: Effort;
  readonly #worth: ReadonlyMap<string, readonly number[]>;
  /** By side, compiled when the side is first asked. */
  readonly #courses = new Map<string, readonly Mind[]>();
  readonly #usual: readonly Mind[];
  readonly #desks: Int32Array;

  constructor(laws: Laws, imagination: Imagination, effort: Effort = EFFORT) {
    const { model } = laws;
    const sides = model.scenario.sides.map(({ id }) => id);
    this.#model = model;
    this.#imagination = imagination;
    this.#effort = effort;
    this.#playout = new Playout(laws);
    this.#worth = new Map(
      sides.map((side) => [side, model.endings.map(({ definition }) => aimsMet(definition, side))]),
    );
    this.#usual = sides.map((side) => createMind(model, side));
    this.#desks = Int32Array.from(model.scenario.orders, ({ desk }) => DESKS.indexOf(desk));
  }

  /** The orders that promise most, one a desk at most. @param key of the choice alone, not the game's own */
  choose(sight: Sight, key: ChanceKey): readonly Foresight[] {
    const { look, caution } = this.#effort;
    const trial = this.#trial(sight, key);
    const courses = this.#coursesOf(sight.side);
    const course = this.#bestCourse(courses, trial);
    const legal = legalOrders(this.#model, sight.cells, sight.side).map(({ index }) => index);
    const cells = Int32Array.from(sight.cells);
    const plan = new Int32Array(DESKS.length);
    const chance = new MonthlyChance().begin(key, sight.month);
    chooseInto(course, setOf(legal, this.#model.orders.size), cells, sight.month, chance, plan);
    const found: Foresight[] = [];
    let games = trial(course, plan, look);
    for (let desk = 0; desk < DESKS.length; desk += 1) {
      const own = plan[desk] as number;
      let best = { order: own, games };
      let idle = games;
      for (const order of this.#rivals(courses, legal, desk, cells, sight.month)) {
        if (order === own) continue;
        const other = trial(course, plan.with(desk, order), look);
        if (order < 0) idle = other;
        if (isAhead(other, best.games, caution)) best = { order, games: other };
      }
      plan[desk] = best.order;
      games = best.games;
      if (best.order >= 0) found.push({ order: best.order, desk, with: mean(games), without: mean(idle) });
    }
    return found;
  }

  #coursesOf(side: string): readonly Mind[] {
    const known = this.#courses.get(side);
    if (known) return known;
    const usual = this.#usual.find((mind) => mind.side === side);
    const made = temperamentsOf(this.#model).map((id) =>
      usual?.temperament.id === id ? usual : createMind(this.#model, side, id),
    );
    this.#courses.set(side, made);
    return made;
  }

  /** All are glanced at, the best looked at again. */
  #bestCourse(courses: readonly Mind[], trial: Trial): Mind {
    const { glance, look, courses: few } = this.#effort;
    const ranked = (minds: readonly Mind[], games: number) =>
      minds
        .map((mind) => ({ mind, worth: mean(trial(mind, null, games)) }))
        .sort((a, b) => b.worth - a.worth)
        .map(({ mind }) => mind);
    const [first] = ranked(ranked(courses, glance).slice(0, few), look);
    if (!first) throw new Error('no temperament to choose from');
    return first;
  }

  /** Orders of a desk that some temperament wants most, and holding it. */
  #rivals(
    courses: readonly Mind[],
    legal: readonly number[],
    desk: number,
    cells: Int32Array,
    month: number,
  ): readonly number[] {
    const wanted = (order: number) => Math.max(...courses.map((mind) => appealOf(mind, order, cells, month)));
    const best = legal
      .filter((order) => this.#deskOf(order) === desk)
      .map((order) => ({ order, appeal: wanted(order) }))
      .sort((a, b) => b.appeal - a.appeal)
      .slice(0, this.#effort.rivals);
    return [-1, ...best.map(({ order }) => order)];
  }

  #deskOf(order: number): number {
    return this.#desks[order] as number;
  }

  /** A way to try courses and plans in the same worlds with the same chances. */
  #trial(sight: Sight, key: ChanceKey): Trial {
    const { scenario } = this.#model;
    const { glance, look } = this.#effort;
    const own = scenario.sides.findIndex(({ id }) => id === sight.side);
    const worlds = this.#imagination.worlds(sight, key, Math.max(glance, look));
    const worth = this.#worth.get(sight.side) ?? [];
    const playout = this.#playout;
    return (mind, plan, games) => {
      const minds = this.#usual.with(own, mind);
      const interference = plan && planned(sight.month, toldBy(own, plan));
      const found = new Int32Array(games);
      for (let nth = 0; nth < games; nth += 1) {
        playout.game.reset(worlds[nth] ?? [], keyOfGame(key, nth));
        playout.run(minds, interference);
        found[nth] = worth[playout.game.ending] ?? 0;
      }
      return found;
    };
  }
}

/** Plays a course from now on, with a plan for this month or its own: what each game was worth, in points of aims met. */
type Trial = (mind: Mind, plan: Int32Array | null, games: number) => Int32Array;

/** In hundredths. */
function mean(games: Int32Array): number {
  return Math.trunc((100 * games.reduce((sum, worth) => sum + worth, 0)) / games.length);
}

/** Whether the same games went better by more than chance makes likely; all in whole numbers, by their squares. */
function isAhead(one: Int32Array, other: Int32Array, errors: number): boolean {
  let sum = 0;
  let squares = 0;
  for (let nth = 0; nth < one.length; nth += 1) {
    const by = (one[nth] as number) - (other[nth] as number);
    sum += by;
    squares += by * by;
  }
  return sum > 0 && sum * sum > errors * errors * squares;
}
