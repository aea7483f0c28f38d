// Random legal play, with every legal order listed every month: for benches and for proofs.
import { below, type ChanceKey, draw } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import type { Laws } from '../rules/flat/laws.ts';
import { countBits, lowest, setOf } from '../rules/flat/sets.ts';
import type { Start } from './laboratory.ts';
import type { MachinePlayer } from './machinePlay.ts';

/** A number below `n` for the nth question of a month. */
type Pick = (month: number, question: number, n: number) => number;

/** What the questions are about, in chance: nothing that a mind asks about. */
export const RANDOM_SUBJECT = 1 << 20;
/** The first question about how a motion is put; those before it are about the desks. */
export const INSISTING = 100;

const pickBy =
  (key: ChanceKey): Pick =>
  (month, question, n) =>
    below(draw(key, 'mind', month, RANDOM_SUBJECT, question), n);

/** For each desk (0-2) the set of its orders. */
export function desksOf({ orders }: Laws): readonly Int32Array[] {
  return DESKS.map((_, desk) =>
    setOf(
      orders.filter((law) => law.desk % DESKS.length === desk).map(({ index }) => index),
      orders.length,
    ),
  );
}

/** Plays a random game on the flat rules. @param desks by `desksOf` @returns months played */
export function playFlat(game: FlatGame, desks: readonly Int32Array[], start: Start, key: ChanceKey): number {
  const pick = pickBy(key);
  const sides = game.laws.model.scenario.sides.length;
  game.reset(start, key);
  let months = 0;
  while (game.ending < 0) {
    const { month } = game;
    months += 1;
    for (let side = 0; side < sides; side += 1) {
      const legal = game.legal(side);
      for (let desk = 0; desk < desks.length; desk += 1) {
        const own = desks[desk] as Int32Array;
        const order = nthOf(legal, own, pick(month, side * desks.length + desk, countBoth(legal, own) + 1));
        if (order >= 0) game.write(order);
      }
    }
    for (let nth = 0; nth < game.count; nth += 1) {
      if (game.needsCouncil(nth))
        game.decide(nth, insists(pick, month, nth) && game.mayInsist(nth) ? 'insist' : 'vote');
    }
    game.resolve();
    if (game.ending < 0) game.brief();
  }
  return months;
}

/** How many members two sets have in common. */
function countBoth(one: Int32Array, other: Int32Array): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) {
    count += countBits((one[word] as number) & (other[word] as number));
  }
  return count;
}

/** The nth member that two sets have in common, -1 if they have fewer. */
function nthOf(one: Int32Array, other: Int32Array, nth: number): number {
  let left = nth;
  for (let word = 0; word < one.length; word += 1) {
    let bits = (one[word] as number) & (other[word] as number);
    const count = countBits(bits);
    if (left >= count) {
      left -= count;
      continue;
    }
    for (; left > 0; left -= 1) bits &= bits - 1;
    return word * 32 + lowest(bits);
  }
  return -1;
}

const insists = (pick: Pick, month: number, nth: number): boolean => pick(month, INSISTING + nth, 2) === 0;

/** The same random choices for a game on the statechart machine. */
export function randomly(key: ChanceKey): MachinePlayer {
  const pick = pickBy(key);
  return {
    orders: (month, side, legal) =>
      DESKS.map((desk, at) => {
        const open = legal.filter(({ definition }) => definition.desk === desk);
        return open[pick(month, side * DESKS.length + at, open.length + 1)] ?? null;
      }),
    way: (month, _order, nth, { mayInsist }) => (insists(pick, month, nth) && mayInsist ? 'insist' : 'vote'),
  };
}
