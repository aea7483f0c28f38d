// Whether a letter stands on an area's ground: asked thousands of times a layout, so its edges lie sorted in bands.
import { distance, type Point } from '../cartography/geometry.ts';
import type { Area } from '../data/atlas.ts';

/** Bands across an area; a coast of thousands of edges leaves a few dozen in each. */
const BANDS = 128;

/** A bend nearer than this to the one before is left out, world units. */
const FINE = 0.8;

/** Tells whether a point in world units lies on the ground. */
export type Ground = (at: Point) => boolean;

interface Edge {
  readonly a: Point;
  readonly b: Point;
}

/** A ring with the small bends of its coast left out. */
function plain(ring: readonly Point[]): readonly Point[] {
  let last: Point | undefined;
  return ring.filter((point) => {
    if (last && distance(last, point) < FINE) return false;
    last = point;
    return true;
  });
}

function build({ rings, box }: Area): Ground {
  const bands: Edge[][] = Array.from({ length: BANDS }, () => []);
  const height = (box.bottom - box.top) / BANDS || 1;
  const bandOf = (y: number) => Math.floor((y - box.top) / height);
  const within = (band: number) => Math.max(0, Math.min(BANDS - 1, band));
  for (const ring of rings.map(plain).filter(({ length }) => length > 3)) {
    ring.forEach((a, i) => {
      const b = ring.at(i - 1) as Point;
      const last = within(bandOf(Math.max(a[1], b[1])));
      for (let band = within(bandOf(Math.min(a[1], b[1]))); band <= last; band += 1) {
        bands[band]?.push({ a, b });
      }
    });
  }
  return ([x, y]) => {
    let inside = false;
    for (const {
      a: [ax, ay],
      b: [bx, by],
    } of bands[bandOf(y)] ?? []) {
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
}

const kept = new WeakMap<Area, Ground>();

/** The area's ground with small bends left out. Built once. */
export function groundOf(area: Area): Ground {
  const known = kept.get(area) ?? build(area);
  kept.set(area, known);
  return known;
}
