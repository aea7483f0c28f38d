// Plays history on the machine and prints every step of the article with where the tracks stand after it.
import { replayHistory } from '../../play/replay.ts';
import type { ReplayStep } from '../../play/view.ts';
import type { Reference, ScenarioTexts } from '../../rules/definition.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario } from '../scenarios.ts';

export async function replayCommand(args: readonly string[], io: Io): Promise<number> {
  const { words, json } = readArgs(args, 1, ['json']);
  const { scenario, texts } = await openScenario(words[0]);
  const en = texts['en'] ?? {};
  const replay = replayHistory(scenario);
  for (const step of replay.steps) io.out(json ? JSON.stringify(stepObject(step, en)) : stepLines(step, en));
  const { ending, hash } = replay;
  io.out(
    json
      ? JSON.stringify({ type: 'end', ending, hash })
      : `\n${cli.ending(en[`ending.${ending}.title`] ?? ending)}\n${hash}`,
  );
  return EXIT.ok;
}

function stepObject(step: ReplayStep, texts: ScenarioTexts) {
  const [lon, lat] = step.at;
  return {
    type: 'step',
    event: step.id,
    month: step.month.iso,
    date: step.date,
    precision: step.precision,
    place: texts[`place.${step.place}.name`] ?? step.place,
    lon,
    lat,
    side: step.side,
    order: step.order,
    tracks: step.tracks,
    source: sourceLine(step.references, texts),
  };
}

function stepLines(step: ReplayStep, texts: ScenarioTexts): string {
  const name = (key: string, id: string) => texts[key] ?? id;
  const moved = step.moved.map(({ track, to }) => {
    const state = name(`track.${track}.states.${to}.name`, to);
    return `       ${name(`track.${track}.name`, track)}: ${state}`;
  });
  return [
    `${step.id}  ${name(`step.${step.id}.dated`, step.date)}, ${name(`place.${step.place}.name`, step.place)}`,
    `     ${name(`step.${step.id}.title`, '')}`,
    ...moved,
    `     ${sourceLine(step.references, texts)}`,
  ].join('\n');
}

/** References as a line of text, each with the work's short name. */
export function sourceLine(references: readonly Reference[], texts: ScenarioTexts): string {
  return references.map(({ work, at }) => `${texts[`work.${work}.short`] ?? work}, ${at}`).join('; ');
}
