// What stands on the map in its own size at every scale: letters of names, towns, pins, degrees; each a small drawing.
import type { Point } from '../cartography/geometry.ts';
import type { Context } from '../cartography/pen.ts';
import type { Layout } from '../labels/layout.ts';
import { nameInk, paintDegree, paintGlyph, paintPin, paintTown } from '../labels/paint.ts';
import { FLAG } from '../labels/pins.ts';
import type { Palette } from '../palette.ts';

/** One drawing for the atlas: its box in CSS pixels about its place on the sheet. */
export interface Sprite {
  readonly at: Point;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paint: (ctx: Context, x: number, y: number) => void;
}

/** The drawings of a layout, in painting order. @param haloOf the ground behind the names of a state */
export function spritesOf(layout: Layout, palette: Palette, haloOf: (state: string) => string): Sprite[] {
  const sprites: Sprite[] = [];
  for (const set of layout.names) {
    const ink = nameInk(set.name, palette);
    const halo = set.name.kind === 'sea' ? palette.sea : haloOf(set.name.state);
    const reach = set.size * 0.85 + 3;
    set.glyphs.forEach((glyph, i) => {
      sprites.push({
        at: glyph.at,
        left: -reach,
        top: -reach,
        width: 2 * reach,
        height: 2 * reach,
        paint: (ctx, x, y) => paintGlyph(ctx, set, i, ink, halo, x, y),
      });
    });
  }
  for (const degree of layout.degrees) {
    const paint: Sprite['paint'] = (ctx, x, y) => paintDegree(ctx, degree, palette, x, y);
    sprites.push({ at: degree.at, left: -16, top: -8, width: 32, height: 16, paint });
  }
  for (const town of layout.towns) {
    const left = Math.min(-7, town.dx - 4);
    const top = Math.min(-7, town.dy - town.size - 2);
    sprites.push({
      at: town.city.at,
      left,
      top,
      width: Math.max(7, town.dx + town.width + 4) - left,
      height: Math.max(7, town.dy + town.size * 0.4 + 2) - top,
      paint: (ctx, x, y) => paintTown(ctx, town, palette, x, y),
    });
  }
  for (const pin of layout.pins) {
    const half = FLAG / 2 + 3;
    const left = Math.min(-11, pin.dx - half);
    const top = Math.min(-11, pin.dy - half);
    sprites.push({
      at: pin.at,
      left,
      top,
      width: Math.max(11, pin.dx + half) - left,
      height: Math.max(11, pin.dy + half) - top,
      paint: (ctx, x, y) => paintPin(ctx, pin, palette, x, y),
    });
  }
  return sprites;
}
