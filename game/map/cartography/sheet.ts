// Prints a part of the sheet: every layer in the order a printer would lay it.
import type { Atlas } from '../data/atlas.ts';
import { columnOf } from '../data/months.ts';
import type { Palette } from '../palette.ts';
import type { MapView, PowerCode } from '../view.ts';
import { type Colouring, colouringOf } from './colouring.ts';
import type { Box } from './geometry.ts';
import { paintCoast, paintFrontiers, paintRails, paintWaters } from './lines.ts';
import { type Context, type Pen, pathOfArea, penFor } from './pen.ts';
import { WORLD } from './projection.ts';
import { paintContact, paintRoutes } from './routes.ts';
import { paintSea } from './sea.ts';
import { paintHatches, paintWashes } from './wash.ts';
import { paintForts, paintRhineland, paintSpain } from './zones.ts';

/** What is printed, apart from where and how large. */
export interface Sheet {
  readonly atlas: Atlas;
  readonly view: MapView;
  readonly palette: Palette;
  /** The relief picture, covering the whole world box; null leaves it out. */
  readonly relief: CanvasImageSource | null;
  /** Colours of its own instead of those that follow from the view; the Rhineland is then left as it is. */
  readonly colouring?: ReadonlyMap<PowerCode, Colouring>;
}

function paintRelief(pen: Pen, relief: CanvasImageSource | null): void {
  const { ctx, palette } = pen;
  // Enlarged beyond its own grain the picture would be but clouds: it fades before that.
  const strength = palette.relief * Math.max(0, Math.min(1, (4 - pen.scale) / 2.4));
  if (!relief || strength === 0) return;
  ctx.save();
  ctx.globalCompositeOperation = 'hard-light';
  ctx.globalAlpha = strength;
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(relief, WORLD.left, WORLD.top, WORLD.right - WORLD.left, WORLD.bottom - WORLD.top);
  ctx.restore();
}

/**
 * Paints the part of the sheet in `box` onto a canvas whose top left corner is the box's.
 * @param scale CSS pixels in a world unit
 * @param ratio device pixels in a CSS pixel
 */
export function paintSheet(ctx: Context, sheet: Sheet, box: Box, scale: number, ratio: number): void {
  const { atlas, view, palette } = sheet;
  const pen = penFor(ctx, palette, scale, ratio, box);
  const borders = atlas.borders(columnOf(view.month));
  const colouring = sheet.colouring ?? colouringOf(view);
  paintSea(pen, atlas);
  ctx.fillStyle = palette.land;
  ctx.fill(pathOfArea(atlas.land), 'evenodd');
  paintWashes(pen, borders, colouring);
  paintRelief(pen, sheet.relief);
  paintHatches(pen, borders, colouring);
  if (!sheet.colouring) paintRhineland(pen, atlas, view.rhineland);
  paintWaters(pen, atlas);
  paintRails(pen, atlas);
  paintFrontiers(pen, borders);
  paintCoast(pen, atlas);
  paintForts(pen, atlas);
  if (view.spain === 'war') paintSpain(pen, atlas, view.month);
  paintRoutes(pen, atlas, view);
  paintContact(pen, view);
}
