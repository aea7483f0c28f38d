// `npm run analysis`: analyses the history of every scenario and keeps the result in assets/analysis, where the game finds
// it at once. To be run again after every change of a scenario or of the rules; a test says so when it was not.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyseHistory, writeAnalysis } from '../game/analysis/chronicle.ts';
import { openPool } from '../game/cli/hands.ts';
import { compileModel } from '../game/rules/model.ts';
import { loadScenario } from '../game/scenario/loader.ts';
import { readFolder } from '../game/scenario/node/read.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'assets', 'analysis');
await mkdir(folder, { recursive: true });
for (const entry of await readdir(join(root, 'scenarios'), { withFileTypes: true })) {
  if (!entry.isDirectory() || entry.name === 'schema') continue;
  const { bundle } = loadScenario(await readFolder(join(root, 'scenarios', entry.name)));
  if (!bundle) throw new Error(`${entry.name} does not load`);
  const pool = openPool(bundle.scenario);
  try {
    const found = await analyseHistory(compileModel(bundle.scenario), pool, bundle.scenario.seed);
    await writeFile(join(folder, `${entry.name}.json`), writeAnalysis(found));
    console.log(`${entry.name}: ${found.hinges.map(({ side, month }) => `${side} ${month}`).join(', ')}`);
  } finally {
    pool.close();
  }
}
