// Countries in colour: a flat wash, the hatch of its tincture, and a band inside the frontier.
import type { Area, Borders } from '../data/atlas.ts';
import type { PowerCode, Tinct } from '../view.ts';
import type { Colouring } from './colouring.ts';
import { grown, touches } from './geometry.ts';
import { hatchPattern } from './hatch.ts';
import { inside, joined, near, type Pen, pathOfArea, strokePath } from './pen.ts';

/** Width of the band inside a frontier, and of the thinner one along a coast, CSS pixels. */
const FRONTIER_BAND = 7.5;
const SHORE_BAND = 3;

/** The areas of the countries that are coloured and in sight, with their colouring. */
function inSight(pen: Pen, borders: Borders, colouring: ReadonlyMap<PowerCode, Colouring>) {
  const seen: { readonly code: PowerCode; readonly area: Area; readonly look: Colouring }[] = [];
  for (const [code, look] of colouring) {
    const area = borders.area(code);
    if (area && touches(area.box, grown(pen.box, pen.px))) seen.push({ code, area, look });
  }
  return seen;
}

/** Lays the flat washes. */
export function paintWashes(pen: Pen, borders: Borders, colouring: ReadonlyMap<PowerCode, Colouring>): void {
  for (const { area, look } of inSight(pen, borders, colouring)) {
    if (!look.wash) continue;
    pen.ctx.fillStyle = pen.palette.tinctures[look.tinct].wash;
    pen.ctx.fill(pathOfArea(area), 'evenodd');
  }
}

/** Fills a path with a hatch, laid on whole device pixels of the level so that tiles join. */
export function fillHatch(pen: Pen, path: Path2D, tinct: Tinct, strength: number, pitch?: number): void {
  const { ctx, palette, ratio, px, box } = pen;
  const pattern = hatchPattern(ctx, tinct, palette.tinctures[tinct].line, ratio, pitch);
  const unit = px / ratio;
  // The pattern hangs from the sheet's corner, so that neighbouring tiles share one grid.
  const snap = (edge: number): number => Math.round(edge / unit) * unit - edge;
  pattern.setTransform(new DOMMatrix([unit, 0, 0, unit, -snap(box.left), -snap(box.top)]));
  ctx.save();
  ctx.globalAlpha = strength;
  ctx.fillStyle = pattern;
  ctx.imageSmoothingEnabled = false;
  ctx.fill(path, 'evenodd');
  ctx.restore();
}

/** Lays hatches and border bands over the washes. */
export function paintHatches(pen: Pen, borders: Borders, colouring: ReadonlyMap<PowerCode, Colouring>): void {
  const { ctx, palette } = pen;
  for (const { code, area, look } of inSight(pen, borders, colouring)) {
    const path = pathOfArea(area);
    if (look.hatch !== 'none') {
      fillHatch(pen, path, look.tinct, palette.hatch, look.hatch === 'own' ? undefined : look.hatch);
    }
    if (!look.band) continue;
    const frontier = near(pen, borders.frontierOf(code), FRONTIER_BAND * 2);
    const shore = near(pen, borders.shoreOf(code), SHORE_BAND * 2);
    if (frontier.length + shore.length === 0) continue;
    inside(pen, path, () => {
      ctx.globalAlpha = palette.band;
      ctx.lineCap = 'round';
      strokePath(pen, joined(frontier), palette.tinctures[look.tinct].line, 2 * FRONTIER_BAND * pen.weight);
      ctx.globalAlpha = palette.band * 0.6;
      strokePath(pen, joined(shore), palette.tinctures[look.tinct].line, 2 * SHORE_BAND * pen.weight);
    });
  }
}
