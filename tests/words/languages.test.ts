// Languages: which one serves a reader, what a translation borrows, how French is set.
import { describe, expect, test } from 'vitest';
import { bestLanguage, ENGLISH, type LanguageEntry } from '../../game/words/languages.ts';
import { typesetterOf } from '../../game/words/typography.ts';
import { createWords } from '../../game/words/words.ts';

const entry = (tag: string): LanguageEntry => ({ tag, name: tag, load: async () => ENGLISH });

describe('a reader', () => {
  const entries = [entry('en'), entry('fr'), entry('pt-BR')];

  test.each([
    [['fr-CA', 'en'], 'fr'],
    [['de', 'fr'], 'fr'],
    [['pt-br'], 'pt-BR'],
    [['pt'], 'en'],
    [['cs'], 'en'],
    [[], 'en'],
  ])('who wants %o is served in %s', (wanted, tag) => {
    expect(bestLanguage(entries, wanted)?.tag).toBe(tag);
  });
});

describe('a translation that is not complete', () => {
  const lent: string[] = [];
  const original = { 'place.paris.name': 'Paris', 'order.x.risks.0': 'one', 'order.x.risks.1': 'two' };
  const english = createWords('en', ENGLISH.messages, original, { formats: 'en-GB' });
  const messages = { 'replay.step': 'Étape {number} sur {total}', close: 'Fermer' };
  const french = createWords(
    'fr',
    messages,
    { 'order.x.risks.0': 'un' },
    {
      places: { 'city.warsaw': 'Varsovie' },
      lender: { words: english, lent: (text) => void lent.push(text) },
    },
  );

  test('says what it has', () => {
    expect(french.say('replay.step', { number: 3, total: 1000 })).toBe('Étape 3 sur 1\u202F000');
    expect(french.placeName('city.warsaw', 'Warsaw')).toBe('Varsovie');
    expect(lent).toEqual([]);
  });

  test('borrows the rest, whole sentences at a time, and says what it borrowed', () => {
    expect(french.say('month.of', { number: 3, total: 28 })).toBe('month 3 of 28');
    expect(french.storyList('order.x.risks')).toEqual(['un', 'two']);
    expect(french.story('place.paris.name')).toBe('Paris');
    expect(french.storyOr('place.rome.name')).toBeNull();
    expect(french.placeName('city.rome', 'Rome')).toBe('Rome');
    expect(lent).toEqual(['month 3 of 28', 'two', 'Paris']);
  });

  test('writes dates and numbers in its own way all the same', () => {
    expect(french.date('1936-11-06', 'day')).toBe('6 novembre 1936');
    expect(french.list(['Cot', 'Blum', 'Delbos'])).toBe('Cot, Blum et Delbos');
  });
});

test('without a lender a missing message is its key', () => {
  expect(createWords('fr', {}).say('close')).toBe('close');
});

describe('French', () => {
  const set = typesetterOf('fr-FR');

  test.each([
    ['Pourquoi?', 'Pourquoi\u202F?'],
    ['Paris : la Tchéka ; et puis!', 'Paris\u202F: la Tchéka\u202F; et puis\u202F!'],
    ['«Non», dit-il.', '«\u202FNon\u202F», dit-il.'],
    ['«Non?»', '«\u202FNon\u202F?\u202F»'],
    ['à 12:30, voir https://exemple.fr/?a', 'à 12:30, voir https://exemple.fr/?a'],
    ['Vraiment ?!', 'Vraiment\u202F?!'],
  ])('%s is set %s, once and for all', (text, wanted) => {
    expect(set(text)).toBe(wanted);
    expect(set(wanted)).toBe(wanted);
  });

  test('only French is set so', () => {
    expect(typesetterOf('en')('Why?')).toBe('Why?');
  });
});
