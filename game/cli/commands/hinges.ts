// The hinges of history's path or of a game's: where another order would have served a side's own aims most.
import { decisionsOf } from '../../analysis/decisions.ts';
import { type Alternative, findHinges, HINGE_EFFORT, type Hinge } from '../../analysis/hinges.ts';
import type { Measured } from '../../analysis/interval.ts';
import { monthView } from '../../play/calendar.ts';
import type { Scenario, ScenarioTexts } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { measuredObject, percent, rounded } from '../figures.ts';
import { openPool } from '../hands.ts';
import { readSide } from '../inputs.ts';
import { EXIT, type Io } from '../io.ts';
import { readPath } from '../path.ts';
import { openScenario } from '../scenarios.ts';

export async function hingesCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'game', 'side', 'runs', 'seed']);
  const { scenario, texts } = await openScenario(read.words[0]);
  const model = compileModel(scenario);
  const { starts, orders } = await readPath(model, read.value('game'));
  const one = read.value('side');
  const sides = one === undefined ? scenario.sides.map(({ id }) => id) : [readSide(scenario, one)];
  const look = read.count('runs', HINGE_EFFORT.look);
  const effort = { ...HINGE_EFFORT, look, glance: Math.min(HINGE_EFFORT.glance, look) };
  const seed = read.value('seed') ?? scenario.seed;
  const pool = openPool(scenario);
  try {
    const found = await findHinges(model, pool, decisionsOf(model, starts, orders, sides), seed, effort);
    if (found.length === 0 && !read.json) io.out(cli.noHinges);
    for (const hinge of found) {
      io.out(
        read.json
          ? JSON.stringify(hingeObject(scenario, hinge))
          : hingeLines(scenario, hinge, texts['en'] ?? {}),
      );
    }
  } finally {
    pool.close();
  }
  return EXIT.ok;
}

function hingeObject(scenario: Scenario, { month, side, desk, given, runs, alternatives }: Hinge) {
  return {
    type: 'hinge',
    month: monthView(scenario, month).iso,
    side,
    desk,
    given,
    runs,
    alternatives: alternatives.map(({ order, gain, shifts, most }) => ({
      order,
      gain: { points: rounded(gain.value), low: rounded(gain.low), high: rounded(gain.high) },
      most,
      shifts: Object.fromEntries(Object.entries(shifts).map(([id, each]) => [id, measuredObject(each)])),
    })),
  };
}

function hingeLines(
  scenario: Scenario,
  { month, side, desk, given, alternatives }: Hinge,
  texts: ScenarioTexts,
): string {
  const head = `${monthView(scenario, month).iso}  ${side}, ${desk}: ${given ?? cli.hold}`;
  return [head, ...alternatives.map((other) => alternativeLine(other, texts))].join('\n');
}

function alternativeLine({ order, gain, shifts, most }: Alternative, texts: ScenarioTexts): string {
  const points = ({ value, low, high }: Measured) =>
    `${value.toFixed(2)}  (${low.toFixed(2)} - ${high.toFixed(2)})`;
  const { value } = shifts[most] ?? { value: 0 };
  const moved = `${value < 0 ? '-' : '+'}${percent(Math.abs(value))}  ${texts[`ending.${most}.title`] ?? most}`;
  return `        ${points(gain)}  ${order ?? cli.hold}  ${moved}`;
}
