// Tries a scenario's claims on its model: every arm played out many times, every test judged with its interval.
import type { ArmDefinition, ClaimDefinition, ClaimTest, Measure, Wanted } from '../rules/claims.ts';
import type { Model } from '../rules/model.ts';
import type { Experiment } from './experiment.ts';
import { createGauge } from './gauge.ts';
import { type HistoryWorlds, historyWorlds } from './history.ts';
import { difference, type Measured, mean, share } from './interval.ts';
import { readOff, type Start } from './laboratory.ts';
import { MEASURED, type Sample } from './sample.ts';

/** Undecided: the interval lies on both sides of what is wanted, and more games would tell. */
export type Verdict = 'holds' | 'fails' | 'undecided';

export interface TestResult {
  readonly test: ClaimTest;
  /** Shares from 0 to 1, all else in points. */
  readonly found: Measured;
  /** Games that counted. */
  readonly games: number;
  /** The other arm's measure and the distance from it, where the test compares. */
  readonly against: { readonly found: Measured; readonly games: number; readonly distance: Measured } | null;
  readonly verdict: Verdict;
}

export interface ClaimResult {
  readonly claim: ClaimDefinition;
  /** Empty for a claim that the model has nothing to measure on. */
  readonly tests: readonly TestResult[];
  /** Null for such a claim. */
  readonly verdict: Verdict | null;
}

/** Who plays games out: a pool of workers. */
export interface Player {
  sample(start: Start, experiment: Experiment, runs: number): Promise<Sample>;
}

/**
 * Tries all claims. Arms that are the same in several claims are played once; every arm meets the same chances.
 * @param runs games an arm; history itself is one game
 */
export async function tryClaims(
  model: Model,
  claims: readonly ClaimDefinition[],
  player: Player,
  { seed, runs }: { readonly seed: string; readonly runs: number },
): Promise<readonly ClaimResult[]> {
  const { starts, ends, ending } = historyWorlds(model, model.scenario.months - 1);
  const plan = planOf(claims);
  const played = new Map<string, Float64Array>();
  for (const { arm, measures } of plan.values()) {
    const sums = arm.history
      ? pastSums(model, measures, { starts, ends, ending })
      : (await player.sample(starts[arm.from] ?? [], experimentOf(arm, measures, seed), runs)).measured;
    played.set(keyOf(arm), sums);
  }
  const found = (arm: ArmDefinition, measure: Measure): Found => {
    const at = plan.get(keyOf(arm))?.measures.findIndex((each) => same(each, measure)) ?? -1;
    const sums = played.get(keyOf(arm))?.subarray(at * MEASURED, (at + 1) * MEASURED) ?? [];
    return foundIn(sums, isShare(measure), arm.history);
  };
  return claims.map((claim) => {
    const tests = claim.tests.map((test) => judge(test, claim, found));
    return { claim, tests, verdict: worst(tests.map(({ verdict }) => verdict)) };
  });
}

/** Whether a measure is a share of games: 0 to 1, written as per cent. */
export function isShare({ kind }: Measure): boolean {
  return kind === 'share' || kind === 'peak' || kind === 'ending';
}

interface Planned {
  readonly arm: ArmDefinition;
  readonly measures: Measure[];
}

/** Every different arm with all that is measured in it. */
function planOf(claims: readonly ClaimDefinition[]): ReadonlyMap<string, Planned> {
  const plan = new Map<string, Planned>();
  for (const { arms, tests } of claims) {
    for (const { arm, measure, wanted } of tests) {
      for (const name of 'arm' in wanted ? [arm, wanted.arm] : [arm]) {
        const definition = armOf(arms, name);
        const key = keyOf(definition);
        const planned = plan.get(key) ?? { arm: definition, measures: [] };
        plan.set(key, planned);
        if (!planned.measures.some((each) => same(each, measure))) planned.measures.push(measure);
      }
    }
  }
  return plan;
}

function armOf(arms: readonly ArmDefinition[], name: string): ArmDefinition {
  const found = arms.find(({ id }) => id === name);
  if (!found) throw new Error(`the claim has no arm named ${name}`);
  return found;
}

const keyOf = (arm: ArmDefinition): string => JSON.stringify({ ...arm, id: '' });
const same = (one: Measure, other: Measure): boolean => JSON.stringify(one) === JSON.stringify(other);

function experimentOf(arm: ArmDefinition, measures: readonly Measure[], seed: string): Experiment {
  const { policies, orders, forbidden, sets, without } = arm;
  return { seed, policies, orders, forbidden, sets, without, measures };
}

function pastSums(model: Model, measures: readonly Measure[], past: HistoryWorlds): Float64Array {
  const gauges = measures.map((measure) => createGauge(model, measure));
  const ending = model.scenario.endings.findIndex(({ id }) => id === past.ending);
  for (const gauge of gauges) {
    gauge.begin(past.starts[0] ?? [], 0);
    for (const [month, cells] of past.ends.entries()) gauge.note(cells, month);
  }
  const sums = new Float64Array(measures.length * MEASURED);
  readOff(gauges, ending, sums);
  return sums;
}

interface Found {
  readonly found: Measured;
  readonly games: number;
}

function foundIn(sums: ArrayLike<number>, isShare: boolean, certain: boolean): Found {
  const [games = 0, sum = 0, squares = 0] = Array.from(sums);
  if (certain && games > 0) return { found: { value: sum, low: sum, high: sum }, games };
  return { found: isShare ? share(sum, games) : mean(sum, squares, games), games };
}

function judge(
  test: ClaimTest,
  { arms }: ClaimDefinition,
  find: (arm: ArmDefinition, measure: Measure) => Found,
): TestResult {
  const { measure, wanted } = test;
  const own = find(armOf(arms, test.arm), measure);
  const scale = isShare(measure) ? 100 : 1;
  if (!('arm' in wanted)) {
    return { test, ...own, against: null, verdict: verdictOn(own.found, wanted, scale) };
  }
  const other = find(armOf(arms, wanted.arm), measure);
  const distance = difference(own.found, other.found);
  const verdict = verdictOn(distance, wanted, scale);
  return { test, ...own, against: { ...other, distance }, verdict };
}

/** @param scale what a bound of the scenario counts in the unit of what was found */
function verdictOn({ low, high }: Measured, wanted: Wanted, scale: number): Verdict {
  const least = (bound: number): Verdict =>
    low * scale >= bound ? 'holds' : high * scale < bound ? 'fails' : 'undecided';
  const most = (bound: number): Verdict =>
    high * scale <= bound ? 'holds' : low * scale > bound ? 'fails' : 'undecided';
  switch (wanted.kind) {
    case 'at-least':
      return least(wanted.value);
    case 'at-most':
      return most(wanted.value);
    case 'above':
      return least(wanted.by);
    case 'below':
      return most(-wanted.by);
    case 'like':
      return worst([least(-wanted.by), most(wanted.by)]) ?? 'undecided';
  }
}

function worst(verdicts: readonly Verdict[]): Verdict | null {
  if (verdicts.length === 0) return null;
  if (verdicts.includes('fails')) return 'fails';
  return verdicts.includes('undecided') ? 'undecided' : 'holds';
}
