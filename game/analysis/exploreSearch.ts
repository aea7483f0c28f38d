// Plays very many games to find out what a scenario has in it: at random, by temperaments, eager for what is rare, and
// onward from the rarest worlds come to so far. The same seed gives the same search.
import { createMind, type Mind, temperamentsOf } from '../minds/mind.ts';
import { type Interference, Playout } from '../minds/playout.ts';
import { below, type ChanceKey, chanceKey, draw, keyOfGame } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import { compileLaws, type Laws, type OrderLaw } from '../rules/flat/laws.ts';
import type { Model } from '../rules/model.ts';
import { outcomeWeights } from '../rules/resolve.ts';
import { Coverage } from './coverage.ts';
import { IdleDesks } from './exploreIdle.ts';
import { historyStarts } from './history.ts';
import type { Start } from './laboratory.ts';

/** How a game of the search is played; the games take turns. */
export const MANNERS = ['random', 'temperament', 'eager', 'onward'] as const;
export type Manner = (typeof MANNERS)[number];

/** A world in which an order could be given. */
export interface Context {
  readonly start: Start;
  readonly key: ChanceKey;
}

/** Worlds kept for each order, to try it in. */
const CONTEXTS = 24;
/** A game that an order ended before its time counts as if its outcomes had been seen so many times more. */
const FATAL = 40;

/** The world that gives an outcome which nobody has seen yet its best chance so far. */
interface Hope {
  readonly chance: number;
  readonly start: Start;
}

export class Search {
  readonly model: Model;
  readonly laws: Laws;
  readonly coverage: Coverage;
  readonly idle: IdleDesks;
  /** Games played so far. */
  games = 0;
  /** Games that were still going on after the scenario's last month. */
  unending = 0;
  /** By order: worlds in which it could be given, picked evenly from those that games came through. */
  readonly contexts: readonly Context[][];
  readonly #seen: Int32Array;
  readonly #playout: Playout;
  readonly #root: ChanceKey;
  readonly #starts: readonly Start[];
  readonly #temperaments: readonly (readonly Mind[])[];
  /** By state: the earliest world that stood there. */
  readonly #archive: (Start | undefined)[] = [];
  /** By outcome, for those not seen. */
  readonly #hopes = new Map<number, Hope>();
  /** By order: games that ended before their time in the month in which it was given. */
  readonly #fatal: Int32Array;

  constructor(model: Model, seed: string) {
    const { scenario } = model;
    this.model = model;
    this.laws = compileLaws(model);
    this.coverage = new Coverage(model, this.laws);
    this.idle = new IdleDesks(model, this.laws);
    this.contexts = scenario.orders.map(() => []);
    this.#seen = new Int32Array(scenario.orders.length);
    this.#fatal = new Int32Array(scenario.orders.length);
    this.#playout = new Playout(this.laws);
    this.#root = chanceKey(seed);
    this.#starts = historyStarts(model, scenario.months - 1);
    const tempers = temperamentsOf(model);
    this.#temperaments = scenario.sides.map(({ id }) => tempers.map((name) => createMind(model, id, name)));
    this.coverage.noteHistory(model.start, this.laws);
    for (const start of this.#starts) this.coverage.noteHistory(start, this.laws);
  }

  /** Plays so many games more. */
  play(count: number): void {
    for (let nth = 0; nth < count; nth += 1) {
      this.#game(this.games);
      this.games += 1;
    }
  }

  #game(number: number): void {
    const { game } = this.#playout;
    const key = keyOfGame(this.#root, number);
    const pick = (question: number, n: number) => below(draw(key, 'mind', game.month, 1 << 20, question), n);
    const manner = MANNERS[number % MANNERS.length] as Manner;
    const turn = Math.trunc(number / MANNERS.length);
    const start = this.#startOf(manner, turn, key);
    const minds = this.#temperaments.map(
      (own, side) => own[(side === 0 ? turn : Math.trunc(turn / own.length)) % own.length] as Mind,
    );
    this.idle.begin();
    game.reset(start, key);
    this.#playout.run(minds, this.#hands(manner, pick));
    this.coverage.count(game, start, number);
    for (const outcome of this.#hopes.keys()) {
      if ((this.coverage.tallies.outcome.games[outcome] ?? 0) > 0) this.#hopes.delete(outcome);
    }
  }

