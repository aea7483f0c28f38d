// Sentences are told apart by what they rest on.
import { expect, test } from 'vitest';
import { splitEvidence } from '../../game/desk/common/evidenceParts.ts';

const openings = { inference: 'Inference:', later: 'Learned later:' };

test.each([
  ['Paris hears an offer.', [{ kind: 'source', text: 'Paris hears an offer.' }]],
  ['Inference: paris could guess it.', [{ kind: 'inference', text: 'Paris could guess it.' }]],
  [
    'Paris hears an offer. Learned later: the staff was not told.',
    [
      { kind: 'source', text: 'Paris hears an offer.' },
      { kind: 'later', text: 'The staff was not told.' },
    ],
  ],
  [
    'Known. Inference: guessed. Learned later: learned.',
    [
      { kind: 'source', text: 'Known.' },
      { kind: 'inference', text: 'Guessed.' },
      { kind: 'later', text: 'Learned.' },
    ],
  ],
  ['', []],
])('%j', (text, parts) => {
  expect(splitEvidence(text, openings, 'en')).toEqual(parts);
});
