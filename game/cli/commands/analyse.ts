// Every legal order of a side in a month, after history up to it, with the likelihood of each ending.
import { historyStarts } from '../../analysis/history.ts';
import { type Prospect, prospects } from '../../analysis/openings.ts';
import type { ScenarioTexts } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { measuredObject, percent } from '../figures.ts';
import { openPool } from '../hands.ts';
import { readMonth, readSide } from '../inputs.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario } from '../scenarios.ts';

const RUNS = 1000;

export async function analyseCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'at', 'side', 'runs', 'seed']);
  const { scenario, texts } = await openScenario(read.words[0]);
  const model = compileModel(scenario);
  const month = readMonth(scenario, read.value('at'), '--at');
  const side = readSide(scenario, read.value('side'));
  const runs = read.count('runs', RUNS);
  const seed = read.value('seed') ?? scenario.seed;
  const start = historyStarts(model, month)[month] ?? [];
  const pool = openPool(scenario);
  try {
    const table = await prospects(model, pool, start, side, { runs, seed });
    const history = new Set((model.history[month] ?? []).map(({ order }) => order));
    for (const prospect of table) {
      const isHistory = prospect.order !== null && history.has(prospect.order);
      io.out(
        read.json
          ? JSON.stringify(prospectObject(prospect, side, isHistory))
          : prospectLines(prospect, isHistory, texts['en'] ?? {}),
      );
    }
  } finally {
    pool.close();
  }
  return EXIT.ok;
}

function prospectObject({ desk, order, usual, runs, endings }: Prospect, side: string, history: boolean) {
  const measured = Object.entries(endings).map(([id, each]) => [id, measuredObject(each)]);
  return { type: 'prospect', side, desk, order, usual, history, runs, endings: Object.fromEntries(measured) };
}

function prospectLines({ desk, order, endings }: Prospect, history: boolean, texts: ScenarioTexts): string {
  const found = Object.entries(endings)
    .filter(([, { value }]) => value >= 0.005)
    .sort(([, a], [, b]) => b.value - a.value)
    .map(([id, { value, low, high }]) => {
      const title = texts[`ending.${id}.title`] ?? id;
      return `        ${percent(value).padStart(7)}  ${percent(low)} - ${percent(high)}  ${title}`;
    });
  return [`${desk}  ${order ?? cli.hold}${history ? `  * ${cli.history}` : ''}`, ...found].join('\n');
}
