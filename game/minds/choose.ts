// How a mind chooses: the order that it wants most on each desk, if it wants any, and how to put a motion. Works on
// what its side sees, whether in a game or in a play-out; holding a desk is worth 0.
import { FARTHEST, type MonthlyChance, STREAM } from '../rules/chance.ts';
import { type CouncilWay, DESKS } from '../rules/definition.ts';
import type { Mind } from './mind.ts';

/** How much a mind wants an order now, in points, without what cannot be foreseen. */
export function appealOf(mind: Mind, order: number, cells: Int32Array, month: number): number {
  const desk = mind.desks[order] as number;
  const pull = mind.past[month * DESKS.length + desk] === order ? mind.temperament.history : 0;
  return mind.sums.of(order, cells) + pull;
}

/** By desk: the place in the list of the order wanted most; what it is worth. Kept, so that none is made for a call. */
const places = new Int32Array(DESKS.length);
const worths = new Int32Array(DESKS.length);

/**
 * The order wanted most on each desk; of equals the first.
 * @param legal positions of the legal orders of the mind's side, the first `count` of them
 * @param chance of the game in this month
 * @param into gets a position for each desk, -1 for holding
 */
export function chooseInto(
  mind: Mind,
  legal: ArrayLike<number>,
  count: number,
  cells: Int32Array,
  month: number,
  chance: MonthlyChance,
  into: Int32Array,
): void {
  const { desks } = mind;
  const { wavering } = mind.temperament;
  const most = FARTHEST * wavering;
  mind.running.follow(cells);
  rankByPlain(mind, legal, count, cells, month);
  // Drawing costs more than adding up. The favourites are drawn first, and others only if they can still come up to them.
  for (let desk = 0; desk < places.length; desk += 1) {
    const favourite = places[desk] as number;
    if (favourite < 0) continue;
    const order = legal[favourite] as number;
    const value = (worths[desk] as number) + chance.deviate(STREAM.mind, order, wavering);
    worths[desk] = value > 0 ? value : 0;
    if (value <= 0) places[desk] = -1;
    into[desk] = favourite;
  }
  for (let place = 0; place < count; place += 1) {
    const order = legal[place] as number;
    const desk = desks[order] as number;
    const best = worths[desk] as number;
    const least = best - plainly(mind, order, desk, cells, month);
    if (most < least || place === into[desk]) continue;
    const value = best - least + chance.deviate(STREAM.mind, order, wavering, least);
    if (value < best || value <= 0 || (value === best && place > (places[desk] as number))) continue;
    worths[desk] = value;
    places[desk] = place;
  }
  for (let desk = 0; desk < into.length; desk += 1) {
    const place = places[desk] as number;
    into[desk] = place < 0 ? -1 : (legal[place] as number);
  }
}

/** Finds each desk's favourite, before what cannot be foreseen. */
function rankByPlain(mind: Mind, legal: ArrayLike<number>, count: number, cells: Int32Array, month: number): void {
  const { desks } = mind;
  places.fill(-1);
  for (let place = 0; place < count; place += 1) {
    const order = legal[place] as number;
    const desk = desks[order] as number;
    const value = plainly(mind, order, desk, cells, month);
    if ((places[desk] as number) >= 0 && value <= (worths[desk] as number)) continue;
    places[desk] = place;
    worths[desk] = value;
  }
}

/** How much an order is wanted in the world that the mind's sums follow, without what cannot be foreseen. */
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
