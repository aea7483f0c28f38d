// Which of many things (orders, events, drifts, endings) may be open, found for all of them at once: conditions that
// look at one cell become a bit for each thing in each class of values, and a few ANDs replace a few hundred tests. What
// bits cannot say stays a closure and is asked of the survivors only.
import type { Layout, Test } from '../cells.ts';
import type { Condition } from '../condition.ts';
import { answersTo, compileTest, conjunctsOf, lookOf, VALUES } from '../look.ts';

/** A thing with its conditions and the layout by which they are read. */
export interface Gated {
  readonly when: readonly Condition[];
  readonly layout: Layout;
}

export class Gates {
  /** 32-bit words that a set of the things needs. */
  readonly words: number;
  /** The set of the things that are open in the world followed last; thing `n` is bit `n & 31` of word `n >> 5`. */
  readonly open: Int32Array;
  /** For each thing, what is still to be asked; null where the bits say all. */
  readonly rest: readonly (Test | null)[];
  readonly #cells: Int32Array;
  /** For each cell, for each value, its class; values that leave the same things open are one class. */
  readonly #classes: Int16Array;
  /** For each class the set of the things that it leaves open. */
  readonly #masks: Int32Array;
  /** For each cell, the class that the sets have in them; -1 for none yet. */
  readonly #standing: Int16Array;
  /** For each cell, what it and those before it leave open together, after a first set of all things. */
  readonly #sets: Int32Array;

  /** @param worthwhile which conditions become bits: by default those that close most things */
  constructor(things: readonly Gated[], worthwhile: (condition: Condition) => boolean = isCoarse) {
    const words = Math.max(1, Math.ceil(things.length / 32));
    const masks = new Map<number, Int32Array>();
    this.words = words;
    this.rest = things.map(({ when, layout }, thing) => {
      const left: Condition[] = [];
      for (const conjunct of when.flatMap(conjunctsOf)) {
        const look = worthwhile(conjunct) ? lookOf(conjunct, layout) : null;
        if (look?.kind !== 'value') {
          left.push(conjunct);
          continue;
        }
        const mask = masks.get(look.cell) ?? new Int32Array(VALUES * words).fill(-1);
        masks.set(look.cell, mask);
        answersTo(conjunct, look, layout).forEach((answer, at) => {
          if (answer === 0) clear(mask, at * words, thing);
        });
      }
      return left.length === 0 ? null : compileTest({ kind: 'and', of: left }, layout);
    });
    // What changes most often comes last: the month has the lowest cell, then come the statecharts, then the meters.
    const month = things[0]?.layout.month ?? 0;
    const cells = [...masks.keys()].sort((a, b) => Number(a === month) - Number(b === month) || a - b);
    this.#cells = Int32Array.from(cells);
    this.#standing = new Int16Array(cells.length).fill(-1);
    this.#classes = new Int16Array(cells.length * VALUES);
    const sets: number[] = [];
    for (const [nth, cell] of cells.entries()) {
      const known = new Map<string, number>();
      for (let at = 0; at < VALUES; at += 1) {
        const mask = masks.get(cell)?.subarray(at * words, (at + 1) * words) ?? [];
        const name = mask.join();
        const own = known.get(name) ?? sets.push(...mask) / words - 1;
        known.set(name, own);
        this.#classes[nth * VALUES + at] = own;
      }
    }
    this.#masks = Int32Array.from(sets);
    this.#sets = new Int32Array((cells.length + 1) * words);
    for (let thing = 0; thing < things.length; thing += 1) set(this.#sets, thing);
    this.open = this.#sets.subarray(cells.length * words);
  }

  /** Brings `open` to a world; only what has changed since the last, and what comes after it, is looked at anew. */
  follow(world: Int32Array): void {
    const cells = this.#cells;
    const classes = this.#classes;
    const standing = this.#standing;
    const count = cells.length;
    let first = count;
    for (let nth = count - 1; nth >= 0; nth -= 1) {
      const own = classes[nth * VALUES + 1 + (world[cells[nth] as number] as number)] as number;
      if (own === standing[nth]) continue;
      standing[nth] = own;
      first = nth;
    }
    if (first === count) return;
    const { words } = this;
    const masks = this.#masks;
    const sets = this.#sets;
    let into = (first + 1) * words;
    for (let nth = first; nth < count; nth += 1) {
      let from = (standing[nth] as number) * words;
      for (const end = into + words; into < end; into += 1) {
        sets[into] = (sets[into - words] as number) & (masks[from] as number);
        from += 1;
      }
    }
  }
}

function clear(mask: Int32Array, from: number, thing: number): void {
  const at = from + (thing >> 5);
  mask[at] = (mask[at] ?? 0) & ~(1 << (thing & 31));
}

function set(words: Int32Array, thing: number): void {
  words[thing >> 5] = (words[thing >> 5] ?? 0) | (1 << (thing & 31));
}

/** Statecharts and the month close most things; a class for every meter would cost more than it saves. */
function isCoarse(condition: Condition): boolean {
  switch (condition.kind) {
    case 'in':
    case 'holds':
      return true;
    case 'compare':
      return condition.left.kind === 'month' || condition.right.kind === 'month';
    case 'not':
      return isCoarse(condition.of);
    case 'and':
    case 'or':
      return condition.of.every(isCoarse);
    default:
      return false;
  }
}
