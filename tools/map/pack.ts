// Packs the digitised sources into the one small file the map loads: run `node tools/map/pack.ts` after
// changing assets/map/source. What the map never draws is dropped, everything left is quantised together.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Feature, Geometry, Position } from 'geojson';
import { quantize } from 'topojson-client';
import type { GeometryObject, Objects, Topology } from 'topojson-specification';
import { boxOf, type Point, thinned, touches } from '../../game/map/cartography/geometry.ts';
import { LIMITS, toWorld } from '../../game/map/cartography/projection.ts';
import { ENGLISH_NAMES, REGIONS } from './englishNames.ts';
import { PRESENT_NAMES } from './presentNames.ts';
import { trunkLines } from './trunkLines.ts';

/** The grid in degrees of longitude and latitude: about 350 m either way at 50° north, a pixel at the largest zoom. */
const GRID = [0.005, 0.0032] as const;

/** Corner of the grid, west and south of everything. */
const CORNER = [-32, 24] as const;

/** Points that lie no further than this from the line without them are dropped: half a pixel at the largest zoom. */
const TOLERANCE = 0.05;

/** The same for lines that lie wholly beyond what the crop can show, world units. */
const TOLERANCE_UNSEEN = 2;

const SOURCE = new URL('../../assets/map/source/', import.meta.url);
const TARGET = new URL('../../assets/map/europe.json', import.meta.url);

interface SourceProperties {
  readonly kind: string;
  readonly name: string;
  readonly en?: string;
  readonly rank?: number;
  readonly state?: string;
  readonly capital?: boolean;
  readonly sea?: boolean;
  readonly light?: boolean;
  readonly until?: string;
}

/** Which transit question of the game a digitised corridor belongs to; corridors not listed are not drawn. */
const ROUTE_OF: readonly (readonly [prefix: string, route: string])[] = [
  ['Wilno corridor', 'wilno'],
  ['Eastern Galicia corridor', 'galicia'],
  ['Romanian', 'romania'],
  ['Baltic sea route Kronstadt', 'baltic'],
  ['Black Sea', 'black-sea'],
  ['Air route', 'air'],
];

/** The months (inclusive) in which each schematic Spanish front is shown. */
const FRONT_MONTHS: readonly (readonly [prefix: string, from: string, to: string])[] = [
  ['Front line, Nov 1936', '1936-07', '1937-04'],
  ['Northern pocket', '1936-07', '1937-10'],
  ['Front line, Aug 1937', '1937-05', '1939-03'],
];

/** Names whose curve in the source runs where a name cannot be read: the narrow zone is named across, not along. */
const CURVES: Readonly<Record<string, Position[]>> = {
  RHEINLAND: [
    [5.2, 49.52],
    [7.6, 49.66],
    [10, 49.92],
  ],
};

type Properties = Record<string, string | number | boolean>;

function town(p: SourceProperties): Properties {
  const properties: Properties = { name: p.name, state: p.state ?? '', rank: p.rank ?? 4 };
  const english = (p.en ?? p.name).replace(/ \(.*\)$/, '');
  if (english !== p.name) properties.en = english;
  if (p.capital) properties.capital = true;
  const now = PRESENT_NAMES[slug(english)];
  if (now !== undefined) properties.now = now;
  return properties;
}

/** Layer and remaining properties of one source feature, or null when the map does not draw it. */
function packed(p: SourceProperties): readonly [layer: string, properties: Properties] | null {
  switch (p.kind) {
    case 'river':
      return ['rivers', { rank: p.rank ?? 2 }];
    case 'rail':
      return ['rails', {}];
    case 'dmz':
      return ['zones', { id: 'rhineland' }];
    case 'fort':
      return p.light ? null : ['forts', {}];
    case 'corridor': {
      const route = ROUTE_OF.find(([prefix]) => p.name.startsWith(prefix))?.[1];
      return route ? ['routes', { route }] : null;
    }
    case 'front': {
      const months = FRONT_MONTHS.find(([prefix]) => p.name.startsWith(prefix));
      return months ? ['fronts', { from: months[1], to: months[2] }] : null;
    }
    case 'city':
      return ['cities', town(p)];
    case 'label': {
      const kind = p.sea ? 'sea' : REGIONS.has(p.name) ? 'region' : 'state';
      const english = ENGLISH_NAMES[p.name];
      if (english === undefined) throw new Error(`no English name for the label "${p.name}"`);
      return ['names', { name: p.name, en: english, kind, rank: p.rank ?? 3, state: p.state ?? '' }];
    }
    default:
      return null;
  }
}

