// Plays one game twice, on the statechart machine and on the flat rules, by the same random orders, and compares every
// month: the lists of legal orders, the cells, the ending.

import { createEngine, type Engine, type GameState } from '../../game/machine/engine.ts';
import type { Command } from '../../game/machine/events.ts';
import { openMotions } from '../../game/machine/month.ts';
import { historyOrders, playMonth, runPhase, startRun, turnPage } from '../../game/play/run.ts';
import { below, type ChanceKey, chanceKey, draw } from '../../game/rules/chance.ts';
import { type CouncilWay, DESKS, type Scenario } from '../../game/rules/definition.ts';
import { createFlatGame, type FlatGame } from '../../game/rules/flat/flatGame.ts';
import { compileLaws, type Laws } from '../../game/rules/flat/laws.ts';
import { list } from '../../game/rules/flat/sets.ts';
import { legalOrders } from '../../game/rules/legal.ts';
import { compileModel } from '../../game/rules/model.ts';

/** What was played, and the first difference found. */
export interface Twins {
  /** Steps of the statechart machine: commands and occurrences. */
  readonly steps: number;
  readonly ending: string | null;
  readonly difference: string | null;
}

export class TwinGames {
  readonly #engine: Engine;
  readonly #laws: Laws;
  readonly #flat: FlatGame;

  constructor(scenario: Scenario) {
    const model = compileModel(scenario);
    this.#engine = createEngine(model);
    this.#laws = compileLaws(model);
    this.#flat = createFlatGame(this.#laws);
  }

  /** Plays a game of the seed's own from a month of its own choice, to the end or to the first difference. */
  play(seed: string): Twins {
    const picks = new Picks(chanceKey(`picks ${seed}`));
    const { model } = this.#engine;
    let run = startRun(this.#engine, seed);
    const from = picks.below(model.scenario.months);
    for (let month = 0; month < from; month += 1) {
      run = turnPage(this.#engine, playMonth(this.#engine, run, historyOrders(this.#engine, month)));
    }
    let state = this.#engine.send(run.state, { type: 'let-go' });
    this.#flat.reset(state.world.cells, state.world.key);
    let steps = 0;
    while (state.phase === 'orders') {
      const orders = this.#pickOrders(state, picks);
      if (typeof orders === 'string') return { steps, ending: null, difference: orders };
      const played = this.#playMonth(state, orders, picks);
      steps += played.steps;
      state = played.state;
      const difference = this.#compare(state);
      if (difference) return { steps, ending: null, difference };
    }
    return { steps, ending: state.world.ending, difference: null };
  }

  /** Legal orders as both list them; one at random a desk, or none. */
  #pickOrders(state: GameState, picks: Picks): readonly number[] | string {
    const { model } = this.#engine;
    const members = new Int32Array(this.#laws.orders.length);
    const chosen: number[] = [];
    for (const [side, { id }] of model.scenario.sides.entries()) {
      const flat = [...members.subarray(0, list(this.#flat.legal(side), members))];
      const machine = legalOrders(model, state.world.cells, id).map(({ index }) => index);
      if (flat.join() !== machine.join())
        return `legal orders of ${id}: ${flat.join()} against ${machine.join()}`;
      for (const desk of DESKS) {
        const open = flat.filter((order) => this.#laws.orders[order]?.order.definition.desk === desk);
        const order = open[picks.below(open.length + 1)];
        if (order !== undefined) chosen.push(order);
      }
    }
    return chosen;
  }

  #playMonth(before: GameState, orders: readonly number[], picks: Picks) {
    let state = before;
    let steps = 0;
    const send = (command: Command) => {
      const next = this.#engine.send(state, command);
      if (next === state) throw new Error(`refused: ${JSON.stringify(command)}`);
      state = next;
      steps += 1;
    };
    for (const order of orders) {
      const { id, side, desk } = (this.#laws.orders[order] ?? missing()).order.definition;
      send({ type: 'write', side, desk, order: id });
      this.#flat.write(order);
    }
    for (const { id: side } of this.#engine.model.scenario.sides) send({ type: 'seal', side });
    for (let nth = 0; nth < this.#flat.count; nth += 1) {
      if (!this.#flat.needsCouncil(nth)) continue;
      const [motion] = openMotions(this.#engine.model, state.world);
      const ways: readonly CouncilWay[] = this.#flat.mayInsist(nth)
        ? ['vote', 'insist', 'insist', 'withdraw']
        : ['vote', 'vote', 'withdraw'];
      const way = ways[picks.below(ways.length)] ?? 'vote';
      const { side, order } = motion ?? missing();
      send({ type: 'decide', side, order, way });
      this.#flat.decide(nth, way);
    }
    const resolved = runPhase(this.#engine, { state, log: [] });
    const turned = turnPage(this.#engine, resolved);
    this.#flat.resolve();
    if (this.#flat.ending < 0) this.#flat.brief();
    return { state: turned.state, steps: steps + turned.log.length + 2 };
  }

  #compare({ world }: GameState): string | null {
    const { scenario } = this.#engine.model;
    const flatEnding = scenario.endings[this.#flat.ending]?.id ?? null;
    if (flatEnding !== world.ending) return `ending ${flatEnding} against ${world.ending}`;
    const cell = world.cells.findIndex((value, index) => value !== this.#flat.cells[index]);
    if (cell < 0) return null;
    return `cell ${cell} in month ${this.#flat.month}: ${this.#flat.cells[cell]} against ${world.cells[cell]}`;
  }
}

/** Random picks from a key, so that a game that fails can be played again by its name. */
class Picks {
  readonly #key: ChanceKey;
  #count = 0;

  constructor(key: ChanceKey) {
    this.#key = key;
  }

  below(n: number): number {
    this.#count += 1;
    return below(draw(this.#key, 'mind', 0, this.#count), n);
  }
}

function missing(): never {
  throw new Error('the two games do not know the same');
}
