// The frontiers of 1937 as the towns along them knew them: each must fall in its own state on the packed map.
import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

type Town = readonly [name: string, longitude: number, latitude: number, owner: string, set?: 'extra'];

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const towns = read('./borderTowns.json') as readonly Town[];
const topology = read('../../assets/map/europe.json') as Topology<{
  units: GeometryCollection<{ o: string }>;
}>;

const units = feature(topology, topology.objects.units).features.map((unit) => {
  const positions =
    JSON.stringify(unit.geometry)
      .match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  const xs = positions.filter((_, i) => i % 2 === 0);
  const ys = positions.filter((_, i) => i % 2 === 1);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return { unit, west: least(xs), east: most(xs), south: least(ys), north: most(ys) };
});

function ownerIn1937(longitude: number, latitude: number): string {
  const found = units.find(
    ({ unit, west, east, south, north }) =>
      longitude >= west - 0.01 &&
      longitude <= east + 0.01 &&
      latitude >= south - 0.3 &&
      latitude <= north + 0.3 &&
      geoContains(unit, [longitude, latitude]),
  );
  return found?.unit.properties.o.split(' ')[0] ?? 'water';
}

const missesOf = (set: 'base' | 'extra') =>
  towns
    .filter((town) => (town[4] ?? 'base') === set)
    .filter(([, longitude, latitude, owner]) => ownerIn1937(longitude, latitude) !== owner)
    .map(([name]) => name)
    .sort();

describe('the frontiers of 1937 on the packed map', () => {
  it('puts the towns of the base set on their side, but for nine known ones', () => {
    expect(towns.filter((town) => town[4] === undefined)).toHaveLength(291);
    // Seven stand on spits and islands that the coast's thinning has taken, two within 2 km of a generalised line.
    expect(missesOf('base')).toEqual(
      ['Eydtkuhnen', 'Hel', 'Koivisto', 'Krk', 'Menton', 'Rab', 'Terijoki', 'Turmont', 'Zara'].sort(),
    );
  });

  it('puts every town along the two redrawn lines on its side', () => {
    expect(towns.filter((town) => town[4] === 'extra')).toHaveLength(46);
    expect(missesOf('extra')).toEqual([]);
  });
});
