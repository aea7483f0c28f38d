// Whether an order makes a difference: the same games with it and with its desk held, by the same chances, compared.

import { inEarnest } from '../minds/choose.ts';
import { AS_IN_HISTORY, createMind } from '../minds/mind.ts';
import { type Interference, Playout } from '../minds/playout.ts';
import { keyOfGame } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws, OrderLaw } from '../rules/flat/laws.ts';
import type { Model } from '../rules/model.ts';
import type { Context } from './exploreSearch.ts';
import { type Measured, mean } from './interval.ts';

/** Standard errors beyond which a difference counts as measured: of nine endings, or of two hundred states and meters, the
 * one that chance alone moves most rarely goes so far. */
const MEASURED = { ending: 3, other: 4 } as const;

/** How much one thing moved: with the order less without it. */
export interface Moved {
  /** An ending, `track STATE` or a meter. */
  readonly id: string;
  /** Share of games, or points for a meter. */
  readonly by: Measured;
  readonly measured: boolean;
}

/** What came of an order, against holding its desk. */
export interface Difference {
  readonly order: string;
  /** Games played with the order; as many were played without it. */
  readonly pairs: number;
  /** Share of the pairs that ended differently. */
  readonly changed: number;
  /** Half the sum of all differences between the shares of the endings: 0 where they are the same, 1 at most. */
  readonly apart: number;
  /** The ending, state and meter that moved most surely; null where none moved at all. */
  readonly ending: Moved | null;
  readonly state: Moved | null;
  readonly meter: Moved | null;
}

export class Choices {
  readonly #model: Model;
  readonly #laws: Laws;
  readonly #playout: Playout;
  readonly #meters: readonly number[];
  readonly #states: readonly string[];

  constructor(model: Model, laws: Laws) {
    const { scenario, layout } = model;
    this.#model = model;
    this.#laws = laws;
    this.#playout = new Playout(laws);
    this.#meters = scenario.meters.map(({ id }) => layout.meter(id));
    this.#states = scenario.tracks.flatMap(({ id, states }) => states.map((state) => `${id} ${state.id}`));
  }

  /** @param pairs games with the order, and as many without it, shared out among the worlds */
  compare(order: number, contexts: readonly Context[], pairs: number): Difference {
    const { scenario } = this.#model;
    const minds = scenario.sides.map(({ id }) => createMind(this.#model, id, AS_IN_HISTORY));
    const endings = new Differences(scenario.endings.map(({ id }) => id));
    const states = new Differences(this.#states);
    const meters = new Differences(scenario.meters.map(({ id }) => id));
    const each = contexts.length === 0 ? 0 : Math.ceil(pairs / contexts.length);
    const { game } = this.#playout;
    let changed = 0;
    for (const { start, key } of contexts) {
      const month = start[this.#model.layout.month] ?? 0;
      const given = this.#opening(order, month, order);
      const held = this.#opening(order, month, -1);
      for (let nth = 0; nth < each; nth += 1) {
        const chances = keyOfGame(key, nth);
        game.reset(start, chances);
        this.#playout.run(minds, given);
        const ending = game.ending;
        this.#note(game, 1, endings, states, meters);
        game.reset(start, chances);
        this.#playout.run(minds, held);
        this.#note(game, -1, endings, states, meters);
        for (const each of [endings, states, meters]) each.close();
        if (game.ending !== ending) changed += 1;
      }
    }
    const played = each * contexts.length;
    return {
      order: scenario.orders[order]?.id ?? '',
      pairs: played,
      changed: changed / Math.max(1, played),
      apart: endings.apart(played),
      ending: endings.surest(played, MEASURED.ending),
      state: states.surest(played, MEASURED.other),
      meter: meters.surest(played, MEASURED.other),
    };
  }

  #opening(order: number, month: number, chosen: number): Interference {
    const desk = (this.#laws.orders[order] as OrderLaw).desk;
    return {
      choose: (game, side, _legal, _count, into) => {
        if (game.month === month && side === Math.trunc(desk / DESKS.length))
          into[desk % DESKS.length] = chosen;
      },
      way: (game, nth, now) =>
        now === month && game.written[nth] === chosen ? inEarnest(game.leanings(nth)) : null,
    };
  }

  #note(game: FlatGame, sign: 1 | -1, endings: Differences, states: Differences, meters: Differences): void {
    endings.add(game.ending, sign);
    for (let at = 0; at < game.visited.length; at += 1) if (game.visited[at] === 1) states.add(at, sign);
    for (const [at, slot] of this.#meters.entries()) meters.add(at, sign * (game.cells[slot] as number));
  }
}

/** Sums of paired differences, one for each of several things. */
class Differences {
  readonly #ids: readonly string[];
  readonly #now: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;

  constructor(ids: readonly string[]) {
    this.#ids = ids;
    this.#now = new Float64Array(ids.length);
    this.#sums = new Float64Array(ids.length);
    this.#squares = new Float64Array(ids.length);
  }

  add(at: number, value: number): void {
    this.#now[at] = (this.#now[at] ?? 0) + value;
  }

  /** Takes the pair in hand into the sums. */
  close(): void {
    for (const [at, value] of this.#now.entries()) {
      if (value === 0) continue;
      this.#sums[at] = (this.#sums[at] ?? 0) + value;
      this.#squares[at] = (this.#squares[at] ?? 0) + value * value;
      this.#now[at] = 0;
    }
  }

  apart(pairs: number): number {
    return this.#sums.reduce((sum, each) => sum + Math.abs(each), 0) / (2 * Math.max(1, pairs));
  }

  /** What moved most, in standard errors. @param beyond standard errors from which it counts as measured */
  surest(pairs: number, beyond: number): Moved | null {
    let best = -1;
    let most = 0;
    for (const [at, sum] of this.#sums.entries()) {
      const squares = this.#squares[at] ?? 0;
      if (squares === 0) continue;
      const errors = Math.abs(sum) / Math.sqrt(squares);
      if (errors < most) continue;
      most = errors;
      best = at;
    }
    const id = this.#ids[best];
    if (id === undefined) return null;
    const by = mean(this.#sums[best] ?? 0, this.#squares[best] ?? 0, pairs);
    return { id, by, measured: most >= beyond };
  }
}
