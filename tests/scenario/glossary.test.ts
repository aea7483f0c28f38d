// Terms in running texts: longest form first, whole words only, each entry once; and the shipped glossary as it stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termFinder, termsOf } from '../../game/scenario/glossary.ts';
import { shippedScenario } from '../support/shipped.ts';

const TEXTS = {
  'glossary.staff.term': 'General Staff',
  'glossary.staff.forms.0': 'General Staff',
  'glossary.staff.forms.1': 'General Staffs',
  'glossary.talks.term': 'staff talks',
  'glossary.talks.forms.0': 'staff talks',
  'glossary.talks.forms.1': 'talks of the General Staffs',
  'glossary.talks.see.0': 'staff',
  'glossary.pact.term': 'pact',
  'glossary.pact.text': 'A treaty.',
};
const find = termFinder(termsOf(TEXTS));

/** The text with its links in brackets, as `[id:words]`. */
const marked = (text: string, except?: string): string =>
  find(text, except)
    .map((part) => (part.term === null ? part.text : `[${part.term}:${part.text}]`))
    .join('');

test('an entry is its texts; without forms its term is the form', () => {
  expect(termsOf(TEXTS)).toEqual([
    { id: 'staff', forms: ['General Staff', 'General Staffs'], see: [] },
    { id: 'talks', forms: ['staff talks', 'talks of the General Staffs'], see: ['staff'] },
    { id: 'pact', forms: ['pact'], see: [] },
  ]);
});

test.each([
  ['The longest form wins.', 'talks of the General Staffs', '[talks:talks of the General Staffs]'],
  ['Once in a text.', 'The pact, that pact', 'The [pact:pact], that pact'],
  ['A sentence may begin with it.', 'Staff talks began.', '[talks:Staff talks] began.'],
  ['A name keeps its case.', 'a general staff', 'a general staff'],
  ['Not within a word.', 'impact, pactum, non-pact', 'impact, pactum, non-pact'],
  ['Nor before a letter with an accent.', 'pacté', 'pacté'],
  ['A possessive ends it.', 'the pact’s text', 'the [pact:pact]’s text'],
  ['A line may break in it.', 'General\nStaff', '[staff:General\nStaff]'],
  ['Nothing in nothing.', '', ''],
])('%s', (_, text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('an entry’s own text does not lead to itself', () => {
  expect(marked('The pact and the General Staff', 'pact')).toBe('The pact and the [staff:General Staff]');
});

test('no glossary, no links', () => {
  expect(termFinder([])('The pact')).toEqual([{ text: 'The pact', term: null }]);
});

test('the parts together are the text, whatever it is', () => {
  const words = fc.constantFrom('pact', 'Pact', 'General', 'Staff', 'Staffs', 'staff', 'talks', 'of', 'the');
  const gaps = fc.constantFrom(' ', ', ', '-', '’', '\n', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, gaps)), (pieces) => {
      const text = pieces.flat().join('');
      const parts = find(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      const terms = parts.flatMap(({ term }) => term ?? []);
      expect(new Set(terms).size).toBe(terms.length);
    }),
  );
});

describe('the shipped glossary', () => {
  test('explains at least sixty terms, each in a few plain sentences', async () => {
    const { texts } = await shippedScenario();
    const english = texts['en'] ?? {};
    const terms = termsOf(english);
    expect(terms.length).toBeGreaterThanOrEqual(60);
    for (const { id } of terms) {
      const text = english[`glossary.${id}.text`] ?? '';
      expect(text, id).toMatch(/\.$/);
      expect(text.length, id).toBeLessThanOrEqual(230);
    }
  });
});
