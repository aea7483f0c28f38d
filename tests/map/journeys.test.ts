// Cables keep to the railway where one goes, ships to the sea lanes, and the Morse on them is Morse.
import { describe, expect, it } from 'vitest';
import { distance, inRings, type Point, walkTo } from '../../game/map/cartography/geometry.ts';
import { toWorld } from '../../game/map/cartography/projection.ts';
import { journeyOf, samples } from '../../game/map/rails/journeys.ts';
import { morseOf } from '../../game/map/rails/morse.ts';
import { networkOf } from '../../game/map/rails/network.ts';
import type { LonLat, MapMessage } from '../../game/map/view.ts';
import { theAtlas } from './support/atlas.ts';

const atlas = theAtlas();
const town = (id: string): LonLat => {
  const city = atlas.cities.find((one) => one.id === id);
  if (!city) throw new Error(`no town ${id}`);
  return city.lonLat;
};
const send = (from: string, to: string, by: MapMessage['by'] = 'wire') =>
  journeyOf(atlas, { from: town(from), to: town(to), by, colour: 'ink', name: 'x', code: 'QWXYZ' });
const passes = (from: string, to: string, by: string): number =>
  Math.min(...samples(send(from, to), 1).map((at) => distance(at, toWorld(town(by)))));

describe('the way of a message', () => {
  it('goes from Paris to Moscow by Cologne, Berlin, Warsaw and Minsk', () => {
    for (const by of ['cologne', 'berlin', 'warsaw', 'minsk', 'smolensk']) {
      expect(passes('paris', 'moscow', by), by).toBeLessThan(5);
    }
  });

  it('starts and ends exactly where it is sent from and to', () => {
    for (const [from, to] of [
      ['paris', 'moscow'],
      ['bucharest', 'warsaw'],
      ['madrid', 'ankara'],
      ['london', 'geneva'],
    ] as const) {
      const walk = send(from, to);
      expect(distance(walkTo(walk, 0).at, toWorld(town(from)))).toBeLessThan(1e-6);
      expect(distance(walkTo(walk, walk.length).at, toWorld(town(to)))).toBeLessThan(1e-6);
    }
  });

  it('falls back to the great circle where no line serves both ends', () => {
    const walk = send('madrid', 'ankara');
    expect(walk.length).toBeLessThan(1.02 * distance(toWorld(town('madrid')), toWorld(town('ankara'))));
  });

  it('keeps ships from Kronstadt to Le Havre off the land nearly all the way', () => {
    const at = samples(send('kronstadt', 'le-havre', 'sea'), 2);
    expect(at.filter((point) => inRings(atlas.land.rings, point)).length / at.length).toBeLessThan(0.15);
  });

  it('flies straight', () => {
    const [from, to] = [toWorld(town('moscow')), toWorld(town('prague'))];
    expect(send('moscow', 'prague', 'air').length).toBeLessThan(1.01 * distance(from, to));
  });
});

describe('a network', () => {
  const line = (...points: Point[]) => points;

  it('joins lines at their stations and takes the shorter way', () => {
    const network = networkOf([
      line([0, 0], [50, 0], [100, 0]),
      line([0, 0], [50, 40], [100, 1]),
      line([100, 0], [100, 80]),
    ]);
    expect(network.way([0, 0], [100, 80])).toContainEqual([50, 0]);
  });

  it('offers no way over too great a detour, nor from a place far from every line', () => {
    const network = networkOf([line([0, 0], [0, 100], [20, 100], [20, 0])]);
    expect(network.way([0, 0], [20, 0])).toBeNull();
    expect(network.way([0, 0], [300, 0])).toBeNull();
  });
});

describe('Morse', () => {
  const signs = (text: string) =>
    morseOf(text)
      .marks.map(({ length }) => (length === 3 ? '-' : '.'))
      .join('');

  it('spells the first letters of a name', () => {
    expect(signs('SOS')).toBe('...---...');
    expect(signs('Łódź')).toBe(signs('odz'));
    expect(signs('Paris, Rue St-Dominique')).toBe('.--..-.-......');
  });

  it('sends D where there are no letters to spell', () => {
    expect(signs('Совет')).toBe('-..');
  });

  it('leaves one dot between marks and three between letters', () => {
    expect(morseOf('ET')).toEqual({
      marks: [
        { start: 0, length: 1 },
        { start: 4, length: 3 },
      ],
      period: 10,
    });
  });
});
