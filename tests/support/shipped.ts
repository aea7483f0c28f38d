// The shipped scenario, loaded once for the tests that need it.
import { fileURLToPath } from 'node:url';
import type { ClassroomBundle, ScenarioBundle } from '../../game/scenario/loader.ts';
import { openFolder } from '../../game/scenario/node/open.ts';
import { readFolder } from '../../game/scenario/node/read.ts';

const FOLDER = fileURLToPath(new URL('../../scenarios/unmade-alliance-1935', import.meta.url));
let loaded: Promise<ScenarioBundle> | undefined;

export function shippedFiles(): Promise<ReadonlyMap<string, string>> {
  return readFolder(FOLDER);
}

/** @throws with the findings when the scenario does not load */
export function shippedScenario(): Promise<ScenarioBundle> {
  loaded ??= openFolder(FOLDER);
  return loaded;
}

/** What the shipped scenario brings along for a class. @throws when there is nothing */
export async function shippedClassroom(): Promise<ClassroomBundle> {
  const { classroom } = await shippedScenario();
  if (!classroom) throw new Error('the shipped scenario brings nothing for a class');
  return classroom;
}
