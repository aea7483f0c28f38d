// When something may come at all, as far as that hangs on the month and on when it came last: known before any world is
// looked at.
import type { Condition } from '../rules/condition.ts';
import { answersTo, conjunctsOf, lookOf, VALUES } from '../rules/look.ts';
import type { Reader } from './conditions.ts';
import { cellOf, type Kit, monthOf } from './kit.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code } from './wasm/module.ts';

export interface Timed {
  /** The months in which the conditions on the month hold, ascending. */
  readonly months: readonly number[];
  /** The other conditions. */
  readonly rest: readonly Condition[];
}

/** Parts conditions that look at the month alone from the others. */
export function timed({ layout }: Reader, conditions: readonly Condition[]): Timed {
  const rest: Condition[] = [];
  let months = Array.from({ length: VALUES - 1 }, (_, month) => month);
  for (const conjunct of conditions.flatMap(conjunctsOf)) {
    const look = lookOf(conjunct, layout);
    if (look?.kind === 'value' && look.cell === layout.month) {
      const answers = answersTo(conjunct, look, layout);
      months = months.filter((month) => answers[month + 1] === 1);
    } else {
      rest.push(conjunct);
    }
  }
  return { months, rest };
}

/**
 * The games that go on and in which something may come again.
 * @param last cell of the month in which it came last
 * @param again months before it may come again; below 0 for never
 */
export function rested(kit: Kit, last: number, again: number): Code {
  const active = wasm.load(kit.board.active);
  if (again === 0) return active;
  const never = wasm.lt(cellOf(kit, last), wasm.all(0));
  if (again < 0) return wasm.and(active, never);
  const over = wasm.le(cellOf(kit, last), wasm.sub(monthOf(kit), wasm.all(again)));
  return wasm.and(active, wasm.or(never, over));
}
