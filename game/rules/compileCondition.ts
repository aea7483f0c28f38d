// Compiles conditions to closures over the world's cells, once for each game.
import type { Cells, Layout, Test } from './cells.ts';
import type { Comparison, Condition, Quantity } from './condition.ts';

export type Read = (cells: Cells) => number;

/** What `months_since` says of something that never was. */
export const NEVER = 99;

const COMPARE: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

/**
 * Compiles a condition once into a closure over cells.
 * @throws if it names what the layout does not have (the linter has checked names before).
 */
export function compileCondition(condition: Condition, layout: Layout): Test {
  switch (condition.kind) {
    case 'always':
      return () => true;
    case 'diverged':
      return (cells) => (cells[layout.diverged] ?? -1) >= 0;
    case 'in': {
      const track = layout.track(condition.track);
      const states = condition.states.map((state) => layout.state(condition.track, state));
      const [only] = states;
      if (states.length === 1) return (cells) => cells[track.at] === only;
      const isOne = new Uint8Array(Math.max(...states) + 1);
      for (const state of states) isOne[state] = 1;
      return (cells) => isOne[cells[track.at] ?? -1] === 1;
    }
    case 'compare': {
      const left = compileQuantity(condition.left, layout);
      const right = compileQuantity(condition.right, layout);
      const compare = COMPARE[condition.op];
      return (cells) => compare(left(cells), right(cells));
    }
    case 'given':
      return hasBeen(layout.last(condition.order));
    case 'happened':
      return hasBeen(layout.last(condition.event));
    case 'holds':
      return layout.holds(condition.office, condition.person);
    case 'not': {
      const test = compileCondition(condition.of, layout);
      return (cells) => !test(cells);
    }
    case 'and': {
      const tests = condition.of.map((part) => compileCondition(part, layout));
      return allOf(tests);
    }
    case 'or': {
      const tests = condition.of.map((part) => compileCondition(part, layout));
      return anyOf(tests);
    }
  }
}

/** One test out of several that must all hold; pairs, the commonest, without a loop. */
export function allOf(tests: readonly Test[]): Test {
  const [first, second] = tests;
  if (!first) return () => true;
  if (!second) return first;
  if (tests.length === 2) return (cells) => first(cells) && second(cells);
  return (cells) => {
    for (const test of tests) if (!test(cells)) return false;
    return true;
  };
}

/** One test out of several of which one must hold. */
export function anyOf(tests: readonly Test[]): Test {
  const [first, second] = tests;
  if (first && second && tests.length === 2) return (cells) => first(cells) || second(cells);
  return (cells) => {
    for (const test of tests) if (test(cells)) return true;
    return false;
  };
}

const hasBeen =
  (slot: number): Test =>
  (cells) =>
    (cells[slot] ?? -1) >= 0;

/** Compiles a quantity into a closure that reads it off the cells. */
export function compileQuantity(quantity: Quantity, layout: Layout): Read {
  switch (quantity.kind) {
    case 'number': {
      const { value } = quantity;
      return () => value;
    }
    case 'month':
      return at(layout.month);
    case 'dissent':
      return at(layout.dissent);
    case 'dissent-on':
      return at(layout.dissentOn(quantity.order));
    case 'meter':
      return at(layout.meter(quantity.meter));
    case 'estimate':
      return at(layout.estimate(quantity.side, quantity.meter).mean);
    case 'months-in':
      return since(layout.track(quantity.track).since, layout.month);
    case 'months-since':
      return since(layout.last(quantity.what), layout.month);
  }
}

const at =
  (slot: number): Read =>
  (cells) =>
    cells[slot] ?? 0;

const since =
  (slot: number, month: number): Read =>
  (cells) => {
    const then = cells[slot] ?? -1;
    return then < 0 ? NEVER : (cells[month] ?? 0) - then;
  };
