// The marked steps follow from the data, each has its question, and likelihoods are scored by Brier's rule.
import { describe, expect, test } from 'vitest';
import { brier, gradeOf, markedSteps, meanScore, scored } from '../../game/desk/replay/forecasts.ts';
import { replayHistory } from '../../game/play/replay.ts';
import { shippedScenario } from '../support/shipped.ts';

const { scenario, texts: languages } = await shippedScenario();
const texts = languages['en'] ?? {};
const marked = markedSteps(scenario, replayHistory(scenario).steps);

describe('the marked steps', () => {
  test('are the orders that passed a council and the events that might have stayed away', () => {
    expect(marked.map(({ step }) => step)).toEqual([
      'E18',
      'E33',
      'E52',
      'E56',
      'E58',
      'E67',
      'E73',
      'E93',
      'E94',
    ]);
  });

  test('have a question each, and no other step has one', () => {
    const asked = Object.keys(texts).filter((key) => /^step\.[^.]+\.question$/.test(key));
    expect(asked.sort()).toEqual(marked.map(({ step }) => `step.${step}.question`).sort());
  });

  test('have answers of both kinds', () => {
    expect(new Set(marked.map(({ came }) => came)).size).toBe(2);
  });
});

describe('the Brier score', () => {
  test.each([
    [100, true, 0],
    [0, true, 1],
    [50, true, 0.25],
    [50, false, 0.25],
    [0, false, 0],
    [80, false, 0.64],
  ])('%i in 100, came: %s', (likelihood, came, score) => {
    expect(brier(likelihood, came)).toBeCloseTo(score, 10);
  });

  test('is proper: in the long run nothing scores better than the likelihood itself', () => {
    for (let truth = 0; truth <= 100; truth += 5) {
      const expected = (said: number) =>
        (truth / 100) * brier(said, true) + (1 - truth / 100) * brier(said, false);
      for (let said = 0; said <= 100; said += 5) {
        expect(expected(said)).toBeGreaterThanOrEqual(expected(truth) - 1e-12);
      }
    }
  });

  test('is the mean over what was given; what was passed over does not count', () => {
    const two = [
      { step: 'E1', came: true },
      { step: 'E2', came: false },
      { step: 'E3', came: false },
    ];
    const all = scored(two, { E1: 100, E2: 50, E3: null });
    expect(all.map(({ score }) => score)).toEqual([0, 0.25]);
    expect(meanScore(all)).toBe(0.125);
    expect(meanScore(scored(two, {}))).toBeNull();
  });

  test('is told in words', () => {
    expect([0.05, 0.2, 0.25, 0.3].map(gradeOf)).toEqual(['close', 'better', 'even', 'worse']);
  });
});
