import { beforeAll, describe, expect, it } from 'vitest';
import { tellerOf } from '../../game/desk/common/meterWords.ts';
import { reasonWords } from '../../game/desk/game/ending/motiveWords.ts';
import type { Reason } from '../../game/play/view.ts';
import type { ScenarioBundle } from '../../game/scenario/loader.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords, type Words } from '../../game/words/words.ts';
import { shippedScenario } from '../support/shipped.ts';

let bundle: ScenarioBundle;
let words: Words;
beforeAll(async () => {
  bundle = await shippedScenario();
  words = createWords('en', english, bundle.texts['en'] ?? {});
});
const told = (reason: Reason) => reasonWords(words, tellerOf(words, bundle.scenario), reason, 3);

describe('a reason of the computer’s side', () => {
  it('of the scenario names its condition', () => {
    const [order] = bundle.scenario.orders.filter(({ appeal }) =>
      appeal.some(({ when }) => when.kind !== 'always'),
    );
    const appeal = order?.appeal.find(({ when }) => when.kind !== 'always');
    if (!appeal) throw new Error('no order has an appeal');
    expect(told({ kind: 'appeal', value: 5, when: appeal.when })).toMatch(/^Because .+\.$/);
    expect(told({ kind: 'appeal', value: -10, when: { kind: 'always' } })).toBe(
      'In itself, whatever the circumstances.',
    );
  });

  it('of a temperament has its own words, for every lean there is', () => {
    const leans = bundle.scenario.temperaments.flatMap(({ leans: all }) => all.map(({ id }) => id));
    expect(leans.length).toBeGreaterThan(20);
    for (const lean of leans) expect(told({ kind: 'lean', value: 4, lean })).toMatch(/^[A-Z].+\.$/);
  });

  it('of history and of looking ahead says what it is', () => {
    expect(told({ kind: 'history', value: 25 })).toContain('at the time');
    expect(told({ kind: 'foresight', value: 75, with: 325, without: 250 })).toBe(
      'Played out in advance, 54 per cent of what the side aims at was reached with it, 42 with the desk idle.',
    );
  });
});
