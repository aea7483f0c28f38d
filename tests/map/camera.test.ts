// The camera stays on the sheet, keeps what is under the finger, and snaps to whole device pixels.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME, LIMITS, WORLD } from '../../game/map/cartography/projection.ts';
import {
  between,
  bounded,
  cropBox,
  cropFor,
  firstCrop,
  fromScreen,
  homeCrop,
  type Size,
  snapped,
  toScreen,
  zoomedAt,
} from '../../game/map/scene/camera.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const sizes = fc.record({
  width: fc.integer({ min: 320, max: 2400 }),
  height: fc.integer({ min: 240, max: 1600 }),
  ratio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
  frame: fc.constantFrom(0, 11),
});
const crops = fc.record({ x: number(-4000, 4000), y: number(-4000, 4000), scale: number(0.01, 100) });

const within = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6);

describe('the camera', () => {
  it('shows Paris to Moscow whole in the first crop, unless the map is so tall that the sheet must fill it', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const [width, height] = [size.width - 2 * size.frame, size.height - 2 * size.frame];
        fc.pre(height * (HOME.right - HOME.left) <= width * (LIMITS.bottom - LIMITS.top));
        const box = cropBox(homeCrop(size), size);
        expect(box.left).toBeLessThanOrEqual(HOME.left + 1e-6);
        expect(box.right).toBeGreaterThanOrEqual(HOME.right - 1e-6);
      }),
    );
  });

  it('begins where a place stands well in view, and has no need to move for it then', () => {
    const places = fc.tuple(number(HOME.left, HOME.right), number(HOME.top, HOME.bottom));
    fc.assert(
      fc.property(sizes, places, (size, place) => {
        const first = firstCrop(place, size);
        expect(first.scale).toBe(homeCrop(size).scale);
        const again = cropFor(place, first, size);
        // At the edge of the sheet it cannot come nearer to the middle.
        if (again) expect(firstCrop(place, size)).toEqual(snapped(again, size));
        const box = cropBox(first, size);
        expect(place[0]).toBeGreaterThanOrEqual(box.left - 1);
        expect(place[0]).toBeLessThanOrEqual(box.right + 1);
      }),
    );
  });

  it('never leaves the part of the sheet that has data', () => {
    fc.assert(
      fc.property(sizes, crops, (size, crop) => {
        const box = cropBox(bounded(crop, size), size);
        expect(box.left).toBeGreaterThanOrEqual(LIMITS.left - 1e-6);
        expect(box.right).toBeLessThanOrEqual(LIMITS.right + 1e-6);
        expect(box.top).toBeGreaterThanOrEqual(LIMITS.top - 1e-6);
        expect(box.bottom).toBeLessThanOrEqual(LIMITS.bottom + 1e-6);
      }),
    );
  });

  it('brings the corner of the sheet onto a whole device pixel, moving by less than one', () => {
    fc.assert(
      fc.property(sizes, crops, (size, wild) => {
        const crop = bounded(wild, size);
        const still = snapped(crop, size);
        const [x, y] = toScreen([WORLD.left, WORLD.top], still, size);
        within(x * size.ratio, Math.round(x * size.ratio));
        within(y * size.ratio, Math.round(y * size.ratio));
        expect(Math.abs(still.x - crop.x) * crop.scale * size.ratio).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  it('keeps the place under the finger while it is scaled inside the bounds', () => {
    const size: Size = { width: 830, height: 640, ratio: 1, frame: 11 };
    const crop = homeCrop(size);
    fc.assert(
      fc.property(number(1, 8), number(250, 580), number(200, 440), (factor, x, y) => {
        const place = fromScreen([x, y], crop, size);
        const after = toScreen(place, zoomedAt(crop, size, factor, [x, y]), size);
        within(after[0], x);
        within(after[1], y);
      }),
    );
  });

  it('travels from one crop to another without missing either', () => {
    const a = { x: 600, y: 400, scale: 1 };
    const b = { x: 700, y: 300, scale: 4 };
    expect(between(a, b, 0)).toEqual(a);
    const end = between(a, b, 1);
    within(end.x, b.x);
    within(end.y, b.y);
    within(end.scale, b.scale);
    expect(between(a, b, 0.5).scale).toBeCloseTo(2, 9);
  });

  it('takes the size of a small phone without a frame', () => {
    const size: Size = { width: 320, height: 240, ratio: 3, frame: 0 };
    expect(homeCrop(size).scale).toBeGreaterThan(0.4);
  });
});
