// Orders of one month given by plan in a play-out, where a side's own mind would choose them otherwise.
import { inEarnest } from './choose.ts';
import type { Interference } from './playout.ts';

/** What a desk gives, in earnest: positions of side, desk and order; -1 for holding the desk. */
export interface Told {
  readonly side: number;
  readonly desk: number;
  readonly order: number;
}

/** All that a side's desks give. @param plan orders by desk, as positions; -1 for holding */
export function toldBy(side: number, plan: Iterable<number>): readonly Told[] {
  return Array.from(plan, (order, desk) => ({ side, desk, order }));
}

/** Desks give what they are told in the month in which games begin; all else is left to the minds. @param month index */
export function planned(month: number, told: readonly Told[]): Interference {
  return {
    until: month,
    choose: (_game, at, _legal, _count, chosen) => {
      for (const { side, desk, order } of told) if (at === side) chosen[desk] = order;
    },
    way: (game, nth) =>
      told.some(({ order }) => order === game.written[nth]) ? inEarnest(game.leanings(nth)) : null,
  };
}
