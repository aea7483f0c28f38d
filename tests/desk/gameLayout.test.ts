// Which layout a width gets, and where a council's members sit.
import { expect, test } from 'vitest';
import { seatPlaces, tableEnd } from '../../game/desk/game/council/tablePlan.ts';
import { layoutOf } from '../../game/desk/game/layout.ts';

test.each([
  [1440, 16, 'wide'],
  [1280, 16, 'medium'],
  [768, 16, 'tablet'],
  [390, 16, 'phone'],
])('%i pixels at %i pixels a rem are %s', (width, root, layout) => {
  expect(layoutOf(width, root)).toBe(layout);
});

test('text at 150 per cent steps the layout down', () => {
  expect(layoutOf(1440, 24)).toBe('tablet');
  expect(layoutOf(768, 24)).toBe('phone');
});

test.each([1, 2, 4, 7, 9])('%i members sit apart and beside the table', (members) => {
  const places = seatPlaces(members, 0);
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(members);
  expect(places[0]?.x).toBe(120);
  for (const { x, y } of places.slice(1)) {
    expect(x < 84 || x > 156).toBe(true);
    expect(y).toBeLessThan(tableEnd(members));
  }
});
