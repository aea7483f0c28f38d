// What lessons are made of: the scenarios on the disk that bring along something for a class, loaded once.
import { join } from 'node:path';
import { openFolder } from '../../scenario/node/open.ts';
import { scenarioFolders } from '../../scenario/node/read.ts';
import type { LessonSetup, Material } from '../setup.ts';
import type { Host } from './host.ts';
import { newId } from './secrets.ts';

type Opened = Omit<Material, 'setup'>;

/**
 * Loads every scenario of a folder.
 * @throws where one of them has errors, with all of them
 */
export async function openMaterials(folder: string): Promise<Pick<Host, 'setup' | 'material'>> {
  const opened = new Map<string, Opened>();
  for (const path of await scenarioFolders(join(folder))) {
    const { scenario, classroom } = await openFolder(path);
    if (classroom) opened.set(scenario.id, { scenario, classroom: classroom.definition });
  }
  return {
    async setup({ scenario, computer, seed }): Promise<LessonSetup | null> {
      const found = opened.get(scenario)?.scenario;
      if (!found) return null;
      const { id, version } = found;
      return {
        lesson: 'unmade-alliance',
        format: 1,
        scenario: { id, version },
        seed: seed ?? newId(),
        computer,
      };
    },
    async material(setup) {
      const found = opened.get(setup.scenario.id);
      return found && found.scenario.version === setup.scenario.version ? { ...found, setup } : null;
    },
  };
}
