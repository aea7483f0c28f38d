// Many sums of points, each point added while its condition holds: how much every order appeals, how every member
// leans. Terms that look at one cell, or at how long ago something was, become tables in one row; a sum is a few
// look-ups. What needs more stays a closure.
import type { Layout, Test } from '../cells.ts';
import type { Condition } from '../condition.ts';
import { ageIn, answersTo, compileTest, type Look, lookOf, VALUES } from '../look.ts';
import { startsOf } from './effects.ts';

export interface Term {
  readonly when: Condition;
  readonly value: number;
}

interface Column {
  readonly look: Look;
  readonly table: Int32Array;
}

/** A term that no table can hold. */
export interface Rest {
  readonly condition: Condition;
  readonly when: Test;
  readonly value: number;
}

/** The nth sum in a world. */
export type Sums = (nth: number, world: Int32Array) => number;

export function compileSums(sums: readonly (readonly Term[])[], layout: Layout): Sums {
  const compiled = sums.map((terms) => compileTerms(terms, layout));
  const columns = compiled.flatMap(({ own }) => own);
  const { month } = layout;
  const bases = basesOf(sums);
  /** The columns of sum `n` stand from `starts[n]` to `starts[n + 1]`. */
  const starts = startsOf(compiled.map(({ own }) => own));
  const cells = Int32Array.from(columns, ({ look }) => look.cell);
  /** Whether a table is entered with the age of what the cell dates. */
  const dated = Uint8Array.from(columns, ({ look }) => (look.kind === 'age' ? 1 : 0));
  /** Small numbers, so that many of them fit where the processor is quick to find them. */
  const tables = new Int16Array(columns.length * VALUES);
  for (const [index, { table }] of columns.entries()) tables.set(table, index * VALUES);
  const rests = compiled.map(({ rest }) => rest);
  const asks = Uint8Array.from(rests, (rest) => (rest.length > 0 ? 1 : 0));
  return (nth, world) => {
    const end = starts[nth + 1] as number;
    let sum = bases[nth] as number;
    for (let index = starts[nth] as number; index < end; index += 1) {
      const cell = cells[index] as number;
      const at = dated[index] === 1 ? ageIn(world, cell, month) : (world[cell] as number) + 1;
      sum += tables[index * VALUES + at] as number;
    }
    return asks[nth] === 0 ? sum : sum + restOf(rests[nth] as readonly Rest[], world);
  };
}

/** What is added to each sum whatever the world. */
export function basesOf(sums: readonly (readonly Term[])[]): Int32Array {
  return Int32Array.from(sums, (terms) =>
    terms.reduce((sum, { when, value }) => sum + (when.kind === 'always' ? value : 0), 0),
  );
}

/** What the closures add to a sum in a world. */
export function restOf(rest: readonly Rest[], world: Int32Array): number {
  let sum = 0;
  for (const { when, value } of rest) if (when(world)) sum += value;
  return sum;
}

/** Terms that look at the same thing become one column; the others stay closures. */
export function compileTerms(
  terms: readonly Term[],
  layout: Layout,
): { readonly own: readonly Column[]; readonly rest: readonly Rest[] } {
  const own = new Map<string, Column>();
  const rest = terms.flatMap(({ when, value }) => {
    if (when.kind === 'always') return [];
    const look = lookOf(when, layout);
    if (!look) return [{ condition: when, when: compileTest(when, layout), value }];
    const key = `${look.kind} ${look.cell}`;
    const { table } = own.get(key) ?? { table: new Int32Array(VALUES) };
    own.set(key, { look, table });
    answersTo(when, look, layout).forEach((answer, at) => {
      table[at] = (table[at] ?? 0) + answer * value;
    });
    return [];
  });
  return { own: [...own.values()], rest };
}
