// The engraved lines of the sheet: rivers and lakes, railways, frontiers, coast.
import type { Atlas, Borders } from '../data/atlas.ts';
import { mix } from '../palette.ts';
import { type Chunk, chunksOf, smoothed, touches, walkAlong, walkTo } from './geometry.ts';
import { joined, near, type Pen, pathOfArea, strokeDashed, strokePath } from './pen.ts';
import { coastAt } from './sea.ts';

interface Prepared {
  readonly rivers: readonly { readonly rank: number; readonly chunks: readonly Chunk[] }[];
  readonly rails: readonly Chunk[];
}

const prepared = new WeakMap<Atlas, Prepared>();

function prepare(atlas: Atlas): Prepared {
  const known = prepared.get(atlas);
  if (known) return known;
  const made = {
    rivers: atlas.rivers.map(({ rank, lines }) => ({ rank, chunks: lines.flatMap((l) => chunksOf(l)) })),
    rails: atlas.rails.flatMap(({ points }) => chunksOf(smoothed(points))),
  };
  prepared.set(atlas, made);
  return made;
}

/** Rivers (main ones at every scale, others when there is room) and lakes. */
export function paintWaters(pen: Pen, atlas: Atlas): void {
  const { ctx, palette, weight, scale } = pen;
  for (const { rank, chunks } of prepare(atlas).rivers) {
    if (rank > 1 && scale < 0.75) continue;
    const width = (rank === 1 ? 1.15 : 0.8) * weight;
    strokePath(pen, joined(near(pen, chunks, 2)), palette.river, width);
  }
  for (const lake of atlas.lakes) {
    if (!touches(lake.box, pen.box) || (lake.box.right - lake.box.left) * scale < 2) continue;
    const path = pathOfArea(lake);
    ctx.fillStyle = mix(palette.sea, palette.seaLine, 0.22);
    ctx.fill(path, 'evenodd');
    strokePath(pen, path, mix(palette.coast, palette.sea, 0.45), 0.7 * weight);
  }
}

/** Railways: a fine line with a tick each few pixels. */
export function paintRails(pen: Pen, atlas: Atlas): void {
  const { ctx, palette, px, weight, scale } = pen;
  const chunks = near(pen, prepare(atlas).rails, 4);
  if (scale < 0.5) return;
  ctx.globalAlpha = Math.min(0.9, 0.35 + 0.3 * scale);
  strokePath(pen, joined(chunks), palette.rail, 0.9 * weight);
  const gap = 6.5 * px;
  const half = 2 * weight * px;
  const ticks = new Path2D();
  for (const { points, start } of chunks) {
    const walk = walkAlong(points);
    for (let s = gap - (start % gap); s < walk.length; s += gap) {
      const { at, angle } = walkTo(walk, s);
      const dx = -Math.sin(angle) * half;
      const dy = Math.cos(angle) * half;
      ticks.moveTo(at[0] - dx, at[1] - dy);
      ticks.lineTo(at[0] + dx, at[1] + dy);
    }
  }
  strokePath(pen, ticks, palette.rail, 0.8 * weight);
  ctx.globalAlpha = 1;
}

/** Frontiers: dash and dot on a pale line, so that they read over any wash. */
export function paintFrontiers(pen: Pen, borders: Borders): void {
  const { ctx, palette, weight } = pen;
  const chunks = near(pen, borders.frontiers, 4);
  ctx.globalAlpha = 0.85;
  strokePath(pen, joined(chunks), palette.land, 2.8 * weight);
  ctx.globalAlpha = 1;
  strokeDashed(pen, chunks, palette.border, 1.15 * weight, [5.5, 2.2, 1.2, 2.2]);
}

/** The coast, last of the base lines. */
export function paintCoast(pen: Pen, atlas: Atlas): void {
  const chunks = near(pen, coastAt(atlas, 0.12 * pen.px), 2);
  strokePath(pen, joined(chunks), pen.palette.coast, 0.95 * pen.weight);
}
