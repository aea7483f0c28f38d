// The sums of `sums.ts`, all of them at once and kept at hand: from one world to the next little changes, so only what
// has changed is taken away and added. What they say hangs on the world looked at alone, never on those before it.
import type { Layout } from '../cells.ts';
import type { Condition } from '../condition.ts';
import { ageIn, answersTo, type Look, lookOf, VALUES } from '../look.ts';
import { basesOf, compileTerms, type Rest, restOf, type Term } from './sums.ts';

/** What one cell, or the age of what it dates, adds to which targets: values that add the same are one class. */
interface Cause {
  readonly look: Look;
  /** By target: what it adds at each value. Targets are the sums, then the counters of the joined conditions. */
  readonly tables: Map<number, ArrayLike<number>>;
}

/** A term whose condition joins several looks: it counts how many of them hold. */
interface Counter {
  readonly sum: number;
  readonly value: number;
  /** How many must hold. */
  readonly needed: number;
}

export class RunningSums {
  /** By sum: its value in the world looked at last, without what only closures can say. */
  readonly now: Int32Array;
  readonly #month: number;
  readonly #cells: Int32Array;
  /** The first cause that looks at an age; those before it look at values. */
  #dated: number;
  /** For each cause, the class of each value; classes are numbered through all causes. */
  readonly #classes: Int16Array;
  /** For each cause, the class that `now` has in it; -1 for none yet. */
  readonly #standing: Int16Array;
  /** The entries of class `n` stand from `starts[n]` to `starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #targets: Int16Array;
  readonly #values: Int16Array;
  /** Of each counter: its sum, what it adds, how many must hold, how many do. */
  readonly #sums: Int16Array;
  readonly #points: Int16Array;
  readonly #needed: Int16Array;
  readonly #counts: Int16Array;
  readonly #rest: readonly (readonly Rest[])[];
  /** 1 for sums that closures add to. */
  readonly #asks: Uint8Array;

  constructor(sums: readonly (readonly Term[])[], layout: Layout) {
    const causes = new Map<string, Cause>();
    const counters: Counter[] = [];
    const cause = (look: Look): Cause => {
      const key = `${look.kind} ${look.cell}`;
      const known = causes.get(key) ?? { look, tables: new Map() };
      causes.set(key, known);
      return known;
    };
    this.now = basesOf(sums);
    this.#rest = sums.map((terms, sum) => {
      const { own, rest } = compileTerms(terms, layout);
      for (const { look, table } of own) cause(look).tables.set(sum, table);
      return rest.filter(({ condition, value }) => {
        const parts = partsOf(condition, layout);
        if (!parts) return true;
        const target = sums.length + counters.length;
        counters.push({ sum, value, needed: condition.kind === 'and' ? parts.length : 1 });
        for (const { look, answers } of parts) addTable(cause(look).tables, target, answers);
        return false;
      });
    });
    this.#sums = Int16Array.from(counters, ({ sum }) => sum);
    this.#points = Int16Array.from(counters, ({ value }) => value);
    this.#needed = Int16Array.from(counters, ({ needed }) => needed);
    this.#counts = new Int16Array(counters.length);
    this.#asks = Uint8Array.from(this.#rest, (rest) => (rest.length > 0 ? 1 : 0));
    const kinds = ['value', 'age'] as const;
    const all = kinds.flatMap((kind) => [...causes.values()].filter(({ look }) => look.kind === kind));
    this.#dated = all.findIndex(({ look }) => look.kind === 'age');
    if (this.#dated < 0) this.#dated = all.length;
    this.#month = layout.month;
    this.#cells = Int32Array.from(all, ({ look }) => look.cell);
    this.#standing = new Int16Array(all.length).fill(-1);
    this.#classes = new Int16Array(all.length * VALUES);
    const entries: (readonly (readonly [target: number, value: number])[])[] = [];
    for (const [nth, { tables }] of all.entries()) {
      const known = new Map<string, number>();
      for (let at = 0; at < VALUES; at += 1) {
        const adds = [...tables]
          .map(([target, table]) => [target, table[at] ?? 0] as const)
          .filter(([, value]) => value !== 0);
        const name = adds.join(' ');
        const own = known.get(name) ?? entries.push(adds) - 1;
        known.set(name, own);
        this.#classes[nth * VALUES + at] = own;
      }
    }
    const starts = [0];
    for (const each of entries) starts.push((starts.at(-1) ?? 0) + each.length);
    this.#starts = Int32Array.from(starts);
    this.#targets = Int16Array.from(entries.flat(), ([target]) => target);
    this.#values = Int16Array.from(entries.flat(), ([, value]) => value);
  }

  /** Brings `now` to a world. */
  follow(world: Int32Array): void {
    const cells = this.#cells;
    const dated = this.#dated;
    for (let nth = 0; nth < dated; nth += 1) this.#turn(nth, (world[cells[nth] as number] as number) + 1);
    for (let nth = dated; nth < cells.length; nth += 1) {
      this.#turn(nth, ageIn(world, cells[nth] as number, this.#month));
    }
  }

  #turn(nth: number, at: number): void {
    const next = this.#classes[nth * VALUES + at] as number;
    const before = this.#standing[nth] as number;
    if (next === before) return;
    this.#standing[nth] = next;
    if (before >= 0) this.#add(before, -1);
    this.#add(next, 1);
  }

  /** What the closures add to a sum in a world. */
  rest(nth: number, world: Int32Array): number {
    return this.#asks[nth] === 0 ? 0 : restOf(this.#rest[nth] as readonly Rest[], world);
  }

  #add(entries: number, sign: 1 | -1): void {
    const { now } = this;
    const end = this.#starts[entries + 1] as number;
    for (let at = this.#starts[entries] as number; at < end; at += 1) {
      const target = this.#targets[at] as number;
      const by = sign * (this.#values[at] as number);
      if (target < now.length) now[target] = (now[target] as number) + by;
      else this.#tell(target - now.length, by);
    }
  }

  /** Changes how many parts of a joined condition hold, and its sum where that turns the answer. */
  #tell(nth: number, by: number): void {
    const { now } = this;
    const needed = this.#needed[nth] as number;
    const before = this.#counts[nth] as number;
    const after = before + by;
    this.#counts[nth] = after;
    if (before >= needed === after >= needed) return;
    const sum = this.#sums[nth] as number;
    const value = this.#points[nth] as number;
    now[sum] = (now[sum] as number) + (after >= needed ? value : -value);
  }
}

interface Part {
  readonly look: Look;
  readonly answers: Uint8Array;
}

/** The looks that a condition joins by a single `and` or `or`; null where it is built otherwise. */
function partsOf(condition: Condition, layout: Layout): readonly Part[] | null {
  if (condition.kind !== 'and' && condition.kind !== 'or') return null;
  const parts: Part[] = [];
  for (const part of condition.of) {
    const look = lookOf(part, layout);
    if (!look) return null;
    parts.push({ look, answers: answersTo(part, look, layout) });
  }
  return parts;
}

/** Several parts may look at the same thing. */
function addTable(tables: Map<number, ArrayLike<number>>, target: number, answers: Uint8Array): void {
  const known = tables.get(target);
  tables.set(
    target,
    answers.map((answer, at) => answer + (known?.[at] ?? 0)),
  );
}
