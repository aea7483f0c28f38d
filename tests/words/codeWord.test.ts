// Code words are five letters, stay what they are, and tell the shipped scenario's orders and steps apart.
import { expect, test } from 'vitest';
import { codeWord } from '../../game/words/codeWord.ts';
import { shippedScenario } from '../support/shipped.ts';

test('the rule as it stands: FNV-1a in base 26', () => {
  // The sum of nothing is the offset basis.
  expect(codeWord('')).toBe(base26(0x811c9dc5));
  // Published test vectors of FNV-1a: "a" gives e40c292c, "foobar" bf9cf968.
  expect(codeWord('a')).toBe(base26(0xe40c292c));
  expect(codeWord('foobar')).toBe(base26(0xbf9cf968));
});

test('every order and every step of the shipped scenario has a word of its own', async () => {
  const { orders, chronicle } = (await shippedScenario()).scenario;
  const ids = [...orders.map(({ id }) => id), ...chronicle.map(({ id }) => id)];
  const words = ids.map(codeWord);
  expect(words.filter((word) => !/^[A-Z]{5}$/.test(word))).toEqual([]);
  expect(new Set(words).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(100);
});

/** The five lowest places of a number in base 26, written with letters, by JavaScript's own digits. */
function base26(sum: number): string {
  const digits = sum.toString(26).padStart(5, '0').slice(-5);
  return [...digits].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join('');
}
