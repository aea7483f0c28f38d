// Seeded chance without a running state: a draw is a function of the game's key, its purpose, the month and what it
// is about. The same question in the same game always gets the same answer, whatever else was asked before.
import seedrandom from 'seedrandom';

/** Four unsigned 32-bit numbers that a text seed becomes. */
export type ChanceKey = readonly [number, number, number, number];

/** What chance is asked for; each purpose has a stream of its own. */
const PURPOSE_NUMBERS = { outcome: 1, event: 2, vote: 3, noise: 4, mind: 5, game: 6 } as const;
export type Purpose = keyof typeof PURPOSE_NUMBERS;
/** One more than the highest of them. */
const STREAMS = 7;

/** Turns a text seed (`Praha-1935`) into the game's key. */
export function chanceKey(seed: string): ChanceKey {
  const generator = seedrandom(seed);
  const word = () => generator.int32() >>> 0;
  return [word(), word(), word(), word()];
}

/** Mixes one number into a 32-bit state (the finalising steps of MurmurHash3, which is in the public domain). */
function mix(state: number, value: number): number {
  let h = Math.imul(state ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** An unsigned 32-bit number for (key, purpose, month, subject, nth draw about it). */
export function draw(key: ChanceKey, purpose: Purpose, month: number, subject: number, nth = 0): number {
  return mix(stem(key, purpose, month, subject), nth + 1);
}

/** What all draws about one subject have in common. */
function stem(key: ChanceKey, purpose: Purpose, month: number, subject: number): number {
  let h = mix(key[0], PURPOSE_NUMBERS[purpose]);
  h = mix(h ^ key[1], month + 1);
  return mix(h ^ key[2], subject + 1) ^ key[3];
}

/** Scales a draw to 0 … n - 1. */
export function below(value: number, n: number): number {
  return Math.trunc((value * n) / 2 ** 32);
}

/** No deviate lies farther from 0 than so many of its standard deviations. */
export const FARTHEST = 3;

/** A whole-number deviate around 0 with the given standard deviation: the sum of three even draws from -sd to sd. */
export function deviate(
  key: ChanceKey,
  purpose: Purpose,
  month: number,
  subject: number,
  sd: number,
): number {
  return deviateFrom(stem(key, purpose, month, subject), sd, -FARTHEST * sd);
}

function deviateFrom(common: number, sd: number, least: number): number {
  let most = FARTHEST * sd;
  for (let nth = 1; nth <= FARTHEST && most >= least; nth += 1) {
    most += below(mix(common, nth), 2 * sd + 1) - 2 * sd;
  }
  return most;
}

/** The number of each purpose's stream, for those who ask often. */
export const STREAM = PURPOSE_NUMBERS;

/** The draws of one month of one game, the same as `draw` gives, with what they have in common worked out once. */
export class MonthlyChance {
  /** The key's words, then by game and by month what the draws of each stream have in common. */
  readonly #key = new Int32Array(4);
  readonly #games = new Int32Array(STREAMS);
  readonly #months = new Int32Array(STREAMS);

  /** Turns to another game. @returns this, at the given month */
  begin(key: ChanceKey, month: number): this {
    for (let word = 0; word < 4; word += 1) this.#key[word] = key[word] as number;
    for (let stream = 0; stream < STREAMS; stream += 1) this.#games[stream] = mix(key[0], stream);
    return this.turn(month);
  }

  /** Turns to another month of the same game. */
  turn(month: number): this {
    const second = this.#key[1] as number;
    for (let stream = 0; stream < STREAMS; stream += 1) {
      this.#months[stream] = mix((this.#games[stream] as number) ^ second, month + 1);
    }
    return this;
  }

  draw(stream: number, subject: number, nth = 0): number {
    return mix(this.#stem(stream, subject), nth + 1);
  }

  /** @param least where the deviate is less than this, any number less than this may be returned, sooner */
  deviate(stream: number, subject: number, sd: number, least = -FARTHEST * sd): number {
    return deviateFrom(this.#stem(stream, subject), sd, least);
  }

  #stem(stream: number, subject: number): number {
    return (
      mix((this.#months[stream] as number) ^ (this.#key[2] as number), subject + 1) ^ (this.#key[3] as number)
    );
  }
}

/** The key of the nth of many games that grow out of one, for one purpose: none of them knows the other's chances. */
export function keyOfGame(key: ChanceKey, nth: number): ChanceKey {
  const word = (index: number) => draw(key, 'game', nth >>> 16, nth & 0xffff, index);
  return [word(0), word(1), word(2), word(3)];
}
