// What third powers' tables are asked, held against the model: there are words for every question, and for no other.
import { expect, it } from 'vitest';
import { powerOf } from '../../game/play/questions.ts';
import { shippedClassroom, shippedScenario } from '../support/shipped.ts';

it('has words for every question that a seated power may be asked, and for no other', async () => {
  const { scenario } = await shippedScenario();
  const { definition, texts } = await shippedClassroom();
  const seated = new Set(definition.roles.map(({ delegation }) => delegation));
  const asked = scenario.events.filter((event) => {
    const power = powerOf(scenario, event);
    return power !== undefined && seated.has(power.id);
  });
  const worded = Object.keys(texts.en ?? {}).flatMap((key) => /^question\.(.+)\.ask$/u.exec(key)?.[1] ?? []);
  const answered = definition.roles.flatMap(({ answers }) => answers);
  expect(worded.sort()).toEqual([...asked.map(({ id }) => id), ...answered].sort());
});
