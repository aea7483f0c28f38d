// Hands the scenarios to the browser as virtual modules: a list that loads at once, and for each scenario one chunk
// with the data and one for every language. A scenario with errors stops the build and shows them.
import { basename, join } from 'node:path';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';
import type { ScenarioTexts } from '../../rules/definition.ts';
import type { Finding } from '../finding.ts';
import { lintScenario } from '../lintScenario.ts';
import { loadScenario, type ScenarioBundle } from '../loader.ts';
import { findingLine } from '../report.ts';
import { readFolder, scenarioFolders } from './read.ts';

const LIST = 'virtual:scenarios';
const ONE = 'virtual:scenario/';

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
      return id === LIST || id.startsWith(ONE) ? `\0${id}` : null;
    },
    async load(id) {
      if (id === `\0${LIST}`) return listModule(await bundles());
      if (!id.startsWith(`\0${ONE}`)) return null;
      const [name = '', , language] = id.slice(ONE.length + 1).split('/');
      const bundle = (await bundles()).get(name);
      if (!bundle) return null;
      if (language === undefined) return dataModule('scenario', bundle.scenario, withoutReasoning);
      return textsModule(bundle.texts[language] ?? {});
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

function listModule(bundles: ReadonlyMap<string, ScenarioBundle>): string {
  const entries = [...bundles.values()].map(({ scenario: { id, version, languages } }) => {
    const one = JSON.stringify(`${ONE}${id}`);
    const texts = languages.map((language) => {
      const module = JSON.stringify(`${ONE}${id}/text/${language}`);
      return `${JSON.stringify(language)}: () => import(${module}).then(({ texts }) => texts)`;
    });
    return `entry(${JSON.stringify({ id, version, languages })}, () => import(${one}).then(({ scenario }) => scenario), { ${texts.join(', ')} })`;
  });
  return `const entry = (facts, load, byLanguage) => ({
  ...facts,
  load,
  texts: (language) => byLanguage[language]?.() ?? Promise.reject(new Error('no texts in ' + language)),
});
export const scenarios = [${entries.join(',\n')}];`;
}

/**
 * Text that a JavaScript engine reads fastest: JSON in a string.
 * @param replacer as of `JSON.stringify`
 */
function dataModule(
  name: string,
  data: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data, replacer))});`;
}

/** Texts by the next part of their keys. */
interface Tree {
  [part: string]: Tree | string;
}

/**
 * Texts as a tree that the browser lays flat again: a key's first parts stand once instead of before every text. Where
 * a key with a text is also the beginning of others, its text stands under an empty part.
 */
function textsModule(texts: ScenarioTexts): string {
  return `const lay = (branch, start, flat) => {
  for (const [part, below] of Object.entries(branch)) {
    const key = part === '' ? start : start === '' ? part : start + '.' + part;
    if (typeof below === 'string') flat[key] = below;
    else lay(below, key, flat);
  }
  return flat;
};
export const texts = lay(JSON.parse(${JSON.stringify(JSON.stringify(treeOf(texts)))}), '', {});`;
}

function treeOf(texts: ScenarioTexts): Tree {
  const root: Tree = {};
  for (const [key, text] of Object.entries(texts)) {
    const parts = key.split('.');
    const last = parts.pop() ?? '';
    let at = root;
    for (const part of parts) {
      const below = at[part] ?? {};
      const next = typeof below === 'string' ? { '': below } : below;
      at[part] = next;
      at = next;
    }
    const below = at[last];
    if (typeof below === 'object') below[''] = text;
    else at[last] = text;
  }
  return root;
}

/**
 * The sentences behind inferences are the authors' and stay with the files: no screen shows them, they are in one
 * language only, and they would make up a quarter of what a browser has to fetch of the data.
 */
function withoutReasoning(key: string, value: unknown): unknown {
  return key === 'because' ? '' : value;
}

function reload(server: ViteDevServer): void {
  for (const { moduleGraph, hot } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id === `\0${LIST}` || id.startsWith(`\0${ONE}`)) moduleGraph.invalidateModule(module);
    }
    hot.send({ type: 'full-reload' });
  }
}
