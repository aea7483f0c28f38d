// What changes do, as rows of numbers: many lists of changes to meters, or of what is told of them, each known by its
// position. `../effects.ts` says the same of one list at a time, for the machine.
import type { MonthlyChance } from '../chance.ts';
import { STREAM } from '../chance.ts';
import { METER_HIGH, METER_LOW } from '../effects.ts';
import { meanAfter, newsOf, varianceAfter } from '../estimates.ts';
import type { Change, CompiledTell, Effects } from '../model.ts';

/** Adds the nth list's points to meters. */
export type Changes = (nth: number, cells: Int32Array) => void;

export function compileChanges(lists: readonly (readonly Change[])[]): Changes {
  const starts = startsOf(lists);
  const slots = Int32Array.from(lists.flat(), ({ slot }) => slot);
  const points = Int32Array.from(lists.flat(), ({ by }) => by);
  return (nth, cells) => {
    const end = starts[nth + 1] as number;
    for (let at = starts[nth] as number; at < end; at += 1) {
      const slot = slots[at] as number;
      const value = (cells[slot] as number) + (points[at] as number);
      cells[slot] = value < METER_LOW ? METER_LOW : value > METER_HIGH ? METER_HIGH : value;
    }
  };
}

/**
 * Applies the nth effects: meters first, then what is told.
 * @param subject of the cause
 * @param last month in which the cause last came; below 0 if never
 */
export type EffectRows = (
  nth: number,
  cells: Int32Array,
  chance: MonthlyChance,
  month: number,
  subject: number,
  last: number,
) => void;

export function compileEffects(effects: readonly Effects[]): EffectRows {
  const changes = compileChanges(effects.map(({ meters }) => meters));
  const lists = effects.map(({ tells }) => tells);
  const starts = startsOf(lists);
  const all: readonly CompiledTell[] = lists.flat();
  const says = Uint8Array.from(all, ({ tell }) => (tell.kind === 'says' ? 1 : 0));
  const truths = Int32Array.from(all, ({ truth }) => truth);
  const means = Int32Array.from(all, ({ mean }) => mean);
  const variances = Int32Array.from(all, ({ variance }) => variance);
  /** What a signal claims, or a probe's bias. */
  const points = Int32Array.from(all, ({ tell }) => (tell.kind === 'says' ? tell.by : tell.bias));
  const noises = Int32Array.from(all, ({ tell }) => tell.noise);
  return (nth, cells, chance, month, subject, last) => {
    changes(nth, cells);
    const start = starts[nth] as number;
    const end = starts[nth + 1] as number;
    for (let at = start; at < end; at += 1) {
      const meanAt = means[at] as number;
      const varianceAt = variances[at] as number;
      const noise = noises[at] as number;
      const mean = cells[meanAt] as number;
      const variance = cells[varianceAt] as number;
      const heard =
        says[at] === 1
          ? mean + newsOf(points[at] as number, month, last)
          : (cells[truths[at] as number] as number) + (points[at] as number);
      const reading = heard + chance.deviate(STREAM.noise, subject * 16 + at - start, noise);
      const within = reading < METER_LOW ? METER_LOW : reading > METER_HIGH ? METER_HIGH : reading;
      cells[meanAt] = meanAfter(mean, variance, within, noise);
      cells[varianceAt] = varianceAfter(variance, noise);
    }
  };
}

/** Where each list begins when all stand in one row, and where the last ends. */
export function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [nth, list] of lists.entries()) starts[nth + 1] = (starts[nth] as number) + list.length;
  return starts;
}
