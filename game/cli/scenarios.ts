// Finds scenarios by id or folder and loads them, checked.
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScenario, type ScenarioBundle } from '../scenario/loader.ts';
import { readFolder, scenarioFolders } from '../scenario/node/read.ts';
import { cli } from '../words/en/cli.ts';
import { BadInput } from './io.ts';

const ROOT = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** The folders of the scenarios that ship. */
export function shippedScenarios(): Promise<readonly string[]> {
  return scenarioFolders(ROOT);
}

/**
 * The folder of a scenario named by id or path.
 * @throws BadInput where there is none
 */
export async function scenarioFolder(name: string | undefined): Promise<string> {
  if (name === undefined) throw new BadInput(cli.noScenario);
  const shipped = await shippedScenarios();
  const folder = shipped.find((each) => basename(each) === name);
  if (folder) return folder;
  if (existsSync(join(name, 'scenario.yaml'))) return name;
  throw new BadInput(cli.unknownScenario(name, shipped.map((each) => basename(each)).join(', ')));
}

/**
 * Loads a scenario for playing.
 * @throws BadInput where it is not found or has errors
 */
export async function openScenario(name: string | undefined): Promise<ScenarioBundle> {
  const folder = await scenarioFolder(name);
  const { bundle, findings } = loadScenario(await readFolder(folder));
  if (!bundle) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    throw new BadInput(cli.brokenScenario(name ?? folder, String(errors)));
  }
  return bundle;
}
