// The drawing hand shared by every layer: a canvas set to world units, knowing how large a pixel is there.
import type { Area } from '../data/atlas.ts';
import type { Palette } from '../palette.ts';
import { type Box, type Chunk, grown, type Point, touches } from './geometry.ts';

/** The page's brush, or a worker's. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Pen {
  readonly ctx: Context;
  readonly palette: Palette;
  /** World units in one CSS pixel. */
  readonly px: number;
  /** CSS pixels in one world unit. */
  readonly scale: number;
  /** Device pixels in one CSS pixel. */
  readonly ratio: number;
  /** The part of the sheet that is drawn. */
  readonly box: Box;
  /** Strength of lines: a little under 1 when the sheet is small, over 1 when it is enlarged. */
  readonly weight: number;
}

/** Sets a canvas to draw the part of the sheet in `box` at `scale` CSS pixels a unit. */
export function penFor(ctx: Context, palette: Palette, scale: number, ratio: number, box: Box): Pen {
  const k = scale * ratio;
  ctx.setTransform(k, 0, 0, k, -box.left * k, -box.top * k);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'butt';
  const weight = Math.max(0.8, Math.min(1.35, 0.98 + 0.16 * Math.log2(scale)));
  return { ctx, palette, px: 1 / scale, scale, ratio, box, weight };
}

const areaPaths = new WeakMap<Area, Path2D>();
const linePaths = new WeakMap<readonly Point[], Path2D>();

/** The area as a path; fill it with the even-odd rule. Built once. */
export function pathOfArea(area: Area): Path2D {
  const known = areaPaths.get(area);
  if (known) return known;
  const path = new Path2D();
  for (const ring of area.rings) {
    ring.forEach(([x, y], i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    path.closePath();
  }
  areaPaths.set(area, path);
  return path;
}

/** An open line as a path. Built once. */
export function pathOfLine(points: readonly Point[]): Path2D {
  const known = linePaths.get(points);
  if (known) return known;
  const path = new Path2D();
  points.forEach(([x, y], i) => {
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  linePaths.set(points, path);
  return path;
}

/** The chunks within `reach` CSS pixels of what is drawn. */
export function near(pen: Pen, chunks: readonly Chunk[], reach: number): readonly Chunk[] {
  const around = grown(pen.box, reach * pen.px);
  return chunks.filter((chunk) => touches(chunk.box, around));
}

/** All chunks in one path: for undashed strokes. */
export function joined(chunks: readonly Chunk[]): Path2D {
  const path = new Path2D();
  for (const chunk of chunks) path.addPath(pathOfLine(chunk.points));
  return path;
}

/** Strokes a path with a line of `width` CSS pixels. */
export function strokePath(pen: Pen, path: Path2D, colour: string, width: number): void {
  pen.ctx.strokeStyle = colour;
  pen.ctx.lineWidth = width * pen.px;
  pen.ctx.stroke(path);
}

/** Strokes chunks with dashes (CSS pixels) that carry on from chunk to chunk. */
export function strokeDashed(
  pen: Pen,
  chunks: readonly Chunk[],
  colour: string,
  width: number,
  dashes: readonly number[],
): void {
  const { ctx, px } = pen;
  ctx.strokeStyle = colour;
  ctx.lineWidth = width * px;
  ctx.setLineDash(dashes.map((dash) => dash * px));
  for (const chunk of chunks) {
    ctx.lineDashOffset = chunk.start;
    ctx.stroke(pathOfLine(chunk.points));
  }
  ctx.setLineDash([]);
  ctx.lineDashOffset = 0;
}

/** Runs `draw` with everything outside the area masked. */
export function inside(pen: Pen, path: Path2D, draw: () => void): void {
  pen.ctx.save();
  pen.ctx.clip(path, 'evenodd');
  draw();
  pen.ctx.restore();
}
