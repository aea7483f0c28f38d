// A crop of the map at rest, printed on a plain canvas: what a page shows until a hand asks for the live map, which then
// begins with the same tiles, messages and names.
import { toWorld } from '../cartography/projection.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { inSlices, PAINTING_MS } from '../inSlices.ts';
import type { Layout } from '../labels/layout.ts';
import { measurer } from '../labels/measure.ts';
import { kilometresOf, type MapOptions } from '../options.ts';
import { journeyOf } from '../rails/journeys.ts';
import { paintBar, paintFrame, paintingNames } from '../still.ts';
import { brushOn } from './brush.ts';
import { type Crop, canvasBox, cropBox, firstCrop, type Size } from './camera.ts';
import { newCanvas } from './canvasTexture.ts';
import { Grid, SIDE } from './grid.ts';
import type { Printer } from './printer.ts';
import { type Sent, sentOn } from './sent.ts';
import { seenAt, strokesOf } from './strokes.ts';
import { haloOf, typesetting } from './typesetting.ts';

/** A printed crop and all that it was printed with. */
export interface Printed {
  readonly sheet: Sheet;
  readonly crop: Crop;
  readonly size: Size;
  readonly sent: readonly Sent[];
  readonly layout: Layout;
  readonly picture: HTMLCanvasElement;
  /** Pictures of the sheet by their numbers in the crop's grid. */
  readonly tiles: ReadonlyMap<number, HTMLCanvasElement>;
}

/** How a map is printed. */
export interface Printing {
  readonly printer: Printer;
  readonly options: MapOptions;
  /** Called once the sheet is printed, with the picture on which all else is still to come. */
  readonly onSheet: (picture: HTMLCanvasElement) => unknown;
  /** Whether something else is to be printed meanwhile. */
  readonly stale: () => boolean;
}

/** Prints the sheet at its first crop, in slices. @returns null where it has become stale */
export async function printMap(sheet: Sheet, size: Size, printing: Printing): Promise<Printed | null> {
  const { printer, options, onSheet, stale } = printing;
  const { atlas, view, palette } = sheet;
  const crop = firstCrop(view.focus && toWorld(view.focus), size);
  const width = Math.round(size.width * size.ratio);
  const height = Math.round(size.height * size.ratio);
  const ctx = newCanvas(width, height, true);
  ctx.fillStyle = palette.sea;
  ctx.fillRect(0, 0, width, height);

  const grid = new Grid(crop.scale, size.ratio);
  const tiles = new Map<number, HTMLCanvasElement>();
  const k = crop.scale * size.ratio;
  for (;;) {
    const tile = grid.missingFrom(cropBox(crop, size), tiles);
    if (tile === null) break;
    const box = grid.boxOf(tile);
    const picture = await printer({ sheet, box, side: SIDE + 1, scale: grid.scale, ratio: grid.ratio });
    if (stale()) return null;
    tiles.set(tile, picture);
    const x = (box.left - crop.x) * k + (size.width * size.ratio) / 2;
    const y = (box.top - crop.y) * k + (size.height * size.ratio) / 2;
    ctx.drawImage(picture, Math.round(x), Math.round(y));
  }
  if (size.frame > 0) paintFrame(ctx, palette, crop, size);
  onSheet(ctx.canvas);

  const sent = view.messages.map((message) => sentOn(journeyOf(atlas, message), message, 1));
  const { pins } = view;
  const layout = await inSlices(typesetting({ sheet, pins, sent, crop, size, options, measure: measurer() }));
  if (stale()) return null;
  const [brush, seen, toDevice] = [brushOn(ctx), canvasBox(crop, size), seenAt(crop, size)];
  for (const { draw } of strokesOf(sent, crop.scale, size.ratio, palette)) draw(brush, seen, toDevice);
  await inSlices(paintingNames(ctx, layout, palette, crop, size, haloOf(sheet)), PAINTING_MS);
  if (stale()) return null;
  if (size.frame > 0) {
    // Once more, over names that reach beyond the crop.
    paintFrame(ctx, palette, crop, size);
    paintBar(ctx, palette, crop, size, 'top', kilometresOf(options));
  }
  return { sheet, crop, size, sent, layout, picture: ctx.canvas, tiles };
}
