// Hands the scenarios to the browser as virtual modules: a list that loads at once, and for each scenario one chunk
// with the data and one for every language; beside it the same for what a class is given. A scenario with errors stops
// the build and shows them.
import { basename, join } from 'node:path';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';
import type { Finding } from '../finding.ts';
import { lintScenario } from '../lintScenario.ts';
import { loadScenario, type ScenarioBundle } from '../loader.ts';
import { findingLine } from '../report.ts';
import { CLASSROOM, classroomList, SCENARIO, scenarioList, singleModule } from './moduleText.ts';
import { readFolder, scenarioFolders } from './read.ts';

const LISTS = { 'virtual:scenarios': scenarioList, 'virtual:classrooms': classroomList } as const;

const isList = (id: string): id is keyof typeof LISTS => id in LISTS;
const isOurs = (id: string): boolean => isList(id) || id.startsWith(SCENARIO) || id.startsWith(CLASSROOM);

/** @param folder holds the scenarios, relative to Vite's root */
export function scenarios(folder = 'scenarios'): Plugin {
  let root = folder;
  let strict = true;
  let warn: (text: string) => void = () => {};
  let read: Promise<ReadonlyMap<string, ScenarioBundle>> | null = null;
  const bundles = () => {
    read ??= readScenarios(root, folder, strict, warn);
    return read;
  };
  return {
    name: 'scenarios',
    configResolved(config) {
      root = join(config.root, folder);
      strict = config.command === 'build';
      warn = (text) => config.logger.warn(text);
    },
    async buildStart() {
      if (this.environment.mode === 'build') await bundles();
    },
    resolveId(id) {
      return isOurs(id) ? `\0${id}` : null;
    },
    async load(id) {
      const own = id.slice(1);
      if (!id.startsWith('\0') || !isOurs(own)) return null;
      return isList(own) ? LISTS[own](await bundles()) : singleModule(own, await bundles());
    },
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_, path) => {
        if (!normalizePath(path).startsWith(`${normalizePath(root)}/`) || !path.endsWith('.yaml')) return;
        read = null;
        reload(server);
      });
    },
  };
}

/**
 * A build takes no scenario with errors. While somebody is writing one, the server shows the errors and goes on with
 * whatever can be loaded at all.
 * @throws with every finding
 */
async function readScenarios(
  root: string,
  folder: string,
  strict: boolean,
  warn: (text: string) => void,
): Promise<ReadonlyMap<string, ScenarioBundle>> {
  const bundles = new Map<string, ScenarioBundle>();
  const wrong: string[] = [];
  for (const path of await scenarioFolders(root)) {
    const files = await readFolder(path);
    const { bundle, findings } = lintScenario(files);
    const lines = errorLines(findings, `${folder}/${basename(path)}`);
    const usable = bundle ?? (strict ? null : loadScenario(files).bundle);
    if (usable) bundles.set(usable.scenario.id, usable);
    else wrong.push(...lines);
    if (usable && !bundle) warn(errorText(lines));
  }
  if (wrong.length > 0) throw new Error(errorText(wrong));
  return bundles;
}

const errorText = (lines: readonly string[]): string => `The scenarios have errors:\n${lines.join('\n')}`;

const errorLines = (findings: readonly Finding[], folder: string): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map((finding) => findingLine(finding, folder));

function reload(server: ViteDevServer): void {
  for (const { moduleGraph, hot } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id.startsWith('\0') && isOurs(id.slice(1))) moduleGraph.invalidateModule(module);
    }
    hot.send({ type: 'full-reload' });
  }
}
