// Which part of a line an area of the sheet holds, and where meridians and parallels cross straight lines on it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, legTouches, type Point, piecesIn } from '../../game/map/cartography/geometry.ts';
import { LIMITS, meridianAt, parallelAt, toLonLat, toWorld } from '../../game/map/cartography/projection.ts';

const BOX: Box = { left: 10, top: 20, right: 40, bottom: 50 };

const isIn = ([x, y]: Point, { left, top, right, bottom }: Box, margin: number) =>
  x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;

const along = ([ax, ay]: Point, [bx, by]: Point, t: number): Point => [
  ax + (bx - ax) * t,
  ay + (by - ay) * t,
];

const place = fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: -20, max: 80 }));

const STEPS = 400;
const shares = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);

describe('a leg', () => {
  it('touches a box just when one of its points lies in it', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const points = shares.map((t) => along(a, b, t));
        // Between two samples a leg may clip a corner, and a sample on the very edge may be rounded beyond it.
        if (points.some((point) => isIn(point, BOX, -1e-6))) expect(legTouches(BOX, a, b)).toBe(true);
        else if (!points.some((point) => isIn(point, BOX, 0.5))) expect(legTouches(BOX, a, b)).toBe(false);
      }),
    );
  });
});

describe('the pieces of a line in a box', () => {
  it('hold every leg that touches the box, once and in order, and no other', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 12 }), (points) => {
        const legs = points.slice(1).map((b, i) => [points[i] as Point, b] as const);
        const wanted = legs.filter(([a, b]) => legTouches(BOX, a, b));
        const found = piecesIn(BOX, points).flatMap((piece) =>
          piece.slice(1).map((b, i) => [piece[i] as Point, b] as const),
        );
        expect(found).toEqual(wanted);
      }),
    );
  });

  it('part where the line leaves the box and comes back', () => {
    const line: Point[] = [
      [0, 30],
      [30, 30],
      [60, 30],
      [60, 40],
      [30, 40],
    ];
    expect(piecesIn(BOX, line)).toEqual([line.slice(0, 3), line.slice(3)]);
  });
});

describe('meridians and parallels', () => {
  const on = fc.record({
    x: fc.double({ min: LIMITS.left, max: LIMITS.right, noNaN: true }),
    y: fc.double({ min: LIMITS.top, max: LIMITS.bottom, noNaN: true }),
  });

  it('cross level and upright lines where the projection has them', () => {
    fc.assert(
      fc.property(on, ({ x, y }) => {
        const [longitude, latitude] = toLonLat([x, y]);
        expect(meridianAt(longitude, y)).toBeCloseTo(x, 6);
        expect(parallelAt(latitude, x)).toBeCloseTo(y, 6);
        expect(toWorld([longitude, latitude])[0]).toBeCloseTo(x, 6);
      }),
    );
  });
});
