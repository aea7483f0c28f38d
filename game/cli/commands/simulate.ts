// Plays an experiment many times and says what came of it: endings with intervals, meters month by month, states reached.
import { historyStarts } from '../../analysis/history.ts';
import { type Measured, share } from '../../analysis/interval.ts';
import { estimatesOf } from '../../analysis/laboratory.ts';
import type { Sample } from '../../analysis/sample.ts';
import { monthView } from '../../play/calendar.ts';
import type { Scenario, ScenarioTexts } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { measuredObject, percent, rounded } from '../figures.ts';
import { openPool } from '../hands.ts';
import { readExperiment, readMonth } from '../inputs.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario } from '../scenarios.ts';

const RUNS = 1000;

export async function simulateCommand(args: readonly string[], io: Io): Promise<number> {
  const options = ['json', 'runs', 'seed', 'from', 'order', 'forbid', 'set', 'policy', 'without'] as const;
  const read = readArgs(args, 1, options);
  const { scenario, texts } = await openScenario(read.words[0]);
  const model = compileModel(scenario);
  const from = readMonth(scenario, read.value('from') ?? scenario.firstMonth, '--from');
  const experiment = readExperiment(model, read, from);
  const runs = read.count('runs', RUNS);
  const start = historyStarts(model, from)[from] ?? [];
  const pool = openPool(scenario);
  try {
    const sample = await pool.sample(start, experiment, runs);
    const found = findings(scenario, sample, from);
    const forced = experiment.orders.map((each, index) => ({
      order: each.order,
      month: monthView(scenario, each.month).iso,
      given: rounded((sample.forced[index] ?? 0) / runs),
    }));
    if (read.json) io.out(JSON.stringify({ seed: experiment.seed, runs, ...objectOf(found), forced }));
    else {
      for (const line of linesOf(found, runs, texts['en'] ?? {})) io.out(line);
      for (const { order, month, given } of forced) io.out(cli.forced(order, month, percent(given)));
    }
  } finally {
    pool.close();
  }
  return EXIT.ok;
}

interface Found {
  readonly endings: Readonly<Record<string, Measured>>;
  /** Means by meter or index and month; null where no game was still played. */
  readonly meters: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** Means of what a side believes of a meter, by `side meter` and month. */
  readonly estimates: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly reached: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function findings(scenario: Scenario, sample: Sample, from: number): Found {
  const months = Array.from({ length: scenario.months - from }, (_, index) => from + index);
  const means = (sums: Float64Array, width: number, at: number) =>
    Object.fromEntries(
      months.map((month) => {
        const games = sample.played[month] ?? 0;
        const mean = games === 0 ? null : rounded((sums[month * width + at] ?? 0) / games);
        return [monthView(scenario, month).iso, mean] as const;
      }),
    );
  let state = 0;
  const estimates = estimatesOf(scenario);
  return {
    endings: Object.fromEntries(
      scenario.endings.map(({ id }, index) => [id, share(sample.endings[index] ?? 0, sample.runs)]),
    ),
    meters: Object.fromEntries([
      ...scenario.indices.map(({ id }, at) => [id, means(sample.indices, scenario.indices.length, at)]),
      ...scenario.meters.map(({ id }, at) => [id, means(sample.meters, scenario.meters.length, at)]),
    ]),
    estimates: Object.fromEntries(
      estimates.map(([side, meter], at) => [
        `${side} ${meter}`,
        means(sample.estimates, estimates.length, at),
      ]),
    ),
    reached: Object.fromEntries(
      scenario.tracks.map(({ id, states }) => [
        id,
        Object.fromEntries(
          states.map((each) => {
            const count = sample.reached[state] ?? 0;
            state += 1;
            return [each.id, rounded(count / sample.runs)];
          }),
        ),
      ]),
    ),
  };
}

function objectOf({ endings, meters, estimates, reached }: Found) {
  const measured = Object.entries(endings).map(([id, each]) => [id, measuredObject(each)]);
  return { endings: Object.fromEntries(measured), meters, estimates, reached };
}

function linesOf(
  { endings, meters, estimates, reached }: Found,
  runs: number,
  texts: ScenarioTexts,
): readonly string[] {
  const ending = ([id, { value, low, high }]: readonly [string, Measured]) =>
    `  ${percent(value).padStart(7)}  ${percent(low)} - ${percent(high)}  ${texts[`ending.${id}.title`] ?? id}`;
  const row = ([id, byMonth]: readonly [string, Readonly<Record<string, number | null>>]) => {
    const values = Object.values(byMonth).map((value) => (value === null ? '-' : String(Math.round(value))));
    return `  ${id.padEnd(30)} ${values.map((value) => value.padStart(3)).join(' ')}`;
  };
  const states = ([track, byState]: readonly [string, Readonly<Record<string, number>>]) => [
    `  ${track}`,
    ...Object.entries(byState)
      .filter(([, value]) => value > 0)
      .map(([id, value]) => `    ${percent(value).padStart(7)}  ${id}`),
  ];
  return [
    cli.endings(runs),
    ...Object.entries(endings).map(ending),
    cli.means(Object.keys(Object.values(meters)[0] ?? {})[0] ?? ''),
    ...Object.entries(meters).map(row),
    cli.estimates,
    ...Object.entries(estimates).map(row),
    cli.reached,
    ...Object.entries(reached).flatMap(states),
  ];
}
