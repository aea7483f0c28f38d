// What a front carries: few texts, all that its first view names, and of the replay's first step nothing that is to be asked.
import { expect, test } from 'vitest';
import { replayFrontOf } from '../../game/desk/front/replayFront.ts';
import { textsAbout } from '../../game/desk/front/textsAbout.ts';
import { replayHistory } from '../../game/play/replay.ts';
import { shippedScenario } from '../support/shipped.ts';

const TEXTS = {
  'person.blum.name': 'Léon Blum',
  'person.blum.dossier': 'A long life',
  'side.france.seat': 'Paris',
  'order.france.write.title': 'Write',
  'order.france.write.text': 'A letter goes out.',
  'order.france.write.risks.0': 'Nobody answers.',
  'order.france.wait.title': 'Wait',
  'track.pact.states.SIGNED.name': 'Signed',
  'desk.home': 'Home desk',
  'doubt.year': 'The year is not certain.',
  'step.E1.text': 'Told',
};

test('takes the names of what is shown, whole texts of what lies open, and nothing else', () => {
  const shown = {
    holder: 'blum',
    side: 'france',
    desk: 'home',
    key: 'step.E1.text',
    track: 'pact',
    empty: '',
  };
  expect(Object.keys(textsAbout(TEXTS, shown, ['france.write']))).toEqual([
    'person.blum.name',
    'side.france.seat',
    'order.france.write.title',
    'order.france.write.text',
    'order.france.write.risks.0',
    'track.pact.states.SIGNED.name',
    'desk.home',
    'step.E1.text',
  ]);
});

test('the front of the replay is the first step of the record, in a few kilobytes', async () => {
  const { scenario, texts } = await shippedScenario();
  const history = replayHistory(scenario);
  const front = replayFrontOf(scenario, history, 'en', texts['en'] ?? {});
  expect(front.entry).toMatchObject({ part: 'history', number: 1, total: history.steps.length });
  const { id, actors } = front.entry.step;
  expect(id).toBe(history.steps[0]?.id);
  expect(front.texts).toHaveProperty([`step.${id}.text`]);
  for (const actor of actors) expect(front.texts).toHaveProperty([`person.${actor}.name`]);
  // Whoever wants to be asked before the turning points must not have read the answer.
  expect(texts['en']).not.toHaveProperty([`step.${id}.question`]);
  expect(JSON.stringify(front).length).toBeLessThan(8_000);
});
