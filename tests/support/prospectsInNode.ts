// What Node makes of a month's orders, for browser tests to compare with: a command that the test's page sends to Vitest.
// The rooms are imported only when asked, because the build's configuration knows this file.
import type { EndingCounts } from './endingCounts.ts';

export async function prospectsInNode(
  _context: unknown,
  month: number,
  side: string,
  runs: number,
  seed: string,
): Promise<EndingCounts> {
  const { historyStarts } = await import('../../game/analysis/history.ts');
  const { Laboratory } = await import('../../game/analysis/laboratory.ts');
  const { prospects } = await import('../../game/analysis/openings.ts');
  const { Pool } = await import('../../game/analysis/pool.ts');
  const { countsOf } = await import('./endingCounts.ts');
  const { compileModel } = await import('../../game/rules/model.ts');
  const { inThread } = await import('./inThread.ts');
  const { shippedScenario } = await import('./shipped.ts');
  const { scenario } = await shippedScenario();
  const model = compileModel(scenario);
  const pool = new Pool([inThread(new Laboratory(model))], scenario);
  const table = await prospects(model, pool, historyStarts(model, month)[month] ?? [], side, { runs, seed });
  return countsOf(table, runs);
}
