// What the packed file must hold for the game: owners by month, towns, routes, and its weight.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inRings } from '../../game/map/cartography/geometry.ts';
import { toLonLat, toWorld } from '../../game/map/cartography/projection.ts';
import { columnOf } from '../../game/map/data/months.ts';
import { ROUTE_IDS } from '../../game/map/view.ts';
import { theAtlas } from './support/atlas.ts';

const atlas = theAtlas();

describe('the atlas', () => {
  it('keeps the borders of 1937 through the campaign and changes them afterwards', () => {
    expect(['1935-05', '1936-03', '1937-08', '1938-03'].map(columnOf)).toEqual([0, 0, 0, 0]);
    expect(['1938-04', '1938-11', '1939-04', '1939-09', '1939-10'].map(columnOf)).toEqual([1, 2, 3, 3, 4]);
    expect(atlas.borders(columnOf('1937-01')).area('AUT')).not.toBeNull();
    expect(atlas.borders(columnOf('1938-06')).area('AUT')).toBeNull();
    expect(atlas.borders(columnOf('1939-12')).area('POL')).toBeNull();
  });

  it('puts every capital on the ground of its own state', () => {
    const borders = atlas.borders(0);
    const astray = atlas.cities
      .filter((city) => city.capital)
      .filter((city) => !inRings(borders.area(city.state)?.rings ?? [], city.at));
    // Copenhagen stands on the Sound, where the thinned coast runs just behind it.
    expect(astray.map((city) => city.id)).toEqual(['copenhagen']);
  });

  it('gives every town an id of its own in plain letters', () => {
    const ids = atlas.cities.map((city) => city.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('has a line for every transit question', () => {
    for (const id of ROUTE_IDS) expect(atlas.routes.some(({ route }) => route === id)).toBe(true);
  });

  it('returns from the sheet to the degrees it came from', () => {
    for (const city of atlas.cities) {
      const [longitude, latitude] = toLonLat(toWorld(city.lonLat));
      expect(longitude).toBeCloseTo(city.lonLat[0], 6);
      expect(latitude).toBeCloseTo(city.lonLat[1], 6);
    }
  });

  it('knows what the towns are called today whose name or state has changed', () => {
    const now = new Map(atlas.cities.map((city) => [city.id, city.now]));
    expect(now.get('lwow')).toBe('Lviv, Ukraine');
    expect(now.get('konigsberg')).toBe('Kaliningrad, Russia');
    expect(now.get('paris')).toBeNull();
    // Of the states of 1937 these are gone or have other names and frontiers: all their towns tell of today.
    const gone = atlas.cities.filter(({ state }) => ['SUN', 'CSR', 'YUG', 'DZG'].includes(state));
    expect(gone.filter(({ now: today }) => today === null)).toEqual([]);
  });

  it('weighs no more than 150 kB on the wire, relief included', () => {
    const file = (name: string) => readFileSync(new URL(`../../assets/map/${name}`, import.meta.url));
    const weight = gzipSync(file('europe.json'), { level: 9 }).length + file('relief.webp').length;
    expect(weight).toBeLessThanOrEqual(150_000);
  });
});
