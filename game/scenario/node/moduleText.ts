// The text of the virtual modules: lists that load at once, data and words that come when asked for.
import type { ScenarioTexts } from '../../rules/definition.ts';
import type { ScenarioBundle } from '../loader.ts';

type Bundles = ReadonlyMap<string, ScenarioBundle>;

/** Beginnings of the ids of single modules. What stands last in an id names the chunk: `classroom-en-….js`. */
export const SCENARIO = 'virtual:scenario/';
export const CLASSROOM = 'virtual:classroom/';

/** The module behind `virtual:scenarios`. */
export function scenarioList(bundles: Bundles): string {
  const entries = [...bundles.values()].map(({ scenario: { id, version, languages } }) => {
    const byLanguage = importsByLanguage(languages, (language) => `${SCENARIO}${id}/text/${language}`);
    return `entry(${JSON.stringify({ id, version, languages })}, ${importOf(`${SCENARIO}${id}`, 'scenario')}, ${byLanguage})`;
  });
  return `${ENTRY}\nexport const scenarios = [${entries.join(',\n')}];`;
}

/** The module behind `virtual:classrooms`. */
export function classroomList(bundles: Bundles): string {
  const entries = [...bundles.values()].flatMap(({ scenario: { id }, classroom }) => {
    if (!classroom) return [];
    const languages = Object.keys(classroom.texts);
    const byLanguage = importsByLanguage(languages, (language) => `${CLASSROOM}${id}/classroom-${language}`);
    return `entry(${JSON.stringify({ scenario: id, languages })}, ${importOf(`${CLASSROOM}${id}/classroom`, 'definition')}, ${byLanguage})`;
  });
  return `${ENTRY}\nexport const classrooms = [${entries.join(',\n')}];`;
}

/**
 * One module of a scenario or of its class's material.
 * @param id as the lists import it
 * @returns null where there is no such module
 */
export function singleModule(id: string, bundles: Bundles): string | null {
  if (id.startsWith(SCENARIO)) {
    const [name = '', , language] = id.slice(SCENARIO.length).split('/');
    const bundle = bundles.get(name);
    if (!bundle) return null;
    return language === undefined
      ? dataModule('scenario', bundle.scenario)
      : textsModule(bundle.texts[language] ?? {});
  }
  if (!id.startsWith(CLASSROOM)) return null;
  const [name = '', part = ''] = id.slice(CLASSROOM.length).split('/');
  const classroom = bundles.get(name)?.classroom;
  if (!classroom) return null;
  const language = part.slice('classroom-'.length);
  return language === ''
    ? dataModule('definition', classroom.definition)
    : textsModule(classroom.texts[language] ?? {});
}

const importOf = (module: string, name: string): string =>
  `() => import(${JSON.stringify(module)}).then(({ ${name} }) => ${name})`;

function importsByLanguage(languages: readonly string[], moduleOf: (language: string) => string): string {
  const lines = languages.map(
    (language) => `${JSON.stringify(language)}: ${importOf(moduleOf(language), 'texts')}`,
  );
  return `{ ${lines.join(', ')} }`;
}

const ENTRY = `const entry = (facts, load, byLanguage) => ({
  ...facts,
  load,
  texts: (language) => byLanguage[language]?.() ?? Promise.reject(new Error('no texts in ' + language)),
});`;

/** Text that a JavaScript engine reads fastest: JSON in a string. */
function dataModule(name: string, data: unknown): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data, withoutReasoning))});`;
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
