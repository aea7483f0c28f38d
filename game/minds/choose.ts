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
  const { desks, past, running } = mind;
  const { now } = running;
  const { history, wavering } = mind.temperament;
  const usual = past[month * DESKS.length + desk] as number;
  const words = legal.length;
  const most = FARTHEST * wavering;
  let favourite = -1;
  let top = 0;
  for (let word = 0; word < words; word += 1) {
    let bits = (legal[word] as number) & (desks[desk * words + word] as number);
    for (; bits !== 0; bits &= bits - 1) {
      const order = word * 32 + lowest(bits);
      const value = (now[order] as number) + running.rest(order, cells) + (order === usual ? history : 0);
      if (favourite >= 0 && value <= top) continue;
      favourite = order;
      top = value;
    }
  }
  if (favourite < 0 || top + most <= 0) return -1;
  // Drawing costs more than adding up: the favourite is drawn first, others only while they can still come up to it.
  let best = top + chance.deviate(STREAM.mind, favourite, wavering);
  let chosen = favourite;
  if (best <= 0) {
    best = 0;
    chosen = -1;
  }
  for (let word = 0; word < words; word += 1) {
    let bits = (legal[word] as number) & (desks[desk * words + word] as number);
    for (; bits !== 0; bits &= bits - 1) {
      const order = word * 32 + lowest(bits);
      const plain = (now[order] as number) + running.rest(order, cells) + (order === usual ? history : 0);
      if (plain + most < best || order === favourite) continue;
      const value = plain + chance.deviate(STREAM.mind, order, wavering, best - plain);
      if (value < best || (value === best && (order > chosen || best === 0))) continue;
      best = value;
      chosen = order;
    }
  }
  return chosen;
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
