// Names of an atlas never overlap, are never cut by the neatline, and the most important are always there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, holds, inRings, touches } from '../../game/map/cartography/geometry.ts';
import { columnOf } from '../../game/map/data/months.ts';
import { type Layout, layingOut, layOut } from '../../game/map/labels/layout.ts';
import { lettersOf } from '../../game/map/labels/names.ts';
import type { LayoutRequest } from '../../game/map/labels/request.ts';
import { paletteOf } from '../../game/map/palette.ts';
import { bounded, type Crop, homeCrop, type Size, STEP } from '../../game/map/scene/camera.ts';
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

const requestFor = (
  crop: Crop,
  size: Size,
  pins: readonly MapPin[] = [],
  more: Partial<LayoutRequest> = {},
): LayoutRequest => ({
  atlas,
  borders,
  palette: paletteOf('day'),
  pins,
  scale: crop.scale,
  seen: seenOf(crop, size),
  avoid: [],
  graduated: size.frame > 0,
  measure,
  nameOf: (thing) => thing.english,
  ...more,
});

const lay = (...request: Parameters<typeof requestFor>): Layout => layOut(requestFor(...request));

const flag = (id: string, letter: string): MapPin => {
  const at = atlas.cities.find((city) => city.id === id)?.lonLat ?? [0, 0];
  return { id: `${id} ${letter}`, letter, at, name: id, colour: 'ink', current: letter === 'a' };
};

/** The map's places on a desk, a smaller desk, a tablet and a phone. */
const SIZES: readonly Size[] = [
  { width: 700, height: 488, ratio: 1, frame: 11 },
  { width: 628, height: 344, ratio: 2, frame: 11 },
  { width: 768, height: 420, ratio: 2, frame: 11 },
  { width: 390, height: 340, ratio: 3, frame: 0 },
];

const SIZE: Size = { width: 830, height: 640, ratio: 1, frame: 11 };

/** The boxes of each thing set; the letters of one name may touch one another, things may not. */
const boxesOf = ({ towns, names, pins, degrees }: Layout): readonly (readonly Box[])[] => [
  ...towns.map(({ boxes }) => boxes),
  ...names.map(({ boxes, name }) => boxes.filter((_, i) => lettersOf(name.english)[i] !== ' ')),
  ...pins.map(({ box }) => [box]),
  ...degrees.map(({ box }) => [box]),
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

  it('does so in every size, at every step of zoom, on the borders of every month, among flags and panels', () => {
    const bordersOfMonths = ['1935-05', '1938-04', '1938-11', '1939-04', '1939-10'].map((month) =>
      atlas.borders(columnOf(month)),
    );
    const places = ['paris', 'moscow', 'warsaw', 'berlin', 'london', 'geneva'];
    for (const [i, size] of SIZES.entries()) {
      const panel: Box = { left: 20, top: 20, right: 250, bottom: 54 };
      for (let step = -2; step <= 6; step += 1) {
        const home = homeCrop(size);
        const crop = bounded({ ...home, scale: home.scale * STEP ** (step + 0.3) }, size);
        const x = crop.x * crop.scale - size.width / 2;
        const y = crop.y * crop.scale - size.height / 2;
        const covered = {
          left: panel.left + x,
          right: panel.right + x,
          top: panel.top + y,
          bottom: panel.bottom + y,
        };
        const layout = lay(
          crop,
          size,
          places.slice(i).map((id, k) => flag(id, 'abcdef'[k] ?? '')),
          {
            borders: bordersOfMonths[(i + step + 5) % 5] ?? borders,
            covered: [covered],
          },
        );
        expect(overlaps(layout), `${size.width} at step ${step}`).toBe(0);
        const named = boxesOf({ ...layout, pins: [] }).flat();
        expect(named.filter((box) => touches(box, covered))).toEqual([]);
      }
    }
  });

  it('gives a capital its name though a flag, a meeting and a line crowd about it', () => {
    for (const size of SIZES) {
      const crop = homeCrop(size);
      const [x, y] = atlas.cities.find(({ id }) => id === 'paris')?.at ?? [0, 0];
      const at: Box = {
        left: x * crop.scale,
        right: x * crop.scale,
        top: y * crop.scale,
        bottom: y * crop.scale,
      };
      const meeting = { left: at.left - 12, right: at.right + 12, top: at.top - 26, bottom: at.bottom - 6 };
      const flags = [...'abcde'].map((letter) => flag('paris', letter));
      const layout = lay(crop, size, flags, { travellers: [meeting] });
      expect(layout.towns.map(({ city }) => city.id)).toContain('paris');
      expect(layout.pins).toHaveLength(5);
      expect(overlaps(layout)).toBe(0);
    }
  });

  it('names on a desk’s first crop the towns that the negotiation speaks of', () => {
    const { towns, names } = lay(homeCrop(SIZE), SIZE);
    const shown = towns.map(({ city }) => city.id);
    expect(shown).toEqual(
      expect.arrayContaining(['wilno', 'lwow', 'minsk', 'danzig', 'cologne', 'geneva', 'kiev']),
    );
    expect(names.map(({ name }) => name.english)).toContain('Rhineland');
  });

  it('keeps full stops beside their letters', () => {
    expect(lettersOf('U.S.S.R.')).toEqual(['U.', 'S.', 'S.', 'R.']);
    expect(lettersOf('Black Sea')).toEqual([...'Black Sea']);
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
    for (const size of [SIZE, ...SIZES]) {
      const shown = lay(homeCrop(size), size).towns.map(({ city }) => city.id);
      expect(shown).toEqual(expect.arrayContaining(['paris', 'moscow', 'berlin', 'warsaw', 'prague']));
    }
  });

  it('sets every pin, and none on a capital', () => {
    const pins = ['paris', 'paris', 'moscow', 'warsaw', 'minsk'].map((id, i) => flag(id, 'abcde'[i] ?? ''));
    const layout = lay(homeCrop(SIZE), SIZE, pins);
    expect(layout.pins).toHaveLength(pins.length);
    expect(overlaps(layout)).toBe(0);
  });

  it('leads no stalk of a pin through a name', () => {
    const pins = ['berlin', 'berlin', 'paris', 'paris', 'prague'].map((id, i) => flag(id, 'abcde'[i] ?? ''));
    const { towns, names, pins: set } = lay(homeCrop(SIZE), SIZE, pins);
    const lettered = [...towns.map(({ boxes: [name] }) => name), ...names.flatMap(({ boxes }) => boxes)];
    for (const { stalk } of set) {
      expect(stalk.length).toBeGreaterThan(0);
      expect(stalk.filter((box) => lettered.some((name) => touches(box, name)))).toEqual([]);
    }
  });

  it('pauses after every name when it is done in slices, and comes to the same', () => {
    const request = requestFor(homeCrop(SIZE), SIZE);
    const slices = layingOut(request);
    let pauses = 0;
    let slice = slices.next();
    for (; !slice.done; slice = slices.next()) pauses += 1;
    expect(slice.value).toEqual(layOut(request));
    expect(pauses).toBeGreaterThanOrEqual(slice.value.towns.length + slice.value.names.length);
  });
});
