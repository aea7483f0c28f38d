// Whether a letter stands on an area's ground: asked thousands of times a layout, so its edges lie sorted in bands.
import { distance, type Point } from '../cartography/geometry.ts';
import type { Outline } from '../data/atlas.ts';

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

/** A line with the small bends of its coast left out; its ends stay, or it would not meet its neighbours. */
function plain(line: readonly Point[]): readonly Point[] {
  let last: Point | undefined;
  return line.filter((point, i) => {
    if (last && i < line.length - 1 && distance(last, point) < FINE) return false;
    last = point;
    return true;
  });
}

function* build({ lines, box }: Outline): Generator<void, Ground, void> {
  const bands: Edge[][] = Array.from({ length: BANDS }, () => []);
  const height = (box.bottom - box.top) / BANDS || 1;
  const bandOf = (y: number) => Math.floor((y - box.top) / height);
  const within = (band: number) => Math.max(0, Math.min(BANDS - 1, band));
  for (const line of lines) {
    let a: Point | undefined;
    for (const b of plain(line)) {
      if (a) {
        const edge = { a, b };
        const last = within(bandOf(Math.max(a[1], b[1])));
        for (let band = within(bandOf(Math.min(a[1], b[1]))); band <= last; band += 1)
          bands[band]?.push(edge);
      }
      a = b;
    }
    yield;
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

const kept = new WeakMap<Outline, Ground>();

/** The ground within an outline, with small bends left out. Built once, with pauses. */
export function* groundOf(outline: Outline): Generator<void, Ground, void> {
  const known = kept.get(outline) ?? (yield* build(outline));
  kept.set(outline, known);
  return known;
}
