// Cuts the front of the replay out of the shelf's scenario: the few words that its first view needs, so that they can
// be read before the scenario has come.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { replayFrontOf } from '../game/desk/front/replayFront.ts';
import { replayHistory } from '../game/play/replay.ts';
import { loadScenario } from '../game/scenario/loader.ts';
import { readFolder, scenarioFolders } from '../game/scenario/node/read.ts';

const MODULE = 'virtual:replay-front';

/** @param folder holds the scenarios, relative to Vite's root */
export function replayFront(folder = 'scenarios'): Plugin {
  let root = folder;
  return {
    name: 'replay-front',
    configResolved(config) {
      root = join(config.root, folder);
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const [first] = await scenarioFolders(root);
      const { bundle } = loadScenario(await readFolder(first ?? root));
      // The plugin of the scenarios tells what is wrong with one.
      if (!bundle) throw new Error('There is no scenario to cut a front out of.');
      const { scenario, texts } = bundle;
      const [language = ''] = scenario.languages;
      const front = replayFrontOf(scenario, replayHistory(scenario), language, texts[language] ?? {});
      return `export const replayFront = JSON.parse(${JSON.stringify(JSON.stringify(front))});`;
    },
  };
}
