// Which of many things (orders, events, drifts, endings) may be open, found for all of them at once: conditions that
// look at one cell become a bit for each thing in each class of values, and a few ANDs replace a few hundred tests. What
// bits cannot say stays a closure and is asked of the survivors only.
import type { Layout, Test } from '../cells.ts';
import type { Condition } from '../condition.ts';
import { answersTo, compileTest, conjunctsOf, lookOf, VALUES } from '../look.ts';
import { add, lowest, setOf, wordsFor } from './sets.ts';

/** A thing with its conditions and the layout by which they are read. */
export interface Gated {
  readonly when: readonly Condition[];
  readonly layout: Layout;
}

export interface Gates {
  /** 32-bit words that a set of the things needs. */
  readonly words: number;
  /** The set of the things that are open in the world followed last. */
  readonly open: Int32Array;
  /** For each thing, what is still to be asked; null where the bits say all. */
  readonly rest: readonly (Test | null)[];
  /** Brings `open` to a world; only what has changed since the last, and what comes after it, is looked at anew. */
  follow(world: Int32Array): void;
  /** Of some things of one word, those for which what is still to be asked holds. */
  sift(word: number, bits: number, world: Int32Array): number;
}

/** @param worthwhile which conditions become bits: by default those that close most things */
export function compileGates(
  things: readonly Gated[],
  worthwhile: (condition: Condition) => boolean = isCoarse,
): Gates {
  const words = wordsFor(things.length);
  const masks = new Map<number, Int32Array>();
  const rest = things.map(({ when, layout }, thing) => {
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
  const looked = [...masks.keys()].sort((a, b) => Number(a === month) - Number(b === month) || a - b);
  const count = looked.length;
  const cells = Int32Array.from(looked);
  /** For each cell, for each value, its class: values that leave the same things open are one, with one set. */
  const classes = new Int16Array(count * VALUES);
  const left: Int32Array[] = [];
  for (const [nth, cell] of looked.entries()) {
    const known = new Map<string, number>();
    for (let at = 0; at < VALUES; at += 1) {
      const mask = masks.get(cell)?.subarray(at * words, (at + 1) * words) ?? new Int32Array(words);
      const name = mask.join();
      const own = known.get(name) ?? left.push(mask) - 1;
      known.set(name, own);
      classes[nth * VALUES + at] = own;
    }
  }
  const leaves = Int32Array.from(left.flatMap((mask) => [...mask]));
  /** For each cell, the value and its class that the sets have in them; no value for none yet. */
  const values = new Int32Array(count).fill(VALUES);
  const standing = new Int16Array(count).fill(-1);
  /** For each cell, what it and those before it leave open together, after a first set of all things. */
  const sets = new Int32Array((count + 1) * words);
  for (let thing = 0; thing < things.length; thing += 1) add(sets, thing);

  const follow = (world: Int32Array): void => {
    let first = count;
    for (let nth = count - 1; nth >= 0; nth -= 1) {
      const value = world[cells[nth] as number] as number;
      if (value === values[nth]) continue;
      values[nth] = value;
      const own = classes[nth * VALUES + 1 + value] as number;
      if (own === standing[nth]) continue;
      standing[nth] = own;
      first = nth;
    }
    let into = (first + 1) * words;
    for (let nth = first; nth < count; nth += 1) {
      let from = (standing[nth] as number) * words;
      for (const end = into + words; into < end; into += 1) {
        sets[into] = (sets[into - words] as number) & (leaves[from] as number);
        from += 1;
      }
    }
  };
  /** The things of which something is still to be asked. */
  const asked = setOf(
    rest.flatMap((test, thing) => (test ? [thing] : [])),
    things.length,
  );
  const sift = (word: number, bits: number, world: Int32Array): number => {
    let held = bits;
    for (let left = bits & (asked[word] as number); left !== 0; left &= left - 1) {
      const test = rest[word * 32 + lowest(left)] as Test;
      if (!test(world)) held &= ~(left & -left);
    }
    return held;
  };
  return { words, open: sets.subarray(count * words), rest, follow, sift };
}

function clear(mask: Int32Array, from: number, thing: number): void {
  const at = from + (thing >> 5);
  mask[at] = (mask[at] ?? 0) & ~(1 << (thing & 31));
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
