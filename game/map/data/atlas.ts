// Reads the packed map file into shapes on the sheet (world units), projecting every shared line only once. A layer is
// put together when it is first asked for: the page reads names and grounds, its printer coasts and rivers.
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  LineString,
  MultiPolygon,
  Point as PointObject,
  Polygon,
  Topology,
} from 'topojson-specification';
import { type Box, boxOf, type Chunk, chunksOf, type Point, smoothed } from '../cartography/geometry.ts';
import { toWorld } from '../cartography/projection.ts';
import { atOnce } from '../inSlices.ts';
import type { LonLat, PowerCode, RouteId } from '../view.ts';

/** An area: rings in world units, holes told by the even-odd rule. */
export interface Area {
  readonly rings: readonly (readonly Point[])[];
  readonly box: Box;
}

/** What bounds an area, in no order: enough to tell whether a point lies on it, and sooner had than rings. */
export interface Outline {
  readonly lines: readonly (readonly Point[])[];
  readonly box: Box;
}

export interface City {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** What it is called today and where it lies, in English; null where nothing has changed. */
  readonly now: string | null;
  readonly state: PowerCode;
  /** 1 (great) to 4 (small). */
  readonly rank: number;
  readonly capital: boolean;
  readonly at: Point;
  readonly lonLat: LonLat;
}

/** A name set along a curve: a state, a region or a sea. */
export interface CurvedName {
  readonly name: string;
  readonly english: string;
  readonly kind: 'state' | 'region' | 'sea';
  readonly rank: number;
  readonly state: PowerCode;
  readonly curve: readonly Point[];
}

/** A line on the sheet. */
export interface Line {
  readonly points: readonly Point[];
}

export interface Borders {
  readonly codes: readonly PowerCode[];
  /** Null for a code that owns nothing in this column. */
  area(code: PowerCode): Area | null;
  /** Null likewise. */
  outline(code: PowerCode): Outline | null;
  /** Frontiers between different owners. */
  readonly frontiers: readonly Chunk[];
  /** The frontiers of one state on land. */
  frontierOf(code: PowerCode): readonly Chunk[];
  /** The coasts of one state. */
  shoreOf(code: PowerCode): readonly Chunk[];
}

export interface Atlas {
  readonly land: Area;
  readonly landOutline: Outline;
  readonly coast: readonly (readonly Point[])[];
  readonly lakes: readonly Area[];
  readonly rivers: readonly { readonly rank: number; readonly lines: readonly (readonly Point[])[] }[];
  readonly rails: readonly Line[];
  readonly routes: readonly (Line & { readonly route: RouteId })[];
  readonly fronts: readonly {
    readonly from: string;
    readonly to: string;
    readonly points: readonly Point[];
  }[];
  readonly forts: readonly Line[];
  readonly rhineland: Area;
  readonly cities: readonly City[];
  readonly names: readonly CurvedName[];
  /** Borders of a column of the owner list (0-4); built at first use and kept. */
  borders(column: number): Borders;
}

interface UnitProperties {
  readonly o: string;
}

interface CityProperties {
  readonly name: string;
  readonly en?: string;
  readonly now?: string;
  readonly state: string;
  readonly rank: number;
  readonly capital?: boolean;
}

type Units = GeometryCollection<UnitProperties>;
type Unit = MultiPolygon<UnitProperties> | Polygon<UnitProperties>;

/** The packed file's layers; their making is in tools/map/pack.ts. */
export interface PackedTopology extends Topology {
  readonly objects: {
    readonly units: Units;
    readonly lakes: GeometryCollection;
    readonly rivers: GeometryCollection<{ rank: number }>;
    readonly rails: GeometryCollection;
    readonly routes: GeometryCollection<{ route: RouteId }>;
    readonly fronts: GeometryCollection<{ from: string; to: string }>;
    readonly forts: GeometryCollection;
    readonly zones: GeometryCollection<{ id: string }>;
    readonly cities: GeometryCollection<CityProperties>;
    readonly names: GeometryCollection<{
      name: string;
      en: string;
      kind: CurvedName['kind'];
      rank: number;
      state: string;
    }>;
  };
}

/** The same topology with its lines laid on the sheet: absolute, in world units. */
function* projecting(packed: PackedTopology): Generator<void, Projected, void> {
  const { scale, translate } = packed.transform ?? { scale: [1, 1], translate: [0, 0] };
  const lonLat = ([x = 0, y = 0]: readonly number[]): LonLat => [
    x * scale[0] + translate[0],
    y * scale[1] + translate[1],
  ];
  const arcs: number[][][] = [];
  for (const arc of packed.arcs) {
    let x = 0;
    let y = 0;
    arcs.push(
      arc.map(([dx = 0, dy = 0]) => {
        x += dx;
        y += dy;
        return [...toWorld(lonLat([x, y]))];
      }),
    );
    yield;
  }
  const { transform: _, ...rest } = packed;
  return { topology: { ...rest, arcs } as PackedTopology, lonLat };
}

interface Projected {
  readonly topology: PackedTopology;
  readonly lonLat: (p: number[]) => LonLat;
}

/** A value that is made when it is first asked for, and kept. */
function late<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const points = (positions: readonly (readonly number[])[]): Point[] =>
  positions.map(([x = 0, y = 0]) => [x, y] as const);

function areaOf(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): Area {
  const rings = polygons.flatMap((polygon) => polygon.map(points));
  return { rings, box: boxOf(rings.flat()) };
}

/** Reads the packed file. */
export function readAtlas(packed: PackedTopology): Atlas {
  return atOnce(readingAtlas(packed));
}

