// An order in all lanes: where it is legal, how it is decided, what it brings.
import { STREAM } from '../rules/chance.ts';
import { type OrderLaw, weightTerms } from '../rules/flat/laws.ts';
import type { CompiledOutcome } from '../rules/model.ts';
import { narrowBy } from './conditions.ts';
import { spendOf } from './council.ts';
import { effectsOf } from './effects.ts';
import { cellOf, type Kit, monthOf, setCell } from './kit.ts';
import { reactionsOf } from './reactions.ts';
import { sumOf } from './sums.ts';
import { rested, timed } from './timing.ts';
import * as wasm from './wasm/instructions.ts';
import { type Code, type FunctionIndex, type Local, type Scope, V128 } from './wasm/module.ts';

export interface Opening {
  /** Months in which the order may be legal at all. */
  readonly months: readonly number[];
  /** () puts down where it is legal; where it is not, nothing is put down. */
  readonly list: FunctionIndex;
}

export function defineOpening(kit: Kit, { order, last, again, index }: OrderLaw): Opening {
  const reader = kit.seenBy(order.definition.side);
  const { months, rest } = timed(reader, order.definition.open);
  const list = kit.module.define([], [], (scope) => {
    const mask = scope.local();
    return [
      wasm.set(mask, rested(kit, last, again)),
      wasm.leaveIf(wasm.none(wasm.get(mask))),
      narrowBy(reader, scope, mask, rest),
      wasm.store(kit.board.legal(index), wasm.get(mask)),
    ];
  });
  return { months, list };
}

/** @returns a function of a mask: carries the order out in these lanes, or pays for a motion that has failed */
export function defineCarryingOut(kit: Kit, law: OrderLaw): FunctionIndex {
  const { board, module } = kit;
  const { order, index, last, table } = law;
  const outcomes = order.outcomes.map((outcome) => defineOutcome(kit, law, outcome));
  return module.define([V128], [], (scope) => {
    const mask: Local = 0;
    const then = scope.local();
    const cost = scope.local();
    const carry = (mine: Code, nth: number): Code =>
      wasm.call(outcomes[nth] as FunctionIndex, mine, wasm.get(then));
    return [
      table
        ? [
            wasm.set(
              cost,
              wasm.and(
                wasm.without(wasm.get(mask), wasm.load(board.carried(index))),
                wasm.load(board.cost(index)),
              ),
            ),
            spendOf(kit, scope, table.council, cost),
            wasm.set(mask, wasm.and(wasm.get(mask), wasm.load(board.carried(index)))),
            wasm.leaveIf(wasm.none(wasm.get(mask))),
          ]
        : [],
      wasm.set(then, cellOf(kit, last)),
      outcomes.length === 1 ? carry(wasm.get(mask), 0) : drawn(kit, scope, law, mask, carry),
    ];
  });
}

/** Draws an outcome in each lane, by weights that may hang on who was overruled. */
function drawn(
  kit: Kit,
  scope: Scope,
  { order, index, table }: OrderLaw,
  mask: Local,
  carry: (mine: Code, nth: number) => Code,
): Code {
  const { board, chance, laws } = kit;
  const dissent = board.cell(laws.model.layout.dissent);
  const branches = order.outcomes.map(({ definition }) => ({
    terms: weightTerms(definition),
    weight: scope.local(),
    mine: scope.local(),
  }));
  const total = scope.local();
  const ticket = scope.local();
  const left = scope.local();
  const first = branches[0]?.mine ?? left;
  return [
    wasm.store(dissent, table ? wasm.load(board.dissent(index)) : wasm.all(0)),
    branches.map(({ terms, weight }) => [
      wasm.set(weight, wasm.max(sumOf(kit.truth, scope, terms), wasm.all(0))),
      wasm.set(total, wasm.add(wasm.get(total), wasm.get(weight))),
    ]),
    wasm.store(dissent, wasm.all(0)),
    wasm.set(
      ticket,
      wasm.call(
        chance.below,
        wasm.number(STREAM.outcome),
        wasm.number(index),
        wasm.all(0),
        wasm.max(wasm.get(total), wasm.all(1)),
      ),
    ),
    wasm.set(left, wasm.get(mask)),
    branches.map(({ weight, mine }) => [
      wasm.set(ticket, wasm.sub(wasm.get(ticket), wasm.get(weight))),
      wasm.set(mine, wasm.and(wasm.get(left), wasm.lt(wasm.get(ticket), wasm.all(0)))),
      wasm.set(left, wasm.without(wasm.get(left), wasm.get(mine))),
    ]),
    // Where no outcome has any weight, the first comes.
    wasm.set(first, wasm.or(wasm.get(first), wasm.get(left))),
    branches.map(({ mine }, nth) => wasm.when(wasm.any(wasm.get(mine)), carry(wasm.get(mine), nth))),
  ];
}

/** @returns a function of a mask and of the months in which the order was given last */
function defineOutcome(
  kit: Kit,
  { order, index, last, overruled, table }: OrderLaw,
  { definition, effects }: CompiledOutcome,
): FunctionIndex {
  const { board, module } = kit;
  return module.define([V128, V128], [], (scope) => {
    const [mask, then] = [0, 1] as const;
    const trigger = { id: order.definition.id, outcome: definition.id };
    const { choose, make } = reactionsOf(kit, scope, mask, trigger);
    const cost = scope.local();
    return [
      choose,
      setCell(kit, last, wasm.get(mask), monthOf(kit)),
      table
        ? [
            setCell(kit, overruled, wasm.get(mask), wasm.load(board.dissent(index))),
            wasm.set(cost, wasm.and(wasm.get(mask), wasm.load(board.cost(index)))),
            spendOf(kit, scope, table.council, cost),
          ]
        : [],
      effectsOf(kit, scope, mask, effects, index, then),
      make,
    ];
  });
}
