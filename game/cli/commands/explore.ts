// Plays a scenario out many times and says what it has in it: what is reached, where nothing can be done, which orders
// make no difference.
import { basename, relative } from 'node:path';
import { type Exploration, explore, type Idle, isReached, type Reached } from '../../analysis/explore.ts';
import type { Difference, Moved } from '../../analysis/exploreChoices.ts';
import type { Scenario } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { type Finding, hasErrors, sortFindings } from '../../scenario/finding.ts';
import { readFolder } from '../../scenario/node/read.ts';
import { findingCount, findingLine } from '../../scenario/report.ts';
import { exploring as words } from '../../words/en/explore.ts';
import { type Args, readArgs } from '../args.ts';
import { exploreFindings, points, share } from '../exploreFindings.ts';
import { percent, rounded } from '../figures.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario, scenarioFolder } from '../scenarios.ts';

const RUNS = 20_000;
/** Games with each order, and as many without, for so many games of the search. */
const PAIRS_PER_RUN = 1 / 10;

/** `explore <scenario> [--runs N] [--seed TEXT] [--json]`: exit code 1 where something is never reached. */
export async function exploreCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'runs', 'seed']);
  const { scenario } = await openScenario(read.words[0]);
  const folder = await scenarioFolder(read.words[0]);
  const found = explored(scenario, read);
  const findings = sortFindings(exploreFindings(found, await readFolder(folder)));
  const print = read.json ? objectsOf : linesOf;
  for (const line of print(found, findings, folder)) io.out(line);
  return hasErrors(findings) ? EXIT.findings : EXIT.ok;
}

/** Explores with as many games as the options say. */
export function explored(scenario: Scenario, read: Args): Exploration {
  const runs = read.count('runs', RUNS);
  const seed = read.value('seed') ?? scenario.seed;
  return explore(compileModel(scenario), { seed, runs, pairs: Math.ceil(runs * PAIRS_PER_RUN) });
}

function objectsOf(found: Exploration, findings: readonly Finding[], folder: string): readonly string[] {
  const { seed, games, unending, reached, idle, differences } = found;
  const scenario = basename(folder);
  return [
    { type: 'explored', scenario, seed, games, unending },
    ...reached.map((each) => ({ type: 'reached', ...each, reached: isReached(each) })),
    ...idle.map((each) => ({ type: 'idle', ...each })),
    ...differences.map(differenceObject),
    ...findings.map((each) => ({ type: 'finding', scenario, ...each })),
  ].map((each) => JSON.stringify(each));
}

function differenceObject({ order, pairs, changed, apart, ending, state, meter }: Difference) {
  const moved = (each: Moved | null) =>
    each && {
      id: each.id,
      by: rounded(each.by.value),
      low: rounded(each.by.low),
      high: rounded(each.by.high),
      measured: each.measured,
    };
  return {
    type: 'difference',
    order,
    pairs,
    changed: rounded(changed),
    apart: rounded(apart),
    ending: moved(ending),
    state: moved(state),
    meter: moved(meter),
  };
}

function linesOf(found: Exploration, findings: readonly Finding[], folder: string): readonly string[] {
  const path = relative(process.cwd(), folder);
  return [
    words.head(found.games, found.seed),
    ...found.reached.map(reachedLine),
    words.idle,
    ...found.idle.flatMap(idleLines),
    words.differences,
    ...[...found.differences].sort((a, b) => a.apart - b.apart).map(differenceLine),
    ...findings.map((each) => findingLine(each, path)),
    `${basename(folder)}: ${findingCount(findings)}`,
  ];
}

function reachedLine({ kind, id, games, first, byHistory }: Reached): string {
  const how = first ? `${first.manner} ${first.game}` : byHistory ? words.history : words.never;
  return `  ${kind.padEnd(8)} ${String(games).padStart(8)}  ${how.padEnd(20)} ${id}`;
}

function idleLines({ side, months, desks, all, stretches }: Idle): readonly string[] {
  const of = (count: number) => percent(count / Math.max(1, months));
  const byDesk = Object.entries(desks).map(([desk, count]) => `${desk} ${of(count)}`);
  return [`  ${words.idleLine(side, months, byDesk.join(', '), of(all), stretches)}`];
}

function differenceLine({ order, changed, apart, ending, meter }: Difference): string {
  const moved = [ending && share(ending), meter && points(meter)].filter((each) => each !== null);
  return `  ${percent(apart).padStart(7)} ${percent(changed).padStart(7)}  ${order}  ${moved.join('; ')}`;
}
