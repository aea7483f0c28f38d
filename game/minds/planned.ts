// A month's orders given by plan in a play-out, where a side's own mind would choose them otherwise.
import { inEarnest } from './choose.ts';
import type { Interference } from './playout.ts';

/**
 * Gives a side its orders of one month, in earnest; all else is left to the minds.
 * @param own position of the side among the scenario's
 * @param month index
 * @param plan orders by desk, as positions; -1 for holding
 */
export function planned(
  own: number,
  month: number,
  plan: ArrayLike<number> & Iterable<number>,
): Interference {
  const orders = [...plan];
  return {
    choose: (game, side, _legal, _count, chosen) => {
      if (side === own && game.month === month) chosen.set(orders);
    },
    way: (game, nth, now) =>
      now === month && orders.includes(game.written[nth] as number) ? inEarnest(game.leanings(nth)) : null,
  };
}
