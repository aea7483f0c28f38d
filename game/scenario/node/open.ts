// Opens a scenario's folder on the disk for playing, with what it brings along for a class.
import { hasErrors } from '../finding.ts';
import { loadScenario, type ScenarioBundle } from '../loader.ts';
import { findingLine } from '../report.ts';
import { readFolder } from './read.ts';

/**
 * Loads a scenario's folder.
 * @throws with every error, a line each, where it cannot be played
 */
export async function openFolder(folder: string): Promise<ScenarioBundle> {
  const { bundle, findings } = loadScenario(await readFolder(folder));
  if (bundle) return bundle;
  const errors = findings.filter((finding) => hasErrors([finding]));
  throw new Error(errors.map((finding) => findingLine(finding, folder)).join('\n'));
}