const units = JSON.parse(readFileSync(new URL('interwar-1937.topojson', SOURCE), 'utf8')) as Topology<
  Objects<Properties>
>;
const features = JSON.parse(readFileSync(new URL('features.geojson', SOURCE), 'utf8')) as {
  features: Feature<Geometry, SourceProperties>[];
};

/** Undoes the source's own quantisation, so that every layer shares one grid afterwards. */
function plainArcs(topology: Topology): Position[][] {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** A town's id: its English name in plain small letters. */
function slug(name: string): string {
  return name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The line without the points that nobody would miss on the sheet; its ends stay, since other lines meet it there. */
function lightened(line: Position[]): Position[] {
  const onSheet = line.map(([longitude = 0, latitude = 0]): Point => toWorld([longitude, latitude]));
  const kept = new Set(thinned(onSheet, touches(boxOf(onSheet), LIMITS) ? TOLERANCE : TOLERANCE_UNSEEN));
  return line.filter((_, i) => kept.has(onSheet[i] as Point));
}

const arcs = plainArcs(units);
const layers = new Map<string, GeometryObject<Properties>[]>();

const arcOf = (line: Position[]): number => arcs.push(line) - 1;

function geometryOf(geometry: Geometry, properties: Properties): GeometryObject<Properties> {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: geometry.coordinates, properties };
    case 'LineString':
      return { type: 'LineString', arcs: [arcOf(geometry.coordinates)], properties };
    case 'MultiLineString':
      return { type: 'MultiLineString', arcs: geometry.coordinates.map((l) => [arcOf(l)]), properties };
    case 'Polygon':
      return { type: 'Polygon', arcs: geometry.coordinates.map((ring) => [arcOf(ring)]), properties };
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        arcs: geometry.coordinates.map((polygon) => polygon.map((ring) => [arcOf(ring)])),
        properties,
      };
    default:
      throw new Error(`unexpected geometry ${geometry.type}`);
  }
}

for (const { properties, geometry } of [...features.features, ...trunkLines()]) {
  const entry = packed(properties);
  if (!entry) continue;
  const [layer, kept] = entry;
  const curve = layer === 'names' ? CURVES[String(kept.name)] : undefined;
  const object = geometryOf(curve ? { type: 'LineString', coordinates: curve } : geometry, kept);
  if (layer === 'cities') object.id = slug(String(kept.en ?? kept.name));
  layers.set(layer, [...(layers.get(layer) ?? []), object]);
}

const towns = new Set(layers.get('cities')?.map(({ id }) => id));
const strangers = Object.keys(PRESENT_NAMES).filter((id) => !towns.has(id));
if (strangers.length > 0) throw new Error(`present names of no town: ${strangers.join(', ')}`);

const lakes = units.objects.lakes;
if (lakes?.type !== 'GeometryCollection' || !units.objects.units) throw new Error('units or lakes missing');
for (const lake of lakes.geometries) lake.properties = {};

const merged: Topology<Objects<Properties>> = {
  type: 'Topology',
  objects: {
    units: units.objects.units,
    lakes,
    ...Object.fromEntries(
      [...layers].map(([layer, geometries]) => [layer, { type: 'GeometryCollection', geometries }]),
    ),
  },
  arcs: arcs.map(lightened),
};
const packedTopology = quantize(merged, { scale: [...GRID], translate: [...CORNER] });
writeFileSync(TARGET, `${JSON.stringify(packedTopology)}\n`);
