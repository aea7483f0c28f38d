// What stands on a map that does not move, on a plain canvas: messages, names, frame and scale bar as the live map has
// them, for the printed map of a screen, the title's plate and the sheet for paper.
import { barsOf, FRAME, type FrameInk, fillBars, fillRings, frameInks } from './cartography/neatline.ts';
import type { Context } from './cartography/pen.ts';
import type { Layout } from './labels/layout.ts';
import { paintScaleBar, SCALE_BAR } from './labels/scaleBar.ts';
import type { Palette } from './palette.ts';
import { type Crop, cropBox, type Size, toScreen } from './scene/camera.ts';
import { spritesOf } from './scene/sprites.ts';

/**
 * Paints the names, towns, pins and degrees of a layout, on whole device pixels, with a pause after every one.
 * @param haloOf the ground behind the names of a state
 */
export function* paintingNames(
  ctx: Context,
  layout: Layout,
  palette: Palette,
  crop: Crop,
  size: Size,
  haloOf: (state: string) => string,
): Generator<void, void, void> {
  const { ratio } = size;
  for (const { at, paint } of spritesOf(layout, palette, haloOf)) {
    const [x, y] = toScreen(at, crop, size);
    ctx.setTransform(ratio, 0, 0, ratio, Math.round(x * ratio), Math.round(y * ratio));
    paint(ctx, 0, 0);
    yield;
  }
}

/** Paints the neatline around a crop. */
export function paintFrame(ctx: Context, palette: Palette, crop: Crop, size: Size): void {
  const inks = frameInks(palette);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  const fill = (ink: FrameInk, x: number, y: number, width: number, height: number) => {
    ctx.fillStyle = inks[ink];
    ctx.fillRect(x, y, width, height);
  };
  fillRings(size, fill);
  fillBars(size, barsOf(cropBox(crop, size), crop.scale), fill);
}

/** Paints the scale bar in a corner at the right. */
export function paintBar(
  ctx: Context,
  palette: Palette,
  { scale }: Crop,
  { width, height, ratio }: Size,
  corner: 'top' | 'bottom',
  words: (km: number) => string,
): void {
  const inset = FRAME + 6;
  const x = width - inset - SCALE_BAR.width;
  const y = corner === 'top' ? inset : height - inset - SCALE_BAR.height;
  ctx.setTransform(ratio, 0, 0, ratio, Math.round(x * ratio), Math.round(y * ratio));
  paintScaleBar(ctx, palette, scale, words);
}
