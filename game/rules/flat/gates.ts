// Which of many things (orders, events, drifts) may be open, found for all of them at once: conditions that look at a
// single statechart, or at the month, become a bit for each thing in each state, and a few ANDs replace a few hundred
// tests. What bits cannot say stays a closure and is asked of the survivors only.
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
  /** For each thing, what is still to be asked; null where the bits say all. */
  readonly rest: readonly (Test | null)[];
  readonly #cells: Int32Array;
  /** For each cell, for each value, the set of the things that it leaves open. */
  readonly #masks: Int32Array;
  readonly #all: Int32Array;

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
    this.#cells = Int32Array.from(masks.keys());
    this.#masks = new Int32Array(masks.size * VALUES * words);
    for (const [index, mask] of [...masks.values()].entries()) this.#masks.set(mask, index * VALUES * words);
    this.#all = new Int32Array(words);
    for (let thing = 0; thing < things.length; thing += 1) set(this.#all, thing);
  }

  /** One word of the set of things whose bits are open; thing `n` is bit `n & 31` of word `n >> 5`. */
  open(world: Int32Array, word: number): number {
    const cells = this.#cells;
    const masks = this.#masks;
    const { words } = this;
    const stride = VALUES * words;
    let bits = this.#all[word] as number;
    let from = word + words;
    for (let index = 0; index < cells.length; index += 1) {
      bits &= masks[from + (world[cells[index] as number] as number) * words] as number;
      from += stride;
    }
    return bits;
  }
}

function clear(mask: Int32Array, from: number, thing: number): void {
  const at = from + (thing >> 5);
  mask[at] = (mask[at] ?? 0) & ~(1 << (thing & 31));
}

function set(words: Int32Array, thing: number): void {
  words[thing >> 5] = (words[thing >> 5] ?? 0) | (1 << (thing & 31));
}

/** Statecharts and the month close most things; a mask for every meter would cost more than it saves. */
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
