// What tells names where land and states lie agrees with the areas that are painted.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance, inRings, type Point } from '../../game/map/cartography/geometry.ts';
import { LIMITS } from '../../game/map/cartography/projection.ts';
import type { Area, Outline } from '../../game/map/data/atlas.ts';
import { atOnce } from '../../game/map/inSlices.ts';
import { groundOf } from '../../game/map/labels/ground.ts';
import { theAtlas } from './support/atlas.ts';

const atlas = theAtlas();

/** How far from a border the two may disagree, world units: small bends are left out of a ground. */
const FINE = 1;

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const places = fc.tuple(number(LIMITS.left, LIMITS.right), number(LIMITS.top, LIMITS.bottom));

function agrees(area: Area, outline: Outline, place: Point): boolean {
  const ground = atOnce(groundOf(outline));
  if (ground(place) === inRings(area.rings, place)) return true;
  return outline.lines.some((line) => line.some((point) => distance(point, place) < 3 * FINE));
}

it('knows land from sea wherever one stands', () => {
  fc.assert(
    fc.property(places, (place) => agrees(atlas.land, atlas.landOutline, place)),
    { numRuns: 300 },
  );
});

it('knows every state’s ground on the borders of every month', () => {
  for (const column of [0, 1, 2, 3, 4]) {
    const borders = atlas.borders(column);
    for (const code of borders.codes) {
      const [area, outline] = [borders.area(code), borders.outline(code)];
      if (!area || !outline) throw new Error(`${code} has no ground`);
      const { left, right, top, bottom } = area.box;
      const near = fc.tuple(number(left, right), number(top, bottom));
      fc.assert(
        fc.property(near, (place) => agrees(area, outline, place)),
        { numRuns: 20 },
      );
    }
  }
  expect(atlas.borders(4).outline('POL')).toBeNull();
});
