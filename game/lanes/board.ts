// Where everything stands in the lanes' memory: one vector for each cell of the world, then what a month needs besides.
import { DESKS } from '../rules/definition.ts';
import type { Laws } from '../rules/flat/laws.ts';
import { VECTOR } from './wasm/instructions.ts';

/** Streams of chance, one more than the highest. */
export const STREAMS = 7;
/** Words of a game's key. */
export const KEY_WORDS = 4;

export interface Board {
  /** Bytes in all. */
  readonly size: number;
  /** The place of a cell; all others are places as well, in bytes. */
  cell(index: number): number;
  /** Two vectors of four lanes for each word of the key, and for what a stream's draws have in common. */
  key(word: number): number;
  game(stream: number): number;
  month(stream: number): number;
  /** Games that go on, as a mask, and the endings of the others (-1 for none). */
  readonly active: number;
  readonly ending: number;
  /** By the desk, 0 to 5: the order chosen (-1 for holding), how much it is wanted without and with what wavers. */
  chosen(desk: number): number;
  plain(desk: number): number;
  best(desk: number): number;
  /** By the desk: what it is told to give in the first month, `FREE` where it is not told. */
  told(desk: number): number;
  /** By the desk: where what it gives was told, as a mask. */
  earnest(desk: number): number;
  /** By the order: where it is legal and where its council carried it, as masks; the weight overruled, the authority it costs. */
  legal(order: number): number;
  carried(order: number): number;
  dissent(order: number): number;
  cost(order: number): number;
  /** By the council: authority that the month's earlier motions cost. */
  spent(council: number): number;
  /** How many orders of the month have been looked at. */
  readonly written: number;
}

/** Of a desk that is not told what to give. */
export const FREE = -2;

export function layBoard({ model, orders }: Laws): Board {
  let size = 0;
  const row = (count: number, vectors = 1): ((index: number) => number) => {
    const from = size;
    size += count * vectors * VECTOR;
    return (index) => from + index * vectors * VECTOR;
  };
  const single = (): number => row(1)(0);
  const desks = model.scenario.sides.length * DESKS.length;
  return {
    cell: row(model.layout.size),
    key: row(KEY_WORDS, 2),
    game: row(STREAMS, 2),
    month: row(STREAMS, 2),
    active: single(),
    ending: single(),
    chosen: row(desks),
    plain: row(desks),
    best: row(desks),
    told: row(desks),
    earnest: row(desks),
    legal: row(orders.length),
    carried: row(orders.length),
    dissent: row(orders.length),
    cost: row(orders.length),
    spent: row(model.councils.size),
    written: single(),
    get size() {
      return size;
    },
  };
}
