// What the report on a translation counts.
import { describe, expect, test } from 'vitest';
import { completenessOf, percentOf } from '../../game/words/completeness.ts';
import { english } from '../../game/words/en/english.ts';
import { pseudoMessages } from '../../game/words/pseudo.ts';

const original = {
  close: 'Close',
  'replay.step': 'Step {number} of {total}',
  steps: { one: '{count} step to {place}', other: '{count} steps to {place}' },
};

describe('a translation', () => {
  test('lacks keys, has some too many, and loses gaps', () => {
    const french = {
      'replay.step': 'Étape {number}',
      steps: { other: '{count} pas vers {place}' },
      odd: 'Bizarre',
    };
    const found = completenessOf(original, french);
    expect(found).toEqual({ wanted: 3, missing: ['close'], extra: ['odd'], otherGaps: ['replay.step'] });
    expect(percentOf(found)).toBe(66);
  });

  test('may spell a number out in one of its plural forms', () => {
    const forms = { steps: { one: 'un pas vers {place}', other: '{count} pas vers {place}' } };
    expect(completenessOf({ steps: original.steps }, forms).otherGaps).toEqual([]);
  });

  test('that is whole counts 100 per cent, and only then', () => {
    expect(completenessOf(english, pseudoMessages())).toMatchObject({
      missing: [],
      extra: [],
      otherGaps: [],
    });
    const { close: _, ...rest } = english;
    expect(percentOf(completenessOf(english, rest))).toBe(99);
    expect(percentOf(completenessOf(english, english))).toBe(100);
  });
});
