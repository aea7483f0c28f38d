// Tries a scenario's claims on its model: what each says, what was measured, and whether it holds.
import { type ClaimResult, isShare, type TestResult, tryClaims } from '../../analysis/claims.ts';
import type { Measured } from '../../analysis/interval.ts';
import type { ScenarioTexts } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { monthAt } from '../../scenario/calendar.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { percent, rounded } from '../figures.ts';
import { openPool } from '../hands.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario } from '../scenarios.ts';

const RUNS = 1000;

/** @returns 1 where a claim fails: its interval lies on the wrong side */
export async function claimsCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'runs', 'seed']);
  const { scenario, claims, texts } = await openScenario(read.words[0]);
  const runs = read.count('runs', RUNS);
  const seed = read.value('seed') ?? scenario.seed;
  const pool = openPool(scenario);
  try {
    const results = await tryClaims(compileModel(scenario), claims, pool, { seed, runs });
    const words = texts['en'] ?? {};
    for (const result of results) {
      if (read.json) io.out(JSON.stringify(objectOf(result, words)));
      else for (const line of linesOf(result, words, scenario.firstMonth)) io.out(line);
    }
    const count = (verdict: ClaimResult['verdict']) =>
      results.filter((each) => each.verdict === verdict).length;
    const counts = {
      holds: count('holds'),
      undecided: count('undecided'),
      fails: count('fails'),
      untested: count(null),
    };
    io.out(read.json ? JSON.stringify({ type: 'claims', seed, runs, ...counts }) : cli.claims(counts, runs));
    return counts.fails > 0 ? EXIT.findings : EXIT.ok;
  } finally {
    pool.close();
  }
}

function objectOf({ claim, tests, verdict }: ClaimResult, texts: ScenarioTexts) {
  return {
    type: 'claim',
    claim: claim.id,
    verdict: verdict ?? 'untested',
    statement: texts[`claim.${claim.id}.statement`] ?? '',
    measured: texts[`claim.${claim.id}.measured`] ?? '',
    tests: tests.map(({ test, found, games, against, verdict: each }) => ({
      arm: test.arm,
      measure: test.measure.kind,
      of: test.measure.written,
      ...measuredIn(found),
      games,
      wanted: test.wanted,
      ...(against && { other: measuredIn(against.found), distance: measuredIn(against.distance) }),
      verdict: each,
    })),
  };
}

const measuredIn = ({ value, low, high }: Measured) => ({
  value: rounded(value),
  low: rounded(low),
  high: rounded(high),
});

function linesOf({ claim, tests, verdict }: ClaimResult, texts: ScenarioTexts, firstMonth: string) {
  const text = (key: string) => texts[`claim.${claim.id}.${key}`] ?? '';
  return [
    `${claim.id}  ${cli.verdict[verdict ?? 'untested']}  ${text('statement')}`,
    `     ${text('measured')} (${text('passage')})`,
    ...tests.map((result) => testLine(result, firstMonth)),
    '',
  ];
}

function testLine({ test, found, against, verdict }: TestResult, firstMonth: string): string {
  const { measure, wanted, arm } = test;
  const show = ({ value, low, high }: Measured) => {
    const each = (number: number) => (isShare(measure) ? percent(number) : number.toFixed(1));
    return low === high ? each(value) : `${each(value)} (${each(low)} - ${each(high)})`;
  };
  const what = `${cli.measure[measure.kind]} ${measure.written}`;
  const when = cli.months(monthAt(measure.span.from, firstMonth), monthAt(measure.span.until, firstMonth));
  const other =
    against && 'arm' in wanted
      ? `; ${wanted.arm}: ${show(against.found)}; ${cli.distance} ${show(against.distance)}`
      : '';
  const bound = 'arm' in wanted ? cli.wanted[wanted.kind](wanted.by) : cli.wanted[wanted.kind](wanted.value);
  return `     ${cli.verdict[verdict]}  ${what}, ${when}; ${arm}: ${show(found)}${other}; ${bound}`;
}
