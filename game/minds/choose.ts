// How a mind chooses: the order that it wants most on each desk, if it wants any, and how to put a motion. Works on
// what its side sees, whether in a game or in a play-out; holding a desk is worth 0.
import { type ChanceKey, deviate, FARTHEST } from '../rules/chance.ts';
import type { CouncilWay } from '../rules/definition.ts';
import type { Mind } from './mind.ts';

/** How much a mind wants an order now, in points, without what cannot be foreseen. */
export function appealOf(mind: Mind, order: number, cells: Int32Array, month: number, desk: number): number {
  const pull = mind.past[month]?.[desk] === order ? mind.temperament.history : 0;
  return mind.sums.of(order, cells) + pull;
}

/**
 * The order wanted most on each desk.
 * @param legal positions of the legal orders of the mind's side, the first `count` of them
 * @param deskOf desk (0-2) of an order by its position
 * @param into gets a position for each desk, -1 for holding
 */
export function chooseInto(
  mind: Mind,
  legal: ArrayLike<number>,
  count: number,
  deskOf: (order: number) => number,
  cells: Int32Array,
  month: number,
  key: ChanceKey,
  into: Int32Array,
): void {
  const { running } = mind;
  const { now, ahead } = running;
  const { wavering, history } = mind.temperament;
  const past = mind.past[month];
  const most = FARTHEST * wavering;
  into.fill(-1);
  running.follow(cells);
  let first = 0;
  let second = 0;
  let third = 0;
  for (let index = 0; index < count; index += 1) {
    const order = legal[index] as number;
    const desk = deskOf(order);
    const best = desk === 0 ? first : desk === 1 ? second : third;
    const plain = (now[order] as number) + ((past?.[desk] as number) === order ? history : 0);
    // Closures and drawing cost more than adding up, so they wait until they can matter.
    if (plain + (ahead[order] as number) + most <= best) continue;
    const foreseen = plain + running.rest(order, cells);
    if (foreseen + most <= best) continue;
    const value = wavering > 0 ? foreseen + deviate(key, 'mind', month, order, wavering) : foreseen;
    if (value <= best) continue;
    into[desk] = order;
    if (desk === 0) first = value;
    else if (desk === 1) second = value;
    else third = value;
  }
}

/** How the members of a council lean, in weights. */
type Leanings = Readonly<Record<'for' | 'against' | 'undecided', number>>;

/** How a motion is put: to the vote if it will pass, insisted on if it is worth it, withdrawn if it must fail. */
export function wayOf(mind: Mind, appeal: number, weights: Leanings, mayInsist: boolean): CouncilWay {
  if (weights.for > weights.against) return 'vote';
  if (mayInsist && appeal >= mind.temperament.insists) return 'insist';
  return weights.for + weights.undecided > weights.against ? 'vote' : 'withdraw';
}

/** How a motion is put that is given in earnest, whatever it is worth: insisted on where a vote would be lost. */
export function inEarnest(weights: Leanings): 'vote' | 'insist' {
  return weights.for <= weights.against ? 'insist' : 'vote';
}
