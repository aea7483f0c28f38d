// Many sums of points, each point added while its condition holds: how much every order appeals, how every member
// leans. Terms that look at one cell, or at how long ago something was, become tables in one row; a sum is a few
// look-ups. What needs more stays a closure.
import type { Layout, Test } from '../cells.ts';
import type { Condition } from '../condition.ts';
import { answersTo, compileTest, type Look, lookOf, VALUES } from '../look.ts';

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

/** Sums by number: all columns of all sums stand in common rows, those of sum `n` from `starts[n]` to `starts[n + 1]`. */
export class Sums {
  readonly #month: number;
  readonly #bases: Int32Array;
  readonly #starts: Int32Array;
  readonly #cells: Int32Array;
  /** Whether a table is entered with the age of what the cell dates. */
  readonly #dated: Uint8Array;
  /** Small numbers, so that many of them fit where the processor is quick to find them. */
  readonly #tables: Int16Array;
  /** The most that can still be added from a column on. */
  readonly #ahead: Int32Array;
  readonly #rest: readonly (readonly Rest[] | null)[];
  /** The most that the closures can add. */
  readonly #restAhead: Int32Array;

  constructor(sums: readonly (readonly Term[])[], layout: Layout) {
    const starts = [0];
    const columns: Column[] = [];
    const ahead: number[] = [];
    const rests = sums.map((terms) => {
      const { own, rest } = compileTerms(terms, layout);
      let most = gains(rest);
      const sorted = [...own].sort((x, y) => span(y.table) - span(x.table));
      const after = sorted.map(({ table }) => Math.max(0, highest(table))).reverse();
      const bounds = after.map((value) => {
        most += value;
        return most;
      });
      columns.push(...sorted);
      ahead.push(...bounds.reverse());
      starts.push(columns.length);
      return rest;
    });
    this.#month = layout.month;
    this.#rest = rests.map((rest) => (rest.length > 0 ? rest : null));
    this.#restAhead = Int32Array.from(rests, gains);
    this.#starts = Int32Array.from(starts);
    this.#ahead = Int32Array.from(ahead);
    this.#bases = Int32Array.from(sums, (terms) =>
      terms.reduce((sum, { when, value }) => sum + (when.kind === 'always' ? value : 0), 0),
    );
    this.#cells = Int32Array.from(columns, ({ look }) => look.cell);
    this.#dated = Uint8Array.from(columns, ({ look }) => (look.kind === 'age' ? 1 : 0));
    this.#tables = new Int16Array(columns.length * VALUES);
    for (const [index, { table }] of columns.entries()) this.#tables.set(table, index * VALUES);
  }

  /**
   * The nth sum in a world.
   * @param threshold where the sum cannot rise above it, anything not above it may be returned
   */
  of(nth: number, world: Int32Array, threshold = Number.NEGATIVE_INFINITY): number {
    const end = this.#starts[nth + 1] as number;
    let sum = this.#bases[nth] as number;
    for (let index = this.#starts[nth] as number; index < end; index += 1) {
      if (sum + (this.#ahead[index] as number) <= threshold) return threshold;
      let at = (world[this.#cells[index] as number] as number) + 1;
      if (this.#dated[index] === 1 && at > 0) at = (world[this.#month] as number) + 2 - at;
      sum += this.#tables[index * VALUES + at] as number;
    }
    const rest = this.#rest[nth];
    if (!rest || sum + (this.#restAhead[nth] as number) <= threshold) return sum;
    for (const { when, value } of rest) if (when(world)) sum += value;
    return sum;
  }
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

function gains(terms: readonly { readonly value: number }[]): number {
  return terms.reduce((sum, { value }) => sum + Math.max(0, value), 0);
}

/** How far a table's values lie apart. */
function span(table: Int32Array): number {
  return highest(table) - table.reduce((least, value) => Math.min(least, value));
}

function highest(table: Int32Array): number {
  return table.reduce((most, value) => Math.max(most, value));
}
