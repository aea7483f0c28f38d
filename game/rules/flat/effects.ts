// What changes do, as rows of numbers: many lists of changes to meters, or of what is told of them, each known by its
// position. `../effects.ts` says the same of one list at a time, for the machine.
import type { MonthlyChance } from '../chance.ts';
import { STREAM } from '../chance.ts';
import { METER_HIGH, METER_LOW } from '../effects.ts';
import { meanAfter, newsOf, varianceAfter } from '../estimates.ts';
import type { Change, CompiledTell, Effects } from '../model.ts';

/** Lists of changes; those of list `n` stand from `starts[n]` to `starts[n + 1]`. */
export class Changes {
  readonly #starts: Int32Array;
  readonly #slots: Int32Array;
  readonly #points: Int32Array;

  constructor(lists: readonly (readonly Change[])[]) {
    this.#starts = startsOf(lists);
    this.#slots = Int32Array.from(lists.flat(), ({ slot }) => slot);
    this.#points = Int32Array.from(lists.flat(), ({ by }) => by);
  }

  /** Adds the nth list's points to meters. */
  apply(nth: number, cells: Int32Array): void {
    const slots = this.#slots;
    const points = this.#points;
    const end = this.#starts[nth + 1] as number;
    for (let at = this.#starts[nth] as number; at < end; at += 1) {
      const slot = slots[at] as number;
      const value = (cells[slot] as number) + (points[at] as number);
      cells[slot] = value < METER_LOW ? METER_LOW : value > METER_HIGH ? METER_HIGH : value;
    }
  }
}

/** Lists of effects: meters first, then what is told. */
export class EffectRows {
  readonly #changes: Changes;
  readonly #starts: Int32Array;
  /** Of each tell: 1 if it is a signal, 0 if a probe. */
  readonly #says: Uint8Array;
  readonly #truths: Int32Array;
  readonly #means: Int32Array;
  readonly #variances: Int32Array;
  /** What a signal claims, or a probe's bias. */
  readonly #points: Int32Array;
  readonly #noises: Int32Array;

  constructor(lists: readonly Effects[]) {
    const tells = lists.map((each) => each.tells);
    const all: readonly CompiledTell[] = tells.flat();
    this.#changes = new Changes(lists.map(({ meters }) => meters));
    this.#starts = startsOf(tells);
    this.#says = Uint8Array.from(all, ({ tell }) => (tell.kind === 'says' ? 1 : 0));
    this.#truths = Int32Array.from(all, ({ truth }) => truth);
    this.#means = Int32Array.from(all, ({ mean }) => mean);
    this.#variances = Int32Array.from(all, ({ variance }) => variance);
    this.#points = Int32Array.from(all, ({ tell }) => (tell.kind === 'says' ? tell.by : tell.bias));
    this.#noises = Int32Array.from(all, ({ tell }) => tell.noise);
  }

  /** Applies the nth list. @param subject of the cause @param last month in which the cause last came; below 0 if never */
  apply(
    nth: number,
    cells: Int32Array,
    chance: MonthlyChance,
    month: number,
    subject: number,
    last: number,
  ): void {
    this.#changes.apply(nth, cells);
    const start = this.#starts[nth] as number;
    const end = this.#starts[nth + 1] as number;
    for (let at = start; at < end; at += 1) {
      const meanAt = this.#means[at] as number;
      const varianceAt = this.#variances[at] as number;
      const noise = this.#noises[at] as number;
      const points = this.#points[at] as number;
      const mean = cells[meanAt] as number;
      const variance = cells[varianceAt] as number;
      const heard =
        this.#says[at] === 1
          ? mean + newsOf(points, month, last)
          : (cells[this.#truths[at] as number] as number) + points;
      const reading = heard + chance.deviate(STREAM.noise, subject * 16 + at - start, noise);
      const within = reading < METER_LOW ? METER_LOW : reading > METER_HIGH ? METER_HIGH : reading;
      cells[meanAt] = meanAfter(mean, variance, within, noise);
      cells[varianceAt] = varianceAfter(variance, noise);
    }
  }
}

/** Where each list begins when all stand in one row, and where the last ends. */
export function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [nth, list] of lists.entries()) starts[nth + 1] = (starts[nth] as number) + list.length;
  return starts;
}
