// Every condition of a scenario with what the lints must know about the place where it stands.
import type { Condition, Quantity } from '../../rules/condition.ts';
import type { Scenario } from '../../rules/definition.ts';

export interface ConditionUse {
  readonly condition: Condition;
  /** The side that judges by it and so may only use what it sees; null for the world's own conditions. */
  readonly viewer: string | null;
  /** Whether `dissent` means something here. */
  readonly dissent: boolean;
}

/** All conditions, in no particular order. */
export function conditionUses(scenario: Scenario): readonly ConditionUse[] {
  const world = (condition: Condition): ConditionUse => ({ condition, viewer: null, dissent: false });
  const seen = (viewer: string) => (condition: Condition) => ({ condition, viewer, dissent: false });
  return [
    ...scenario.offices.flatMap(({ holders }) => holders.map((holder) => world(holder.while))),
    ...scenario.tracks.flatMap(({ states, fromAny }) =>
      [...states.flatMap(({ moves }) => moves), ...fromAny].map(({ when }) => world(when)),
    ),
    ...scenario.orders.flatMap(({ side, open, appeal, outcomes, council }) => [
      ...[...open, ...appeal.map(({ when }) => when)].map(seen(side)),
      ...outcomes.flatMap(({ adjust }) =>
        adjust.map(({ when }) => ({ condition: when, viewer: null, dissent: council !== null })),
      ),
    ]),
    ...scenario.councils.flatMap(({ side, stances }) => stances.map(({ when }) => seen(side)(when))),
    ...[...scenario.events, ...scenario.drifts, ...scenario.endings].map(({ when }) => world(when)),
    ...scenario.events.flatMap(({ adjust }) => adjust.map(({ when }) => world(when))),
    // Each side keeps the ledger by what it sees.
    ...scenario.promises.flatMap(({ made, kept, broken }) =>
      scenario.sides.flatMap(({ id }) => [made, kept, broken].map(seen(id))),
    ),
    ...scenario.temperaments.flatMap(({ leans }) =>
      leans.flatMap(({ when, orders }) =>
        [...new Set(orders.map((order) => order.split('.')[0] ?? ''))].map((side) => seen(side)(when)),
      ),
    ),
  ];
}

/** A condition's parts that are not made of others, and the numbers in them. */
export interface Leaves {
  readonly conditions: readonly Exclude<Condition, { kind: 'and' | 'or' | 'not' }>[];
  readonly quantities: readonly Quantity[];
}

/** Takes a condition apart. */
export function leavesOf(condition: Condition): Leaves {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.of.map(leavesOf);
      return {
        conditions: parts.flatMap(({ conditions }) => conditions),
        quantities: parts.flatMap(({ quantities }) => quantities),
      };
    }
    case 'not':
      return leavesOf(condition.of);
    case 'compare':
      return { conditions: [condition], quantities: [condition.left, condition.right] };
    default:
      return { conditions: [condition], quantities: [] };
  }
}
