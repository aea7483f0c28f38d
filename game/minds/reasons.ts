// Why a mind chose as it did, as data: the points for and against, each with where it stands in the scenario, for
// players, records and debriefs to put into words. Only what the side saw goes in.
import type { Cells } from '../rules/cells.ts';
import { compileCondition } from '../rules/compileCondition.ts';
import type { Condition } from '../rules/condition.ts';
import { DESKS } from '../rules/definition.ts';
import type { Mind } from './mind.ts';

/** One point for (positive) or against an order. */
export type Reason =
  /** The scenario's own reason, told by the condition that holds. */
  | { readonly kind: 'appeal'; readonly value: number; readonly when: Condition }
  /** The temperament's; its words stand under `lean.` + id. */
  | { readonly kind: 'lean'; readonly value: number; readonly lean: string }
  /** History gave this order in this very month. */
  | { readonly kind: 'history'; readonly value: number }
  /** Looking ahead: own aims met, in hundredths, with this order and without any on its desk. */
  | { readonly kind: 'foresight'; readonly value: number; readonly with: number; readonly without: number };

/** The reasons that hold for an order now, strongest first. @param month index */
export function reasonsFor(mind: Mind, order: number, cells: Cells, month: number): readonly Reason[] {
  const { history } = mind.temperament;
  const past = mind.past.subarray(month * DESKS.length, (month + 1) * DESKS.length);
  const pull: readonly Reason[] =
    history > 0 && past.includes(order) ? [{ kind: 'history', value: history }] : [];
  const own = (mind.wishes[order] ?? [])
    .filter(({ when, value }) => value !== 0 && compileCondition(when, mind.seen)(cells))
    .map(
      ({ when, value, lean }): Reason =>
        lean === null ? { kind: 'appeal', value, when } : { kind: 'lean', value, lean },
    );
  return [...pull, ...own].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
