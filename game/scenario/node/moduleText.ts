// The text of the virtual modules: lists that load at once, data and words that come when asked for.
import type { ScenarioBundle } from '../loader.ts';

type Bundles = ReadonlyMap<string, ScenarioBundle>;

/** Beginnings of the ids of single modules. What stands last in an id names the chunk: `classroom-en-….js`. */
export const SCENARIO = 'virtual:scenario/';
export const CLASSROOM = 'virtual:classroom/';

/** The largest parts of a scenario are modules of their own: read with the rest at one go, they would hold the page. */
const APART = ['orders', 'tracks'] as const;

const isApart = (part: string | undefined): part is (typeof APART)[number] =>
  APART.some((apart) => apart === part);

/** The module behind `virtual:scenarios`. */
export function scenarioList(bundles: Bundles): string {
  const entries = [...bundles.values()].map(({ scenario: { id, version, languages } }) => {
    const parts = [
      importOf(`${SCENARIO}${id}`, 'scenario'),
      ...APART.map((part) => importOf(`${SCENARIO}${id}/${part}`, 'part')),
    ];
    const byLanguage = importsByLanguage(languages, (language) => `${SCENARIO}${id}/text/${language}`);
    return `entry(${JSON.stringify({ id, version, languages })}, joined(${parts.join(', ')}), ${byLanguage})`;
  });
  return `${ENTRY}\n${JOINED}\nexport const scenarios = [${entries.join(',\n')}];`;
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
    const [name = '', part, language] = id.slice(SCENARIO.length).split('/');
    const bundle = bundles.get(name);
    if (!bundle) return null;
    if (language !== undefined) return dataModule('texts', bundle.texts[language] ?? {});
    if (isApart(part)) return dataModule('part', { [part]: bundle.scenario[part] });
    const rest = Object.entries(bundle.scenario).filter(([key]) => !isApart(key));
    return dataModule('scenario', Object.fromEntries(rest));
  }
  if (!id.startsWith(CLASSROOM)) return null;
  const [name = '', part = ''] = id.slice(CLASSROOM.length).split('/');
  const classroom = bundles.get(name)?.classroom;
  if (!classroom) return null;
  const language = part.slice('classroom-'.length);
  return language === ''
    ? dataModule('definition', classroom.definition)
    : dataModule('texts', classroom.texts[language] ?? {});
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

/** A scenario's parts put together, in whatever order they come. */
const JOINED = `const joined = (...parts) => async () => Object.assign({}, ...(await Promise.all(parts.map((load) => load()))));`;

/**
 * Text that a JavaScript engine reads fastest: JSON in a string, of letters that take one byte each. A single larger one
 * would double what the engine has to go through.
 */
function dataModule(name: string, data: unknown): string {
  const json = JSON.stringify(data, withoutReasoning).replace(WIDE, escaped);
  return `export const ${name} = JSON.parse(${JSON.stringify(json)});`;
}

const WIDE = /[\u0100-\uffff]/g;
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The sentences behind inferences are the authors' and stay with the files: no screen shows them, they are in one
 * language only, and they would make up a quarter of what a browser has to fetch of the data.
 */
function withoutReasoning(key: string, value: unknown): unknown {
  return key === 'because' ? '' : value;
}
