// A pool of the page's own workers on the shipped scenario, and a look at the page's frames while they work.
import { scenarios } from 'virtual:scenarios';
import { browserHand } from '../../../game/analysis/browserHand.ts';
import { historyStarts } from '../../../game/analysis/history.ts';
import type { Start } from '../../../game/analysis/laboratory.ts';
import { Pool } from '../../../game/analysis/pool.ts';
import type { Scenario } from '../../../game/rules/definition.ts';
import { compileModel, type Model } from '../../../game/rules/model.ts';

export interface Shipped {
  readonly scenario: Scenario;
  readonly model: Model;
  /** History's worlds by month. */
  readonly starts: readonly Start[];
}

export async function openShipped(): Promise<Shipped> {
  const [entry] = scenarios;
  if (!entry) throw new Error('no scenario ships');
  const scenario = await entry.load();
  const model = compileModel(scenario);
  return { scenario, model, starts: historyStarts(model, scenario.months - 1) };
}

export function openWorkers(scenario: Scenario, count: number): Pool {
  const hands = Array.from({ length: count }, () =>
    browserHand(
      new Worker(new URL('../../../game/analysis/browserWorker.ts', import.meta.url), { type: 'module' }),
    ),
  );
  return new Pool(hands, scenario);
}

export interface Frames {
  readonly count: number;
  /** The longest time between two frames, in milliseconds. */
  readonly longest: number;
}

/** Counts the page's frames until `stop` is called. */
export function watchFrames(): { stop(): Frames } {
  let count = 0;
  let longest = 0;
  let last = performance.now();
  let running = true;
  const frame = (now: number) => {
    if (!running) return;
    longest = Math.max(longest, now - last);
    last = now;
    count += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return {
    stop: () => {
      running = false;
      return { count, longest };
    },
  };
}