  #startOf(manner: Manner, turn: number, key: ChanceKey): Start {
    const history = this.#starts[turn % this.#starts.length] as Start;
    if (manner !== 'onward') return history;
    const hopes = [...this.#hopes.values()];
    if (hopes.length > 0 && turn % 2 === 0) {
      return (hopes[below(draw(key, 'mind', 0, 1 << 20, 899), hopes.length)] as Hope).start;
    }
    const { games } = this.coverage.tallies.state;
    let rarest = -1;
    for (let nth = 0; nth < 3; nth += 1) {
      const state = below(draw(key, 'mind', 0, 1 << 20, 900 + nth), games.length);
      if (!this.#archive[state]) continue;
      if (rarest < 0 || (games[state] ?? 0) < (games[rarest] ?? 0)) rarest = state;
    }
    return this.#archive[rarest] ?? history;
  }

  #hands(manner: Manner, pick: (question: number, n: number) => number): Interference {
    let before: Start | null = null;
    const written: number[] = [];
    return {
      begin: () => {
        before = null;
        written.length = 0;
      },
      choose: (game, side, legal, count, chosen) => {
        this.idle.note(game, side, legal, count);
        for (let index = 0; index < count; index += 1) {
          const order = legal[index] as number;
          if (this.#rarity(order) === 0) this.#hope(order, game);
          if (!this.#wantsContext(order, game)) continue;
          before ??= Array.from(game.cells);
          this.#keepContext(order, { start: before, key: game.key });
        }
        if (manner !== 'temperament') this.#choose(manner, game, side, legal, count, chosen, pick);
        for (const order of chosen) if (order >= 0) written.push(order);
      },
      ...(manner !== 'temperament' && {
        way: (_game: FlatGame, nth: number) => (pick(100 + nth, 3) === 0 ? 'vote' : 'insist'),
      }),
      end: (game, month) => this.#endMonth(game, month, written),
    };
  }

  #choose(
    manner: Manner,
    game: FlatGame,
    side: number,
    legal: Int32Array,
    count: number,
    chosen: Int32Array,
    pick: (question: number, n: number) => number,
  ): void {
    const open: number[][] = DESKS.map(() => []);
    for (let index = 0; index < count; index += 1) {
      const order = legal[index] as number;
      open[(this.laws.orders[order] as OrderLaw).desk % DESKS.length]?.push(order);
    }
    for (const [desk, orders] of open.entries()) {
      const question = side * DESKS.length + desk;
      const eager = manner !== 'random' && pick(200 + question, 4) > 0;
      chosen[desk] = eager
        ? this.#rarest(orders, (nth, n) => pick(300 + 32 * question + nth, n), game)
        : (orders[pick(question, orders.length + 1)] ?? -1);
    }
  }

  /** Of three orders picked at random the one whose rarest outcome has been seen least; what ends games counts as seen. */
  #rarest(orders: readonly number[], pick: (nth: number, n: number) => number, game: FlatGame): number {
    const unseen = orders.filter((order) => this.#rarity(order) === 0);
    if (unseen.length > 0) return unseen[pick(3, unseen.length)] ?? -1;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let nth = 0; nth < Math.min(3, orders.length); nth += 1) {
      const order = orders[pick(nth, orders.length)] as number;
      const seen =
        this.#rarity(order) + (game.month < this.model.scenario.months - 2 ? this.#risk(order) : 0);
      if (seen >= least) continue;
      least = seen;
      best = order;
    }
    return best;
  }

  /** Keeps the world if it is the best so far for an outcome that nobody has seen. */
  #hope(order: number, game: FlatGame): void {
    const { outcomes, order: compiled } = this.laws.orders[order] as OrderLaw;
    const { games } = this.coverage.tallies.outcome;
    const weights = outcomeWeights(compiled, game.cells);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [nth, weight] of weights.entries()) {
      const outcome = outcomes + nth;
      const chance = weight / Math.max(1, total);
      if (games[outcome] !== 0 || chance <= (this.#hopes.get(outcome)?.chance ?? 0)) continue;
      this.#hopes.set(outcome, { chance, start: Array.from(game.cells) });
    }
  }

  #rarity(order: number): number {
    const { outcomes, order: compiled } = this.laws.orders[order] as OrderLaw;
    const { games } = this.coverage.tallies.outcome;
    let least = Number.POSITIVE_INFINITY;
    for (let nth = 0; nth < compiled.outcomes.length; nth += 1) {
      least = Math.min(least, games[outcomes + nth] ?? 0);
    }
    return least;
  }

  #risk(order: number): number {
    return FATAL * (this.#fatal[order] ?? 0);
  }

  #endMonth(game: FlatGame, month: number, written: readonly number[]): void {
    if (game.ending < 0 && month >= this.model.scenario.months - 1) {
      // Nothing in the scenario ends it; the search has to.
      this.unending += 1;
      game.ending = this.model.endings.length;
    }
    if (game.ending >= 0) {
      if (month >= this.model.scenario.months - 1) return;
      for (const order of written) this.#fatal[order] = (this.#fatal[order] ?? 0) + 1;
      return;
    }
    let world: Start | null = null;
    for (const { at, states } of this.laws.tracks) {
      const state = states + (game.cells[at] as number);
      const known = this.#archive[state];
      if (known && (known[this.model.layout.month] ?? 0) <= game.month) continue;
      world ??= Array.from(game.cells);
      this.#archive[state] = world;
    }
  }

  /** Whether the next world in which an order is open shall be kept: all of them equally likely in the end. */
  #wantsContext(order: number, game: FlatGame): boolean {
    const seen = (this.#seen[order] ?? 0) + 1;
    this.#seen[order] = seen;
    return below(draw(game.key, 'mind', game.month, order, 77), seen) < CONTEXTS;
  }

  #keepContext(order: number, context: Context): void {
    const kept = this.contexts[order];
    if (!kept) return;
    if (kept.length < CONTEXTS) kept.push(context);
    else kept[below(draw(context.key, 'mind', 0, order, 78), CONTEXTS)] = context;
  }
}
