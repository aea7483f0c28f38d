// From a folder's files to a scenario as the rules want it. Pure: files come as text, findings go out as data.
import type { InferOutput } from 'valibot';
import type { ClaimDefinition } from '../rules/claims.ts';
import type { ClassroomDefinition } from '../rules/classroom.ts';
import type { Scenario, ScenarioTexts } from '../rules/definition.ts';
import { buildClaims } from './build/claims.ts';
import { buildClassroom } from './build/classroom.ts';
import { buildHistory } from './build/history.ts';
import { buildLedger } from './build/ledger.ts';
import { Maker } from './build/maker.ts';
import { buildOrders } from './build/orders.ts';
import { buildPlay } from './build/play.ts';
import { buildWorld } from './build/world.ts';
import { Entries, type Entry } from './entries.ts';
import { type Finding, hasErrors, sortFindings } from './finding.ts';
import type { Origins } from './origins.ts';
import { Settings } from './schema/world.ts';
import { buildTexts, type LanguageTexts } from './texts.ts';

/** What a scenario brings along for a class, and its words by language. */
export interface ClassroomBundle {
  readonly definition: ClassroomDefinition;
  readonly texts: Readonly<Record<string, ScenarioTexts>>;
}

/** What a scenario folder becomes. */
export interface ScenarioBundle {
  readonly scenario: Scenario;
  readonly texts: Readonly<Record<string, ScenarioTexts>>;
  /** Tests of the model, which the game itself has no use for. */
  readonly claims: readonly ClaimDefinition[];
  /** Null where the scenario brings nothing for a class. */
  readonly classroom: ClassroomBundle | null;
}

/** What could be built of a scenario, whole or not, with what the linter needs to name lines. */
export interface Draft {
  readonly scenario: Scenario;
  readonly claims: readonly ClaimDefinition[];
  readonly texts: ReadonlyMap<string, LanguageTexts>;
  readonly classroom: ClassroomDefinition | null;
  readonly classroomTexts: ReadonlyMap<string, LanguageTexts>;
  readonly origins: Origins;
  /** Things that are there but could not be read, as `kind name`. */
  readonly broken: ReadonlySet<string>;
}

export interface Loaded {
  /** Null where a file could not be read, has not the right shape, or holds a condition that does not parse. */
  readonly bundle: ScenarioBundle | null;
  readonly findings: readonly Finding[];
}

/**
 * Loads a scenario without judging its sense: names may still point nowhere (the linter looks at that).
 * @param files texts by path inside the scenario's folder, with `/`
 */
export function loadScenario(files: ReadonlyMap<string, string>): Loaded {
  const { draft, findings } = draftScenario(files);
  return { bundle: draft && !hasErrors(findings) ? bundleOf(draft) : null, findings };
}

/** Builds what can be built; null only without a readable `scenario.yaml`. */
export function draftScenario(files: ReadonlyMap<string, string>): {
  readonly draft: Draft | null;
  readonly findings: readonly Finding[];
} {
  const entries = new Entries(files);
  const settings = readSettings(entries);
  if (!settings) return { draft: null, findings: sortFindings(entries.findings) };
  const { value } = settings;
  const maker = new Maker(
    entries,
    value.first_month,
    value.sides.map(({ side }) => side),
  );
  const scenario: Scenario = {
    id: value.scenario,
    version: value.version,
    format: value.format,
    firstMonth: value.first_month,
    months: value.months,
    seed: value.seed,
    languages: value.languages,
    ...buildWorld(settings, entries, maker),
    ...buildPlay(entries, maker),
    orders: buildOrders(entries, maker),
    ...buildLedger(entries, maker),
    ...buildHistory(entries, maker),
  };
  maker.mark(scenario, settings);
  const claims = buildClaims(entries, maker, value.months);
  const texts = buildTexts(entries);
  const classroom = buildClassroom(value.scenario, entries, maker);
  const classroomTexts = buildTexts(entries, 'classroomText');
  const { findings, broken } = entries;
  return {
    draft: { scenario, claims, texts, classroom, classroomTexts, origins: maker.origins, broken },
    findings: sortFindings(findings),
  };
}

export function bundleOf({ scenario, claims, texts, classroom, classroomTexts }: Draft): ScenarioBundle {
  return {
    scenario,
    claims,
    texts: wordsOf(texts),
    classroom: classroom && { definition: classroom, texts: wordsOf(classroomTexts) },
  };
}

function wordsOf(texts: ReadonlyMap<string, LanguageTexts>): Readonly<Record<string, ScenarioTexts>> {
  return Object.fromEntries([...texts].map(([language, { texts: byKey }]) => [language, byKey]));
}

function readSettings(entries: Entries): Entry<InferOutput<typeof Settings>> | null {
  if (entries.filesOf('scenario').length === 0 && !entries.broken.has('scenario scenario')) {
    entries.findings.push({
      file: 'scenario.yaml',
      line: 0,
      severity: 'error',
      code: 'missing-file',
      message: 'There is no scenario.yaml.',
      hint: 'A scenario begins with it: id, version, first month, months, seed, languages, sides.',
    });
  }
  return entries.of('scenario', Settings, 'scenario')[0] ?? null;
}
