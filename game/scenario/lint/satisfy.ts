// Whether conditions can hold together at all: a search through their alternatives that keeps, for each track, the
// states still possible and, for each number, its bounds. It errs on the side of "can": two numbers compared with each
// other, and the ties between one quantity and another, are not looked into.
import type { Comparison, Condition, Quantity } from '../../rules/condition.ts';

/** What is possible in a scenario as a whole. */
export interface Possible {
  /** Whether a track has a state of this name; what is misspelt is no reason to call a condition impossible. */
  hasState(track: string, state: string): boolean;
  /** Null for a track whose states are not known. */
  statesOf(track: string): ReadonlySet<string> | null;
  /** Whether an order (`side.order`) can be carried out, or an event happen, at all. */
  canBe(what: string): boolean;
  /** Conditions under which a person holds an office, the earlier holders' being false; null where unknown. */
  holding(office: string, person: string): Condition | null;
  /** Least and greatest index of a month. */
  readonly months: readonly [number, number];
}

/** A situation that the conditions leave open: each track's states, each number's bounds. */
export interface Situation {
  readonly tracks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly bounds: ReadonlyMap<string, readonly [number, number]>;
  readonly facts: ReadonlyMap<string, boolean>;
}

interface Goal {
  readonly condition: Condition;
  readonly wanted: boolean;
}

const NOTHING: Situation = { tracks: new Map(), bounds: new Map(), facts: new Map() };
/** Steps after which a search is given up and the conditions count as possible. */
const PATIENCE = 20000;

/** A situation in which all conditions hold, or null where there can be none. */
export function satisfy(conditions: readonly Condition[], possible: Possible): Situation | null {
  const budget = { left: PATIENCE };
  const goals = conditions.map((condition) => ({ condition, wanted: true }));
  return search(goals, NOTHING, possible, budget);
}

function search(
  goals: readonly Goal[],
  situation: Situation,
  possible: Possible,
  budget: { left: number },
): Situation | null {
  const [goal, ...rest] = goals;
  if (!goal || budget.left-- <= 0) return situation;
  const { condition, wanted } = goal;
  const go = (next: Situation | null) => next && search(rest, next, possible, budget);
  const all = (parts: readonly Goal[]) => search([...parts, ...rest], situation, possible, budget);
  switch (condition.kind) {
    case 'always':
      return wanted ? go(situation) : null;
    case 'not':
      return all([{ condition: condition.of, wanted: !wanted }]);
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => ({ condition: part, wanted }));
      if ((condition.kind === 'and') === wanted) return all(parts);
      for (const part of parts) {
        const found = all([part]);
        if (found) return found;
      }
      return null;
    }
    case 'in':
      return go(narrowTrack(condition.track, condition.states, wanted, situation, possible));
    case 'compare':
      return go(narrowNumber(condition.left, condition.op, condition.right, wanted, situation, possible));
    case 'diverged':
      return go(state('diverged', wanted, situation));
    case 'given':
      return wanted && !possible.canBe(condition.order)
        ? null
        : go(state(condition.order, wanted, situation));
    case 'happened':
      return wanted && !possible.canBe(condition.event)
        ? null
        : go(state(condition.event, wanted, situation));
    case 'holds': {
      const holding = possible.holding(condition.office, condition.person);
      return holding ? all([{ condition: holding, wanted }]) : go(situation);
    }
  }
}

function state(fact: string, wanted: boolean, situation: Situation): Situation | null {
  const known = situation.facts.get(fact);
  if (known !== undefined) return known === wanted ? situation : null;
  return { ...situation, facts: new Map(situation.facts).set(fact, wanted) };
}

function narrowTrack(
  track: string,
  states: readonly string[],
  wanted: boolean,
  situation: Situation,
  possible: Possible,
): Situation | null {
  const before = situation.tracks.get(track) ?? possible.statesOf(track);
  if (!before || states.some((one) => !possible.hasState(track, one))) return situation;
  const after = new Set([...before].filter((one) => states.includes(one) === wanted));
  return after.size > 0 ? { ...situation, tracks: new Map(situation.tracks).set(track, after) } : null;
}

const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '==': '==',
  '!=': '!=',
  '>=': '<=',
  '>': '<',
};
const DENIED: Readonly<Record<Comparison, Comparison>> = {
  '<': '>=',
  '<=': '>',
  '==': '!=',
  '!=': '==',
  '>=': '<',
  '>': '<=',
};

function narrowNumber(
  left: Quantity,
  op: Comparison,
  right: Quantity,
  wanted: boolean,
  situation: Situation,
  possible: Possible,
): Situation | null {
  if (left.kind === 'number' && right.kind !== 'number') {
    return narrowNumber(right, FLIPPED[op], left, wanted, situation, possible);
  }
  if (right.kind !== 'number') return situation;
  const key = keyOf(left);
  const [least, most] = situation.bounds.get(key) ?? boundsOf(left, possible);
  const after = cut(least, most, wanted ? op : DENIED[op], right.value);
  return after[0] <= after[1] ? { ...situation, bounds: new Map(situation.bounds).set(key, after) } : null;
}

function cut(least: number, most: number, op: Comparison, value: number): readonly [number, number] {
  switch (op) {
    case '<':
      return [least, Math.min(most, value - 1)];
    case '<=':
      return [least, Math.min(most, value)];
    case '>':
      return [Math.max(least, value + 1), most];
    case '>=':
      return [Math.max(least, value), most];
    case '==':
      return [Math.max(least, value), Math.min(most, value)];
    case '!=':
      return [value === least ? least + 1 : least, value === most ? most - 1 : most];
  }
}

function boundsOf(quantity: Quantity, possible: Possible): readonly [number, number] {
  switch (quantity.kind) {
    case 'number':
      return [quantity.value, quantity.value];
    case 'month':
      return possible.months;
    case 'months-in':
      return [0, possible.months[1]];
    default:
      return [0, 100];
  }
}

function keyOf(quantity: Quantity): string {
  return Object.values(quantity).join(' ');
}
