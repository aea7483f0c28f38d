// Conditions that look at one cell only, or at the time since one cell was set, can be asked beforehand for every value
// that may stand there; the answers become tables.
import type { Layout, Test } from './cells.ts';
import { allOf, anyOf, compileCondition } from './compileCondition.ts';
import type { Condition, Quantity } from './condition.ts';

/** Cells hold -1 to 100: states, months, meters, and -1 for what never was. A table has a place for each, from 0. */
export const VALUES = 102;

/** What a condition looks at: the value of a cell, or how many months ago the cell dates something. */
export interface Look {
  readonly kind: 'value' | 'age';
  readonly cell: number;
}

/** The conditions that must all hold for one to hold. */
export function conjunctsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.of.flatMap(conjunctsOf) : [condition];
}

/** The one thing that a condition looks at, or null where it looks at several or at none. */
export function lookOf(condition: Condition, layout: Layout): Look | null {
  const value = (cell: number): Look => ({ kind: 'value', cell });
  switch (condition.kind) {
    case 'in':
      return value(layout.track(condition.track).at);
    case 'given':
      return value(layout.last(condition.order));
    case 'happened':
      return value(layout.last(condition.event));
    case 'diverged':
      return value(layout.diverged);
    case 'holds':
      return sole(layout.holdersWhile(condition.office).map((each) => lookOf(each, layout)));
    case 'compare': {
      const { left, right } = condition;
      if (right.kind === 'number') return quantityLook(left, layout);
      return left.kind === 'number' ? quantityLook(right, layout) : null;
    }
    case 'not':
      return lookOf(condition.of, layout);
    case 'and':
    case 'or':
      return sole(condition.of.map((part) => lookOf(part, layout)));
    case 'always':
      return null;
  }
}

function sole([first = null, ...others]: readonly (Look | null)[]): Look | null {
  return others.every((look) => look?.cell === first?.cell && look?.kind === first?.kind) ? first : null;
}

function quantityLook(quantity: Quantity, layout: Layout): Look | null {
  const value = (cell: number): Look => ({ kind: 'value', cell });
  switch (quantity.kind) {
    case 'month':
      return value(layout.month);
    case 'meter':
      return value(layout.meter(quantity.meter));
    case 'estimate':
      return value(layout.estimate(quantity.side, quantity.meter).mean);
    case 'dissent':
      return value(layout.dissent);
    case 'dissent-on':
      return value(layout.dissentOn(quantity.order));
    case 'months-in':
      return { kind: 'age', cell: layout.track(quantity.track).since };
    case 'months-since':
      return { kind: 'age', cell: layout.last(quantity.what) };
    case 'number':
      return null;
  }
}

/**
 * A condition as a test: where it looks at one thing a look-up, else tests joined; the same answers as
 * `compileCondition`, sooner.
 */
export function compileTest(condition: Condition, layout: Layout): Test {
  if (condition.kind === 'always') return compileCondition(condition, layout);
  const look = lookOf(condition, layout);
  if (look) return lookUp(look, answersTo(condition, look, layout), layout.month);
  switch (condition.kind) {
    case 'and':
      return joined(condition.of, layout, 1);
    case 'or':
      return joined(condition.of, layout, 0);
    case 'not': {
      const test = compileTest(condition.of, layout);
      return (cells) => !test(cells);
    }
    default:
      return compileCondition(condition, layout);
  }
}

/**
 * Conditions joined: those that are look-ups become one row of tables, which needs no call for each; the others follow.
 * @param wanted 1 where all must hold, 0 where one is enough
 */
function joined(conditions: readonly Condition[], layout: Layout, wanted: 0 | 1): Test {
  const looks = conditions.map((condition) => lookOf(condition, layout));
  const tables = conditions.flatMap((condition, nth) => {
    const look = looks[nth];
    return look ? [{ look, answers: answersTo(condition, look, layout) }] : [];
  });
  const others = conditions
    .filter((_condition, nth) => !looks[nth])
    .map((condition) => compileTest(condition, layout));
  const join = wanted === 1 ? allOf : anyOf;
  const [only] = tables;
  if (!only) return join(others);
  const row =
    tables.length === 1
      ? lookUp(only.look, only.answers, layout.month)
      : lookAlong(tables, layout.month, wanted);
  return others.length === 0 ? row : join([row, ...others]);
}

/** Several look-ups one after the other, until one answers what is not wanted. */
function lookAlong(
  tables: readonly { readonly look: Look; readonly answers: Uint8Array }[],
  month: number,
  wanted: 0 | 1,
): Test {
  const row = new Uint8Array(tables.length * VALUES);
  for (const [nth, { answers }] of tables.entries()) row.set(answers, nth * VALUES);
  const from = Int32Array.from(tables, ({ look }) => look.cell);
  const dated = Uint8Array.from(tables, ({ look }) => (look.kind === 'age' ? 1 : 0));
  return (cells) => {
    for (let nth = 0; nth < from.length; nth += 1) {
      const cell = from[nth] as number;
      const at = dated[nth] === 1 ? ageIn(cells, cell, month) : (cells[cell] as number) + 1;
      if (row[nth * VALUES + at] !== wanted) return wanted === 0;
    }
    return wanted === 1;
  };
}

function lookUp({ kind, cell }: Look, answers: Uint8Array, month: number): Test {
  if (kind === 'value') return (cells) => answers[(cells[cell] as number) + 1] === 1;
  return (cells) => answers[ageIn(cells, cell, month)] === 1;
}

/** The place of a table at which the age of what a cell dates stands. */
export function ageIn(cells: ArrayLike<number>, cell: number, month: number): number {
  const then = cells[cell] as number;
  return then < 0 ? 0 : (cells[month] as number) - then + 1;
}

/** What a condition answers, by the place of what it looks at: a value `v`, or an age `v`, stands at `v + 1`. */
export function answersTo(condition: Condition, { kind, cell }: Look, layout: Layout): Uint8Array {
  const test = compileCondition(condition, layout);
  const world = new Int8Array(layout.size);
  const answers = new Uint8Array(VALUES);
  world[cell] = -1;
  answers[0] = test(world) ? 1 : 0;
  // An age grows with the month while the cell stays; a value is the cell's own.
  world[cell] = 0;
  const varied = kind === 'value' ? cell : layout.month;
  for (let value = 0; value < VALUES - 1; value += 1) {
    world[varied] = value;
    answers[value + 1] = test(world) ? 1 : 0;
  }
  return answers;
}
