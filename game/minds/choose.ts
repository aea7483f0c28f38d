// How a mind chooses: the order that it wants most on each desk, if it wants any, and how to put a motion. Works on
// what its side sees, whether in a game or in a play-out; holding a desk is worth 0.
import { FARTHEST, type MonthlyChance, STREAM } from '../rules/chance.ts';
import { type CouncilWay, DESKS } from '../rules/definition.ts';
import { lowest } from '../rules/flat/sets.ts';
import type { Mind } from './mind.ts';

/** How much a mind wants an order now, in points, without what cannot be foreseen. */
export function appealOf(mind: Mind, order: number, cells: Int32Array, month: number): number {
  const { past } = mind;
  const from = month * DESKS.length;
  const usual = past[from] === order || past[from + 1] === order || past[from + 2] === order;
  const pull = usual ? mind.temperament.history : 0;
  return mind.sums(order, cells) + pull;
}

/**
 * The order wanted most on each desk; of equals the first.
 * @param legal the set of the legal orders of the mind's side
 * @param chance of the game in this month
 * @param into gets a position for each desk, -1 for holding
 */
export function chooseInto(
  mind: Mind,
  legal: Int32Array,
  cells: Int32Array,
  month: number,
  chance: MonthlyChance,
  into: Int32Array,
): void {
  mind.running.follow(cells);
  for (let desk = 0; desk < DESKS.length; desk += 1) {
    into[desk] = wantedMost(mind, legal, desk, cells, month, chance);
  }
}

/** In the world that the mind's sums follow; -1 where holding the desk is wanted most. */
function wantedMost(
  mind: Mind,
  legal: Int32Array,
  desk: number,
  cells: Int32Array,
  month: number,
  chance: MonthlyChance,
): number {
  const { wavering } = mind.temperament;
  const favourite = favouriteOf(mind, legal, desk, cells, month);
  if (favourite < 0) return -1;
  // Drawing costs more than adding up: the favourite is drawn first, others only while they can still come up to it.
  const drawn = chance.deviate(STREAM.mind, favourite, wavering);
  let best = Math.max(0, plainly(mind, favourite, desk, cells, month) + drawn);
  let chosen = best > 0 ? favourite : -1;
  for (let word = 0; word < legal.length; word += 1) {
    let bits = (legal[word] as number) & (mind.desks[desk * legal.length + word] as number);
    for (; bits !== 0; bits &= bits - 1) {
      const order = word * 32 + lowest(bits);
      const plain = plainly(mind, order, desk, cells, month);
      if (plain + FARTHEST * wavering < best || order === favourite) continue;
      const value = plain + chance.deviate(STREAM.mind, order, wavering, best - plain);
      if (value < best || (value === best && order > chosen)) continue;
      best = value;
      chosen = order;
    }
  }
  return chosen;
}

/** The order of a desk that is wanted most before what cannot be foreseen; -1 if none is legal. */
function favouriteOf(mind: Mind, legal: Int32Array, desk: number, cells: Int32Array, month: number): number {
  let favourite = -1;
  let top = 0;
  for (let word = 0; word < legal.length; word += 1) {
    let bits = (legal[word] as number) & (mind.desks[desk * legal.length + word] as number);
    for (; bits !== 0; bits &= bits - 1) {
      const order = word * 32 + lowest(bits);
      const value = plainly(mind, order, desk, cells, month);
      if (favourite >= 0 && value <= top) continue;
      favourite = order;
      top = value;
    }
  }
  return favourite;
}

/** How much an order is wanted in that world, without what cannot be foreseen. */
function plainly(
  { running, past, temperament }: Mind,
  order: number,
  desk: number,
  cells: Int32Array,
  month: number,
): number {
  const pull = past[month * DESKS.length + desk] === order ? temperament.history : 0;
  return (running.now[order] as number) + pull + running.rest(order, cells);
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
