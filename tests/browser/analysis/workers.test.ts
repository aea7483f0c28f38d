// Months played out in real workers of a real browser: the same counts as in Node, whatever the number of workers, and
// a page that goes on drawing meanwhile.
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { prospects } from '../../../game/analysis/openings.ts';
import { countsOf, type EndingCounts } from '../../support/endingCounts.ts';
import { openShipped, openWorkers, type Shipped, watchFrames } from '../support/workers.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    prospectsInNode(month: number, side: string, runs: number, seed: string): Promise<EndingCounts>;
  }
}

/** November 1936. */
const MONTH = 18;
const SIDE = 'france';
/** More than one task an order, so that the parts of a sum come from different workers. */
const RUNS = 300;
/** What even a busy machine must keep to; a quiet one drops no frame at all. */
const LONGEST_FRAME_MS = 500;

describe('a month’s legal orders in workers', () => {
  let shipped: Shipped;
  let inNode: EndingCounts;
  beforeAll(async () => {
    shipped = await openShipped();
    inNode = await commands.prospectsInNode(MONTH, SIDE, RUNS, 'workers');
  }, 120_000);

  test.each([1, 2, 3])(
    'with %i of them are what Node makes of them',
    { timeout: 120_000 },
    async (workers) => {
      const { scenario, model, starts } = shipped;
      const pool = openWorkers(scenario, workers);
      try {
        const start = starts[MONTH] ?? [];
        const table = await prospects(model, pool, start, SIDE, { runs: RUNS, seed: 'workers' });
        expect(table.length).toBeGreaterThan(10);
        expect(countsOf(table, RUNS)).toEqual(inNode);
      } finally {
        pool.close();
      }
    },
  );

  test('leave the page free to draw', { timeout: 120_000 }, async () => {
    const { scenario, model, starts } = shipped;
    const pool = openWorkers(scenario, 2);
    try {
      const play = (runs: number) =>
        prospects(model, pool, starts[MONTH] ?? [], SIDE, { runs, seed: 'frames' });
      await play(1);
      const frames = watchFrames();
      const begin = performance.now();
      await play(2 * RUNS);
      const { count, longest } = frames.stop();
      const took = performance.now() - begin;
      console.log(
        `workers: ${Math.round(took)} ms, ${count} frames, the longest ${Math.round(longest)} ms apart`,
      );
      expect(count).toBeGreaterThan(took / LONGEST_FRAME_MS);
      expect(longest).toBeLessThan(LONGEST_FRAME_MS);
    } finally {
      pool.close();
    }
  });
});
