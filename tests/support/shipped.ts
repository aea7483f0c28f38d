// The shipped scenario, loaded once for the tests that need it.
import { fileURLToPath } from 'node:url';
import { loadScenario, type ScenarioBundle } from '../../game/scenario/loader.ts';
import { readFolder } from '../../game/scenario/node/read.ts';

const FOLDER = fileURLToPath(new URL('../../scenarios/unmade-alliance-1935', import.meta.url));
let loaded: Promise<ScenarioBundle> | undefined;

export function shippedFiles(): Promise<ReadonlyMap<string, string>> {
  return readFolder(FOLDER);
}

/** @throws with the findings when the scenario does not load */
export function shippedScenario(): Promise<ScenarioBundle> {
  loaded ??= shippedFiles().then((files) => {
    const { bundle, findings } = loadScenario(files);
    if (!bundle)
      throw new Error(findings.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
    return bundle;
  });
  return loaded;
}
