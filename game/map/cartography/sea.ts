// The sea: flat, with waterlines that follow the coast and fade outward, and the graticule on it.
import type { Atlas } from '../data/atlas.ts';
import { mix } from '../palette.ts';
import { type Chunk, chunksOf, type Point, thinned } from './geometry.ts';
import { joined, near, type Pen, pathOfLine, strokePath } from './pen.ts';
import { toWorld } from './projection.ts';

/** Distance of each waterline from the coast, CSS pixels. */
const WATERLINES = [3, 6.6, 11, 16.4, 23, 31] as const;

/** How far inland of a tile the sea reaches into it, CSS pixels. */
const REACH = 36;

const thinnedCoasts = new WeakMap<Atlas, Map<number, readonly Chunk[]>>();

/** The coast thinned for a tolerance of a power of two, in world units; kept, since every tile asks for it. */
export function coastAt(atlas: Atlas, tolerance: number): readonly Chunk[] {
  const step = Math.round(Math.log2(Math.max(tolerance, 1 / 64)));
  const kept = thinnedCoasts.get(atlas) ?? new Map<number, readonly Chunk[]>();
  thinnedCoasts.set(atlas, kept);
  const known = kept.get(step);
  if (known) return known;
  const chunks = atlas.coast.flatMap((line) => chunksOf(thinned(line, 2 ** step)));
  kept.set(step, chunks);
  return chunks;
}

/** Fills the sheet with sea and draws the waterlines, the outermost first. */
export function paintSea(pen: Pen, atlas: Atlas): void {
  const { ctx, palette, box, px, weight } = pen;
  ctx.fillStyle = palette.sea;
  ctx.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  paintGraticule(pen);
  ctx.lineCap = 'round';
  const shallow = mix(palette.sea, palette.seaLine, palette.theme === 'day' ? 0.42 : 0.3);
  for (let i = WATERLINES.length - 1; i >= 0; i -= 1) {
    const off = (WATERLINES[i] as number) * Math.min(1, weight);
    const fade = i / WATERLINES.length;
    const line = mix(palette.seaLine, palette.sea, 0.08 + 0.72 * fade);
    const water = mix(shallow, palette.sea, Math.min(1, fade * 1.12));
    // Engravers rounded the lines more the further out they stood; so the coast is thinned with the distance.
    const path = joined(near(pen, coastAt(atlas, off * 0.09 * px), REACH));
    strokePath(pen, path, line, 2 * off + 0.9);
    strokePath(pen, path, water, 2 * off - 0.9);
  }
  ctx.lineCap = 'butt';
}

const STEP = 5;

/** Meridians and parallels each five degrees, on the sea only (land is painted over them). */
function paintGraticule(pen: Pen): void {
  for (const line of graticule()) strokePath(pen, pathOfLine(line), pen.palette.graticule, 0.8);
}

let lines: readonly (readonly Point[])[] | null = null;

function graticule(): readonly (readonly Point[])[] {
  if (lines) return lines;
  const made: Point[][] = [];
  for (let lon = -60; lon <= 90; lon += STEP) {
    made.push([toWorld([lon, 20]), toWorld([lon, 80])]); // meridians of a conic are straight
  }
  for (let lat = 20; lat <= 80; lat += STEP) {
    const parallel: Point[] = [];
    for (let lon = -60; lon <= 90; lon += 1) parallel.push(toWorld([lon, lat]));
    made.push(parallel);
  }
  lines = made;
  return made;
}
