// Morse in time: the proportions of the recommendation, and the speed by the word PARIS.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotLength, keyed } from '../../game/sound/morse.ts';

/** The line as a row of dots' lengths: `=` where the key is down. */
function line(text: string): string {
  return keyed(text, 1).reduce((row, { at, length }) => row.padEnd(at, '.') + '='.repeat(length), '');
}

test.each([
  ['E', '='],
  ['T', '==='],
  ['A', '=.==='],
  ['ET', '=...==='],
  ['E T', '=.......==='],
  ['sos', '=.=.=...===.===.===...=.=.='],
  ['7', '===.===.=.=.='],
])('%s is sent as %s', (text, row) => {
  expect(line(text)).toBe(row);
});

test('PARIS and the pause after it are fifty dots, so that speed means words', () => {
  expect(line('PARIS PARIS').length).toBe(50 + 43);
  expect(dotLength(20)).toBe(60);
  expect(dotLength(24) * 50 * 24).toBe(60_000);
});

test('accents are dropped; what has no sign is passed over, alone or within a word', () => {
  expect(keyed('É–t', 1)).toEqual(keyed('ET', 1));
  expect(keyed('E — T', 1)).toEqual(keyed('E T', 1));
  expect(keyed('…', 1)).toEqual([]);
});

describe('any text', () => {
  test('has marks of one or three dots in order, never closer than one dot', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let free = 0;
        for (const { at, length } of keyed(text, 50)) {
          expect([50, 150]).toContain(length);
          expect(at).toBeGreaterThanOrEqual(free);
          free = at + length + 50;
        }
      }),
    );
  });
});
