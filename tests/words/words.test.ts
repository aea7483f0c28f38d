// The translator: gaps, plural forms, dates that say no more than their source, lists and missing texts.
import { describe, expect, test } from 'vitest';
import { english } from '../../game/words/en/english.ts';
import { createWords } from '../../game/words/words.ts';

const story = {
  'step.E60.title': 'Paris offers air talks',
  'order.x.risks.0': 'first',
  'order.x.risks.1': 'second',
};
const words = createWords('en-GB', english, story);

describe('messages', () => {
  test('fill their gaps with words and numbers', () => {
    expect(words.say('replay.step', { number: 61, total: 90 })).toBe('Step 61 of 90');
    expect(words.say('placeToPlace', { from: 'Paris', to: 'Moscow' })).toBe('Paris to Moscow');
  });

  test('choose the plural form by the count', () => {
    expect(words.say('title.saved.aside', { count: 1 })).toBe('1 game');
    expect(words.say('title.saved.aside', { count: 3 })).toBe('3 games');
    expect(words.say('replay.month', { month: 'June 1936', count: 1 })).toBe('June 1936: 1 step');
  });

  test('leave no gap of the English unfilled by their own types', () => {
    for (const [key, message] of Object.entries(english)) {
      const forms: string[] = typeof message === 'string' ? [message] : Object.values(message);
      for (const form of forms) expect(form.replace(/\{\w+\}/g, ''), key).not.toMatch(/[{}]/);
    }
  });
});

describe('texts of the scenario', () => {
  test('are found by key, and the key itself shows where one is missing', () => {
    expect(words.story('step.E60.title')).toBe('Paris offers air talks');
    expect(words.story('step.E99.title')).toBe('step.E99.title');
    expect(words.storyOr('step.E99.title')).toBeNull();
  });

  test('come as lists in order', () => {
    expect(words.storyList('order.x.risks')).toEqual(['first', 'second']);
    expect(words.storyList('order.y.risks')).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['1936-11-06', 'day', 'long', '6 November 1936'],
    ['1936-11-06', 'day', 'short', '6 Nov'],
    ['1936-11-06', 'month', 'long', 'November 1936'],
    ['1936-11-06', 'month', 'short', 'Nov'],
    ['1935-07-20', 'season', 'long', 'summer 1935'],
    ['1936-04-10', 'season', 'short', 'spring 1936'],
    ['1935-12-20', 'season', 'long', 'winter 1935–36'],
    ['1936-02-01', 'season', 'long', 'winter 1935–36'],
    ['1925-10-16', 'year', 'long', '1925'],
    ['1925-10-16', 'year', 'short', '1925'],
  ] as const)('%s with precision %s, %s, is %s', (iso, precision, length, text) => {
    expect(words.date(iso, precision, length)).toBe(text);
  });

  test('name months in full, in short and by letter', () => {
    expect(words.month('1936-11')).toBe('November 1936');
    expect(words.monthName('1936-11')).toBe('November');
    expect(words.monthShort('1936-11')).toBe('Nov');
    expect(words.monthLetter('1936-11')).toBe('N');
  });
});

test('lists join as the language does', () => {
  expect(words.list(['Cot', 'Blum', 'Delbos'])).toBe('Cot, Blum and Delbos');
});
