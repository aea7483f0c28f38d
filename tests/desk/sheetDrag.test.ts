// Where a sheet comes to rest when the finger lets go of its grip.
import { expect, test } from 'vitest';
import { restOf } from '../../game/desk/game/sheetDrag.ts';

/** Pixels between the two heights. */
const HALF = 260;

test.each([
  ['half', 20, 'half'],
  ['half', -20, 'half'],
  ['half', -120, 'full'],
  ['half', 120, 'closed'],
  ['full', -120, 'full'],
  ['full', 20, 'full'],
  ['full', 120, 'half'],
  ['full', 500, 'closed'],
] as const)('from %s, dragged %i pixels down, it rests %s', (from, dy, rest) => {
  expect(restOf(from, dy, HALF)).toBe(rest);
});
