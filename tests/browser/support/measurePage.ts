// The page of the workers' bench: it plays a month's orders out and says how long that took. `tests/bench/workers.ts`
// opens it and asks.
import { prospects } from '../../../game/analysis/openings.ts';
import type { Measurement } from '../../support/measurement.ts';
import { openShipped, openWorkers, watchFrames } from './workers.ts';

const shipped = openShipped();

/** Plays every legal order of a side in a month out, and holding, `runs` times each. */
async function measure(month: number, side: string, runs: number, workers: number): Promise<Measurement> {
  const { scenario, model, starts } = await shipped;
  const pool = openWorkers(scenario, workers);
  const play = (count: number, seed: string) =>
    prospects(model, pool, starts[month] ?? [], side, { runs: count, seed });
  // The workers load, and warm to the work, before the clock starts.
  await play(Math.ceil(runs / 4), 'warm');
  const watch = watchFrames();
  const begin = performance.now();
  const { length } = await play(runs, 'bench');
  const seconds = (performance.now() - begin) / 1000;
  const { count, longest } = watch.stop();
  pool.close();
  return { rows: length, seconds, frames: count, longestFrame: longest };
}

Object.assign(globalThis, { measure });