/** The same with pauses, for a page that has other things to do in between. */
export function* readingAtlas(packed: PackedTopology): Generator<void, Atlas, void> {
  const { topology, lonLat } = yield* projecting(packed);
  const { objects } = topology;
  const units = objects.units.geometries as Unit[];

  const linesOf = <P extends object>(collection: GeometryCollection<P>) =>
    collection.geometries.map((object) => {
      const shape = feature(topology, object as LineString<P>).geometry as unknown as
        | { type: 'LineString'; coordinates: number[][] }
        | { type: 'MultiLineString'; coordinates: number[][][] };
      const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
      return { properties: object.properties as P, lines: lines.map(points) };
    });
  const polygonsOf = (object: unknown): Area => {
    const shape = feature(topology, object as Polygon).geometry as unknown as
      | { type: 'Polygon'; coordinates: number[][][] }
      | { type: 'MultiPolygon'; coordinates: number[][][][] };
    return areaOf(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);
  };
  const meshOf = (filter: (a: UnitProperties, b: UnitProperties, same: boolean) => boolean): Point[][] =>
    mesh(topology, objects.units, (a, b) =>
      filter(a.properties as UnitProperties, b.properties as UnitProperties, a === b),
    ).coordinates.map(points);
  /** The lines along which an odd number of the units' rings run: those between two of them bound nothing. */
  const outlineOf = (some: readonly Unit[]): Outline => {
    const odd = new Set<number>();
    for (const unit of some) {
      for (const ring of (unit.type === 'Polygon' ? [unit.arcs] : unit.arcs).flat()) {
        for (const index of ring) {
          const arc = index < 0 ? ~index : index;
          if (!odd.delete(arc)) odd.add(arc);
        }
      }
    }
    const lines = [...odd].map((arc) => topology.arcs[arc] as unknown as readonly Point[]);
    return { lines, box: boxOf(lines.flat()) };
  };
  const rhineland = objects.zones.geometries.find(
    (zone) => (zone.properties as { id: string }).id === 'rhineland',
  );

  const kept = new Map<number, Borders>();
  const buildBorders = (column: number): Borders => {
    const own = (unit: UnitProperties): string => unit.o.split(' ')[column] ?? '';
    const areas = new Map<string, Area>();
    const outlines = new Map<string, Outline>();
    const ownUnits = (code: string) =>
      units.filter((unit) => own(unit.properties as UnitProperties) === code);
    const frontierLines = new Map<string, readonly Chunk[]>();
    const shores = new Map<string, readonly Chunk[]>();
    const codes = [...new Set(units.map((unit) => own(unit.properties as UnitProperties)))];
    const remember = <T>(store: Map<string, T>, code: string, make: () => T): T => {
      const found = store.get(code) ?? make();
      store.set(code, found);
      return found;
    };
    const frontiers = late(() => meshOf((a, b, same) => !same && own(a) !== own(b)).flatMap(chunksOf));
    return {
      codes,
      get frontiers() {
        return frontiers();
      },
      area: (code) =>
        codes.includes(code)
          ? remember(areas, code, () => areaOf(merge(topology, ownUnits(code)).coordinates))
          : null,
      outline: (code) =>
        codes.includes(code) ? remember(outlines, code, () => outlineOf(ownUnits(code))) : null,
      frontierOf: (code) =>
        remember(frontierLines, code, () =>
          meshOf((a, b, same) => !same && (own(a) === code) !== (own(b) === code)).flatMap(chunksOf),
        ),
      shoreOf: (code) =>
        remember(shores, code, () => meshOf((a, _b, same) => same && own(a) === code).flatMap(chunksOf)),
    };
  };

  const land = late(() => areaOf(merge(topology, units).coordinates));
  const landOutline = late(() => outlineOf(units));
  const coast = late(() => meshOf((_a, _b, same) => same));
  const lakes = late(() => objects.lakes.geometries.map(polygonsOf));
  const rivers = late(() =>
    linesOf(objects.rivers).map(({ properties, lines }) => ({ rank: properties.rank, lines })),
  );
  const rails = late(() =>
    linesOf(objects.rails).flatMap(({ lines }) => lines.map((line) => ({ points: line }))),
  );
  yield;
  const names: CurvedName[] = [];
  for (const { properties, lines } of linesOf(objects.names)) {
    names.push({
      name: properties.name,
      english: properties.en,
      kind: properties.kind,
      rank: properties.rank,
      state: properties.state,
      curve: smoothed(lines[0] ?? [], 12),
    });
    yield;
  }
  return {
    get land() {
      return land();
    },
    get landOutline() {
      return landOutline();
    },
    get coast() {
      return coast();
    },
    get lakes() {
      return lakes();
    },
    get rivers() {
      return rivers();
    },
    get rails() {
      return rails();
    },
    routes: linesOf(objects.routes).flatMap(({ properties, lines }) =>
      lines.map((line) => ({ route: properties.route, points: smoothed(line) })),
    ),
    fronts: linesOf(objects.fronts).flatMap(({ properties, lines }) =>
      lines.map((line) => ({ ...properties, points: smoothed(line) })),
    ),
    forts: linesOf(objects.forts).flatMap(({ lines }) => lines.map((line) => ({ points: line }))),
    rhineland: polygonsOf(rhineland),
    cities: objects.cities.geometries.map((object) => {
      const { name, en, now, state, rank, capital } = object.properties as CityProperties;
      const place = lonLat((object as PointObject).coordinates);
      return {
        id: String(object.id),
        name,
        english: en ?? name,
        now: now ?? null,
        state,
        rank,
        capital: capital === true,
        at: toWorld(place),
        lonLat: place,
      };
    }),
    names,
    borders: (column) => {
      const found = kept.get(column) ?? buildBorders(column);
      kept.set(column, found);
      return found;
    },
  };
}
