// How well each temperament serves its side by the side's own aims, in the same games against a side as in history.

import type { Measured } from '../../analysis/interval.ts';
import { lead, meanWorth, type Score, Tournament } from '../../analysis/tournament.ts';
import { AS_IN_HISTORY, temperamentsOf } from '../../minds/mind.ts';
import type { ScenarioTexts } from '../../rules/definition.ts';
import { compileModel, type Model } from '../../rules/model.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { rounded } from '../figures.ts';
import { readSide } from '../inputs.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario } from '../scenarios.ts';

const RUNS = 100;

export async function tournamentCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'runs', 'seed', 'side']);
  const { scenario, texts } = await openScenario(read.words[0]);
  const model = compileModel(scenario);
  const one = read.value('side');
  const sides = one === undefined ? scenario.sides.map(({ id }) => id) : [readSide(scenario, one)];
  const runs = read.count('runs', RUNS);
  const seed = read.value('seed') ?? scenario.seed;
  const tournament = new Tournament(model);
  for (const side of sides) {
    const scores = temperamentsOf(model).map((id) => tournament.play(side, id, seed, 0, runs));
    const usual = scores.find(({ temperament }) => temperament === AS_IN_HISTORY);
    if (!read.json) io.out(cli.tournament(texts['en']?.[`side.${side}.name`] ?? side, runs));
    for (const score of scores) {
      const ahead = usual ? lead(score, usual) : meanWorth(score);
      io.out(
        read.json
          ? JSON.stringify(scoreObject(model, side, seed, score, ahead))
          : scoreLine(score, ahead, texts['en'] ?? {}),
      );
    }
  }
  return EXIT.ok;
}

function scoreObject(model: Model, side: string, seed: string, score: Score, ahead: Measured) {
  const runs = score.worth.length;
  const ids = model.endings.map(({ definition }) => definition.id);
  const counts = ids.map((id, at) => [id, score.endings.filter((ending) => ending === at).length] as const);
  return {
    type: 'score',
    side,
    temperament: score.temperament,
    seed,
    runs,
    worth: meanObject(meanWorth(score)),
    ahead: meanObject(ahead),
    endings: Object.fromEntries(counts.map(([id, count]) => [id, rounded(count / runs)])),
  };
}

function meanObject({ value, low, high }: Measured) {
  return { mean: rounded(value), low: rounded(low), high: rounded(high) };
}

function scoreLine(score: Score, ahead: Measured, texts: ScenarioTexts): string {
  const name = texts[`temperament.${score.temperament}.name`] ?? score.temperament;
  const figures = ({ value, low, high }: Measured) =>
    `${value.toFixed(2)}  (${low.toFixed(2)} - ${high.toFixed(2)})`;
  return `  ${name.padEnd(26)}${figures(meanWorth(score)).padEnd(24)}${figures(ahead)}`;
}
