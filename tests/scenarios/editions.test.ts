// A save names the version of its scenario. So a scenario that plays otherwise than the version says has to take
// another one: the rules of each version are held here by their fingerprint.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../game/rules/definition.ts';
import { readRecords } from '../support/records.ts';
import { shippedScenario } from '../support/shipped.ts';
import editions from './editions.json' with { type: 'json' };

/** What an order leads to hangs on these; texts, sources, people, places, powers, promises and readings are told only. */
const RULES = [
  'firstMonth',
  'months',
  'sides',
  'offices',
  'meters',
  'tracks',
  'orders',
  'councils',
  'events',
  'drifts',
  'indices',
  'temperaments',
  'endings',
] as const satisfies readonly (keyof Scenario)[];

/** Where a rule comes from, what advisers say of it, how it is shown. */
const TOLD: readonly string[] = ['basis', 'dreads', 'place', 'seat'];

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

/** A value as text, the same whatever the order of an object's keys is; lists keep theirs, for chance counts by it. */
function canonical(value: unknown): string {
  if (value instanceof Map || value instanceof Set) throw new Error('a scenario is plain data');
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([key]) => !TOLD.includes(key));
  return `{${entries
    .map(([key, each]) => `${key}:${canonical(each)}`)
    .sort()
    .join()}}`;
}

/** What the computer plays as in history: the steps' deeds, without their sources and places. */
const deedsOf = ({ prologue, chronicle }: Scenario) =>
  [...prologue, ...chronicle].map(({ id, month, side, carries, with: others }) => ({
    id,
    month,
    side,
    carries,
    others,
  }));

function fingerprintOf(of: Scenario): string {
  const rules = canonical([...RULES.map((part) => of[part]), deedsOf(of)]);
  return createHash('sha256').update(rules).digest('hex').slice(0, 16);
}

const known: Readonly<Record<string, string>> = editions;

describe('the version of the scenario', () => {
  it('stands for these rules and no others', () => {
    const { version } = scenario;
    const fingerprint = fingerprintOf(scenario);
    expect(
      known[version],
      `The scenario plays otherwise than version ${version} did (its rules are now ${fingerprint}). ` +
        'Raise `version` in scenario.yaml, add the line "<new version>": "<fingerprint>" to tests/scenarios/editions.json, ' +
        'and put a save of the old version into tests/play/savesOfOldEditions; then play the records of ' +
        'tests/scenarios/records anew.',
    ).toBe(fingerprint);
  });

  it('changes with a rule, and not with what is only told', () => {
    const [first, ...orders] = scenario.orders;
    const [step, ...chronicle] = scenario.chronicle;
    if (!first || !step) throw new Error('an empty scenario');
    const changed = fingerprintOf({ ...scenario, orders: [{ ...first, day: first.day + 1 }, ...orders] });
    expect(changed).not.toBe(fingerprintOf(scenario));
    const retold = { ...step, doubts: ['another'], place: 'elsewhere', source: [] };
    expect(fingerprintOf({ ...scenario, chronicle: [retold, ...chronicle], people: [] })).toBe(
      fingerprintOf(scenario),
    );
  });

  it('is kept as a save for every version that went before', async () => {
    const saves = [...(await readRecords('play/savesOfOldEditions')).values()];
    const saved = new Set(
      saves.map((text) => (JSON.parse(text) as { scenario: { version: string } }).scenario.version),
    );
    expect(saved).not.toContain(scenario.version);
    for (const version of Object.keys(known)) {
      if (version !== scenario.version) expect(saved, version).toContain(version);
    }
  });
});
