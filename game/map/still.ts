// Names and frame of a map that does not move, on a plain canvas: the title's plate and the sheet for paper.
import { barsOf, frameRects } from './cartography/neatline.ts';
import type { Context } from './cartography/pen.ts';
import type { Layout } from './labels/layout.ts';
import { nameInk, paintGlyph, paintTown } from './labels/paint.ts';
import { mix, type Palette } from './palette.ts';
import { type Crop, cropBox, type Size, toScreen } from './scene/camera.ts';

/** Paints the names and towns of a layout that stands still. */
export function paintNames(ctx: Context, layout: Layout, palette: Palette, crop: Crop, size: Size): void {
  for (const set of layout.names) {
    const ink = nameInk(set.name, palette);
    set.glyphs.forEach((glyph, i) => {
      const [x, y] = toScreen(glyph.at, crop, size);
      paintGlyph(ctx, set, i, ink, palette.sea, x, y);
    });
  }
  for (const town of layout.towns) {
    const [x, y] = toScreen(town.city.at, crop, size);
    paintTown(ctx, town, palette, x, y);
  }
}

/** Paints the neatline around a crop. */
export function paintFrame(ctx: Context, palette: Palette, crop: Crop, size: Size): void {
  const colours = { paper: palette.paper, ink: palette.ink, fine: mix(palette.ink, palette.paper, 0.25) };
  for (const { x, y, width, height, ink } of frameRects(
    size.width,
    size.height,
    barsOf(cropBox(crop, size), crop.scale),
    1,
  )) {
    ctx.fillStyle = colours[ink];
    ctx.fillRect(x, y, width, height);
  }
}
