// How likely each ending was, month by month, on history's path or a game's, when both sides go on by their own minds.
import { likelihoods, type RibbonMonth, ribbon } from '../../analysis/ribbon.ts';
import { monthView } from '../../play/calendar.ts';
import type { Scenario, ScenarioTexts } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { readArgs } from '../args.ts';
import { measuredObject, percent } from '../figures.ts';
import { openPool } from '../hands.ts';
import { EXIT, type Io } from '../io.ts';
import { readPath } from '../path.ts';
import { openScenario } from '../scenarios.ts';

const RUNS = 400;

export async function ribbonCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'game', 'runs', 'seed']);
  const { scenario, texts } = await openScenario(read.words[0]);
  const model = compileModel(scenario);
  const { starts } = await readPath(model, read.value('game'));
  const runs = read.count('runs', RUNS);
  const pool = openPool(scenario);
  try {
    const months = await ribbon(model, pool, starts, { runs, seed: read.value('seed') ?? scenario.seed });
    for (const month of months) {
      io.out(
        read.json
          ? JSON.stringify(monthObject(scenario, month))
          : monthLines(scenario, month, texts['en'] ?? {}),
      );
    }
  } finally {
    pool.close();
  }
  return EXIT.ok;
}

function monthObject(scenario: Scenario, found: RibbonMonth) {
  const measured = Object.entries(likelihoods(scenario, found)).map(([id, each]) => [
    id,
    measuredObject(each),
  ]);
  const month = monthView(scenario, found.month).iso;
  return { type: 'ribbon', month, runs: found.runs, endings: Object.fromEntries(measured) };
}

function monthLines(scenario: Scenario, found: RibbonMonth, texts: ScenarioTexts): string {
  const lines = Object.entries(likelihoods(scenario, found))
    .filter(([, { value }]) => value >= 0.005)
    .sort(([, a], [, b]) => b.value - a.value)
    .map(([id, { value, low, high }]) => {
      const title = texts[`ending.${id}.title`] ?? id;
      return `        ${percent(value).padStart(7)}  ${percent(low)} - ${percent(high)}  ${title}`;
    });
  return [monthView(scenario, found.month).iso, ...lines].join('\n');
}
