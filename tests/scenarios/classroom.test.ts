// What a class is given, held against the model: aims that can be met and missed, and words for whatever a power's table is asked.
import { beforeAll, describe, expect, it } from 'vitest';
import { historyStarts } from '../../game/analysis/history.ts';
import { createMind } from '../../game/minds/mind.ts';
import { Playout } from '../../game/minds/playout.ts';
import { powerOf } from '../../game/play/questions.ts';
import type { Cells } from '../../game/rules/cells.ts';
import { chanceKey, keyOfGame } from '../../game/rules/chance.ts';
import { compileLaws } from '../../game/rules/flat/laws.ts';
import { compileTest } from '../../game/rules/look.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import type { ClassroomBundle } from '../../game/scenario/loader.ts';
import { shippedClassroom, shippedScenario } from '../support/shipped.ts';

/** Paris' and Moscow's minds in the games that are tried. */
const MINDS = [
  ['as-in-history', 'as-in-history'],
  ['alliance-at-any-price', 'alliance-at-any-price'],
  ['alliance-at-any-price', 'as-in-history'],
  ['as-in-history', 'alliance-at-any-price'],
  ['cautious', 'cautious'],
] as const;
const GAMES = 120;

let model: Model;
let material: ClassroomBundle;

beforeAll(async () => {
  model = compileModel((await shippedScenario()).scenario);
  material = await shippedClassroom();
});

/** How games that begin with the first month of a lesson end. */
function ends(from: number): readonly Cells[] {
  const start = historyStarts(model, from)[from];
  if (!start) throw new Error('the lesson begins outside the scenario');
  const { game, run } = playout();
  return MINDS.flatMap((temperaments) => {
    const minds = model.scenario.sides.map(({ id }, at) => createMind(model, id, temperaments[at]));
    return Array.from({ length: GAMES }, (_, nth) => {
      game.reset(start, keyOfGame(chanceKey('classroom'), nth));
      run(minds);
      return [...game.cells];
    });
  });
}

function playout() {
  const playing = new Playout(compileLaws(model));
  return { game: playing.game, run: playing.run.bind(playing) };
}

describe('the classroom of the shipped scenario', () => {
  it('gives every role aims that are met in some games and missed in others, and a red line that can be kept', () => {
    const from = Math.min(...material.definition.lessons.map((lesson) => lesson.from));
    const worlds = ends(from);
    const share = (condition: Parameters<typeof compileTest>[0]) => {
      const test = compileTest(condition, model.layout);
      return worlds.filter((cells) => test(cells)).length / worlds.length;
    };
    const odd = material.definition.roles.flatMap(({ id, publicAim, secretAim, redLine }) => [
      ...[publicAim, secretAim].flatMap(({ met }, at) => {
        const found = share(met);
        return found < 0.01 || found > 0.97 ? [`${id} aim ${at} ${found}`] : [];
      }),
      ...(share(redLine.crossed) > 0.7 ? [`${id} red line`] : []),
    ]);
    expect(odd).toEqual([]);
  });

  it('has words for every question that a power’s table may be asked, and for no other', () => {
    const seated = new Set(material.definition.roles.map(({ delegation }) => delegation));
    const asked = model.scenario.events.filter((event) => {
      const power = powerOf(model.scenario, event);
      return power !== undefined && seated.has(power.id);
    });
    const texts = material.texts.en ?? {};
    const worded = Object.keys(texts).flatMap((key) => /^question\.(.+)\.ask$/u.exec(key)?.[1] ?? []);
    expect(worded.sort()).toEqual(asked.map(({ id }) => id).sort());
  });
});
