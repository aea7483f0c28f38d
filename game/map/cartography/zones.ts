// Zones and lines of the month: the Rhineland, the Maginot Line, the Spanish fronts.
import type { Atlas } from '../data/atlas.ts';
import type { MapView } from '../view.ts';
import { type Point, touches, walkAlong, walkTo } from './geometry.ts';
import { inside, type Pen, pathOfArea, pathOfLine, strokePath } from './pen.ts';
import { fillHatch } from './wash.ts';

/** The zone: empty within a slate outline while demilitarised, closely crossed once troops stand in it. */
export function paintRhineland(pen: Pen, atlas: Atlas, state: MapView['rhineland']): void {
  const { ctx, palette } = pen;
  const zone = atlas.rhineland;
  if (!touches(zone.box, pen.box)) return;
  const path = pathOfArea(zone);
  const { line, wash } = palette.tinctures.slate;
  if (state === 'demilitarised') {
    ctx.fillStyle = palette.land;
    ctx.fill(path, 'evenodd');
    inside(pen, path, () => {
      strokePath(pen, path, line, 2.6);
      ctx.globalAlpha = 0.4;
      strokePath(pen, path, line, 9);
    });
    return;
  }
  ctx.fillStyle = wash;
  ctx.fill(path, 'evenodd');
  fillHatch(pen, path, 'slate', 0.62, 4);
  strokePath(pen, path, line, 1);
}

/** A line with teeth on one side, as engineers draw a fortified front. */
function toothed(pen: Pen, points: readonly Point[], gap: number, tooth: number): Path2D {
  const walk = walkAlong(points);
  const path = new Path2D();
  for (let s = (gap * pen.px) / 2; s < walk.length; s += gap * pen.px) {
    const { at, angle } = walkTo(walk, s);
    path.moveTo(at[0], at[1]);
    path.lineTo(at[0] + Math.sin(angle) * tooth * pen.px, at[1] - Math.cos(angle) * tooth * pen.px);
  }
  return path;
}

/** The heavy works of the Maginot Line, when the sheet is large enough to tell them from the frontier. */
export function paintForts(pen: Pen, atlas: Atlas): void {
  if (pen.scale < 1.8) return;
  for (const { points } of atlas.forts) {
    strokePath(pen, pathOfLine(points), pen.palette.ink2, 1.4);
    strokePath(pen, toothed(pen, points, 5, 4), pen.palette.ink2, 1.2);
  }
}

/** The Spanish fronts of a month. */
export function frontsOf(atlas: Atlas, month: string): Atlas['fronts'] {
  return atlas.fronts.filter(({ from, to }) => month >= from && month <= to);
}

/** The Spanish fronts of the month: ticked slate lines. */
export function paintSpain(pen: Pen, atlas: Atlas, month: string): void {
  for (const { points } of frontsOf(atlas, month)) {
    const { line } = pen.palette.tinctures.slate;
    strokePath(pen, pathOfLine(points), pen.palette.land, 3.6);
    strokePath(pen, pathOfLine(points), line, 1.6);
    strokePath(pen, toothed(pen, points, 6, 4.5), line, 1.2);
  }
}
