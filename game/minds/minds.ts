// The computer players of a scenario: every one by its temperament, every choice with its reasons, all from what its
// side sees.
import { type ChanceKey, keyOfGame, MonthlyChance } from '../rules/chance.ts';
import { sitting } from '../rules/council.ts';
import { type CouncilWay, DESKS, type Desk } from '../rules/definition.ts';
import { compileLaws } from '../rules/flat/laws.ts';
import { setOf } from '../rules/flat/sets.ts';
import { legalOrders } from '../rules/legal.ts';
import type { CompiledOrder, Model } from '../rules/model.ts';
import { historyOrder } from '../rules/plan.ts';
import type { Sight } from '../rules/sight.ts';
import { Calculator } from './calculating.ts';
import { appealOf, chooseInto, inEarnest, wayOf } from './choose.ts';
import { Imagination } from './imagine.ts';
import { createMind, type Mind } from './mind.ts';
import { type Reason, reasonsFor } from './reasons.ts';

/** An order that a mind gives, and why. */
export interface Choice {
  readonly desk: Desk;
  readonly order: string;
  readonly reasons: readonly Reason[];
}

export interface Minds {
  /** The orders of the month; a desk that is not named holds. @param key the game's key, for what cannot be foreseen */
  orders(temperament: string, sight: Sight, key: ChanceKey): readonly Choice[];
  /** How a motion is put. @throws if no council waits for the order */
  way(temperament: string, sight: Sight, order: string): CouncilWay;
}

/** @param model compiled once; what the calculating mind needs is compiled when it is first asked */
export function createMinds(model: Model): Minds {
  const minds = new Map<string, Mind>();
  const mindOf = (side: string, temperament: string): Mind => {
    const name = `${side} ${temperament}`;
    const mind = minds.get(name) ?? createMind(model, side, temperament);
    minds.set(name, mind);
    return mind;
  };
  let calculator: Calculator | null = null;
  const calculate = (): Calculator => {
    const laws = compileLaws(model);
    return new Calculator(laws, new Imagination(laws));
  };
  const all = [...model.orders.values()];
  const named = (mind: Mind, order: number, sight: Sight, more: readonly Reason[] = []): Choice => {
    const { id, desk } = (all[order] ?? missing(order)).definition;
    const reasons = reasonsFor(mind, order, sight.cells, sight.month);
    return { desk, order: id, reasons: [...more, ...reasons] };
  };

  return {
    orders: (temperament, sight, key) => {
      const mind = mindOf(sight.side, temperament);
      if (sight.onPath && mind.temperament.keepsPath) {
        const past = (model.history[sight.month] ?? []).filter(({ side }) => side === sight.side);
        return past.map(({ order }) => named(mind, model.orders.get(order)?.index ?? missing(order), sight));
      }
      if (mind.temperament.calculates) {
        calculator ??= calculate();
        const found = calculator.choose(sight, foresightKey(key, sight.month));
        return found.map(({ order, ...promise }) =>
          named(mind, order, sight, [
            {
              kind: 'foresight',
              value: promise.with - promise.without,
              with: promise.with,
              without: promise.without,
            },
          ]),
        );
      }
      const legal = legalOrders(model, sight.cells, sight.side).map(({ index }) => index);
      const into = new Int32Array(DESKS.length);
      const chance = new MonthlyChance().begin(key, sight.month);
      chooseInto(mind, setOf(legal, all.length), Int32Array.from(sight.cells), sight.month, chance, into);
      return [...into].filter((order) => order >= 0).map((order) => named(mind, order, sight));
    },
    way: (temperament, sight, order) => {
      const mind = mindOf(sight.side, temperament);
      const compiled: CompiledOrder = model.orders.get(order) ?? missing(order);
      const table = sitting(model, sight.cells, compiled, sight.written);
      if (!table) throw new Error(`no council waits for ${order}`);
      const past = historyOrder(model, sight.month, sight.side, compiled.definition.desk);
      if (sight.onPath && mind.temperament.keepsPath && past?.order === order && past.way) return past.way;
      const { weights, mayInsist } = table;
      if (mind.temperament.calculates) {
        return mayInsist ? inEarnest(weights) : 'vote';
      }
      const cells = Int32Array.from(sight.cells);
      const appeal = appealOf(mind, compiled.index, cells, sight.month);
      return wayOf(mind, appeal, weights, mayInsist);
    },
  };
}

/** Numbers of the games that calculating minds play out start here, far from any that an analysis counts. */
const FORESIGHT = 1 << 30;

/** The key of the games that a calculating mind plays out: the game's own chances must not be foreseen. */
export function foresightKey(key: ChanceKey, month: number): ChanceKey {
  return keyOfGame(key, FORESIGHT + month);
}

function missing(what: string | number): never {
  throw new Error(`the scenario has no order ${what}`);
}
