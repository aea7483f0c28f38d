// A temperament compiled for one scenario: for every order of its side the reasons it may have for and against it.
import type { Layout } from '../rules/cells.ts';
import type { Condition } from '../rules/condition.ts';
import { DESKS, type Desk, type TemperamentDefinition } from '../rules/definition.ts';
import { RunningSums } from '../rules/flat/runningSums.ts';
import { setOf } from '../rules/flat/sets.ts';
import { compileSums, type Sums } from '../rules/flat/sums.ts';
import type { Model } from '../rules/model.ts';

/** The temperament that a side has where nobody says otherwise. */
export const AS_IN_HISTORY = 'as-in-history';

/** One reason for or against an order, in points: the scenario's own, or a lean of the temperament. */
export interface Wish {
  readonly when: Condition;
  readonly value: number;
  /** Id of the lean; null for the scenario's own. */
  readonly lean: string | null;
}

export interface Mind {
  readonly model: Model;
  readonly side: string;
  readonly temperament: TemperamentDefinition;
  /** The layout as its side reads it. */
  readonly seen: Layout;
  /** Reasons by the order's position in the scenario's list; empty for orders of others. */
  readonly wishes: readonly (readonly Wish[])[];
  /** The same reasons as sums, by the same position: one alone, and all at once. */
  readonly sums: Sums;
  readonly running: RunningSums;
  /** For each desk the set of its orders, word by word. */
  readonly desks: Int32Array;
  /** History's order by month and, within it, by desk, as a position in the scenario's list; -1 where it held. */
  readonly past: Int32Array;
}

/** @throws if the scenario has no such temperament */
export function createMind(model: Model, side: string, temperament: string = AS_IN_HISTORY): Mind {
  const found = temperamentOf(model, temperament);
  const seen = model.seen.get(side) ?? model.layout;
  const wishes = model.scenario.orders.map((order): readonly Wish[] => {
    if (order.side !== side) return [];
    const leans = found.leans.filter(({ orders }) => orders.includes(order.id));
    return [
      ...order.appeal.map((each) => ({ ...each, lean: null })),
      ...leans.map(({ id, when, value }) => ({ when, value, lean: id })),
    ];
  });
  return {
    model,
    side,
    temperament: found,
    seen,
    wishes,
    sums: compileSums(wishes, seen),
    running: new RunningSums(wishes, seen),
    desks: Int32Array.from(DESKS.flatMap((desk) => [...ordersOn(model, desk)])),
    past: Int32Array.from(
      model.history.flatMap((orders) =>
        DESKS.map((desk) => {
          const past = orders.find((each) => each.side === side && each.desk === desk);
          return past ? (model.orders.get(past.order)?.index ?? -1) : -1;
        }),
      ),
    ),
  };
}

function ordersOn({ scenario: { orders } }: Model, desk: Desk): Int32Array {
  return setOf(
    orders.flatMap((order, index) => (order.desk === desk ? [index] : [])),
    orders.length,
  );
}

/** Names of the temperaments that a scenario offers. */
export function temperamentsOf({ scenario }: Model): readonly string[] {
  return scenario.temperaments.length > 0 ? scenario.temperaments.map(({ id }) => id) : [AS_IN_HISTORY];
}

function temperamentOf({ scenario }: Model, id: string): TemperamentDefinition {
  const found = scenario.temperaments.find((each) => each.id === id);
  if (found) return found;
  if (id === AS_IN_HISTORY && scenario.temperaments.length === 0) return PLAIN;
  throw new Error(`the scenario has no temperament named ${id}`);
}

/** What a scenario without temperaments gets: the orders' own appeal, and a pull towards history. */
const PLAIN: TemperamentDefinition = {
  id: AS_IN_HISTORY,
  history: 25,
  wavering: 0,
  insists: 40,
  keepsPath: true,
  calculates: false,
  leans: [],
  basis: {
    kind: 'inference',
    because: 'What a side did once it is likely to do again while its reasons hold.',
  },
};
