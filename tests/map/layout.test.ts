// Names of an atlas never overlap, are never cut by the neatline, and the most important are always there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, holds, inRings, touches } from '../../game/map/cartography/geometry.ts';
import { type Layout, layOut } from '../../game/map/labels/layout.ts';
import { paletteOf } from '../../game/map/palette.ts';
import { type Crop, homeCrop, type Size } from '../../game/map/scene/camera.ts';
import type { MapPin } from '../../game/map/view.ts';
import { theAtlas } from './support/atlas.ts';

const atlas = theAtlas();
const borders = atlas.borders(0);

/** Widths near those of Spectral, so that the layout is about as dense as on a screen. */
const measure = (text: string, font: string): number => {
  const size = Number(/([\d.]+)px/.exec(font)?.[1]);
  return [...text].length * size * (text === text.toUpperCase() ? 0.66 : 0.5);
};

const seenOf = (crop: Crop, { width, height, frame }: Size): Box => {
  const x = crop.x * crop.scale - width / 2;
  const y = crop.y * crop.scale - height / 2;
  return { left: x + frame, top: y + frame, right: x + width - frame, bottom: y + height - frame };
};

function lay(crop: Crop, size: Size, pins: readonly MapPin[] = []): Layout {
  return layOut({
    atlas,
    borders,
    palette: paletteOf('day'),
    pins,
    scale: crop.scale,
    seen: seenOf(crop, size),
    avoid: [],
    measure,
    nameOf: (thing) => thing.english,
  });
}

const SIZE: Size = { width: 830, height: 640, ratio: 1, frame: 11 };

/** The boxes of each thing set; the letters of one name may touch one another, things may not. */
const boxesOf = ({ towns, names, pins }: Layout): readonly (readonly Box[])[] => [
  ...towns.map(({ boxes }) => boxes),
  ...names.map(({ boxes, name }) => boxes.filter((_, i) => [...name.english][i] !== ' ')),
  ...pins.map(({ box }) => [box]),
];

function overlaps(layout: Layout): number {
  const things = boxesOf(layout);
  let count = 0;
  things.forEach((a, i) => {
    for (const b of things.slice(i + 1)) if (a.some((one) => b.some((two) => touches(one, two)))) count += 1;
  });
  return count;
}

const cropArbitrary = fc.record({
  x: fc.double({ min: 200, max: 1100, noNaN: true }),
  y: fc.double({ min: 100, max: 700, noNaN: true }),
  scale: fc.double({ min: 0.6, max: 9, noNaN: true }),
});

describe('the layout of names', () => {
  it('never sets two things over one another, wherever the crop is', () => {
    fc.assert(
      fc.property(cropArbitrary, (crop) => {
        expect(overlaps(lay(crop, SIZE))).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it('cuts no name at the edge', () => {
    fc.assert(
      fc.property(cropArbitrary, (crop) => {
        const seen = seenOf(crop, SIZE);
        for (const { boxes } of lay(crop, SIZE).towns) {
          for (const box of boxes) expect(holds(seen, box) || !touches(seen, box)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the letters of a state on its own ground', () => {
    for (const { name, glyphs } of lay(homeCrop(SIZE), SIZE).names) {
      if (name.kind !== 'state') continue;
      const rings = borders.area(name.state)?.rings ?? [];
      const inside = glyphs.filter(({ at }) => inRings(rings, at)).length;
      // A letter may stand on a bay that the coarse outline leaves out.
      expect(inside / glyphs.length, name.english).toBeGreaterThan(0.8);
    }
  });

  it('shows the capitals of the powers at the first crop, on a desk and on a phone', () => {
    for (const size of [
      SIZE,
      { width: 628, height: 540, ratio: 1, frame: 11 },
      { width: 390, height: 340, ratio: 2, frame: 0 },
    ]) {
      const shown = lay(homeCrop(size), size).towns.map(({ city }) => city.id);
      expect(shown).toEqual(expect.arrayContaining(['paris', 'moscow', 'berlin', 'warsaw', 'prague']));
    }
  });

  it('sets every pin, and none on a capital', () => {
    const pins = (['paris', 'paris', 'moscow', 'warsaw', 'minsk'] as const).map((id, i): MapPin => {
      const at = atlas.cities.find((city) => city.id === id)?.lonLat ?? [0, 0];
      return { id: `${id} ${i}`, letter: 'abcde'[i] ?? '', at, name: id, colour: 'ink', current: false };
    });
    const layout = lay(homeCrop(SIZE), SIZE, pins);
    expect(layout.pins).toHaveLength(pins.length);
    expect(overlaps(layout)).toBe(0);
  });
});
