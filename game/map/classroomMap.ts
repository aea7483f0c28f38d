// A map for paper: the sheet of a month printed once on a plain canvas, since what the graphics card draws leaves nothing
// for a printer. Its file is named for the classroom, which alone asks for it.
import { boxOf } from './cartography/geometry.ts';
import { FRAME } from './cartography/neatline.ts';
import { paintSheet } from './cartography/sheet.ts';
import { fontsReady } from './data/fonts.ts';
import { loadMaterial } from './data/load.ts';
import { columnOf } from './data/months.ts';
import { fromTracks, type TrackStates } from './fromTracks.ts';
import { atOnce } from './inSlices.ts';
import { layOut } from './labels/layout.ts';
import { measurer } from './labels/measure.ts';
import { SCALE_BAR } from './labels/scaleBar.ts';
import { type MapOptions, namer } from './options.ts';
import { paletteOf } from './palette.ts';
import { canvasBox, cropBox, homeCrop, type Size, snapped } from './scene/camera.ts';
import { haloOf } from './scene/typesetting.ts';
import { paintBar, paintFrame, paintingNames } from './still.ts';

export interface PaperOptions extends Pick<Required<MapOptions>, 'nameOf' | 'language' | 'kilometres'> {
  /** `1936-10`: the borders are those of the month. */
  readonly month: string;
  /** Those that are shown. */
  readonly tracks: TrackStates;
  /** CSS pixels; letters keep their size in them. */
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel: 3 is 288 dots an inch. */
  readonly ratio: number;
}

/**
 * Prints the map of a month onto a canvas, always by daylight.
 * @throws when the map's shapes cannot be loaded
 */
export async function drawForPaper(canvas: HTMLCanvasElement, options: PaperOptions): Promise<void> {
  const { month, tracks, width, height, ratio } = options;
  const [{ atlas, relief }] = await Promise.all([loadMaterial(), fontsReady()]);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('The browser gave no 2D canvas to draw the map on.');
  const palette = paletteOf('day');
  const size: Size = { width, height, ratio, frame: FRAME };
  const crop = snapped(homeCrop(size), size);
  const view = {
    month,
    layer: 'alignment',
    ...fromTracks(tracks),
    // What is negotiated is for the class to draw.
    passage: [],
    contact: 'none',
    pins: [],
    messages: [],
    focus: null,
  } as const;
  const sheet = { atlas, view, palette, relief };
  paintSheet(ctx, sheet, canvasBox(crop, size), crop.scale, ratio);

  const { left, top, right, bottom } = cropBox(crop, size);
  const { scale } = crop;
  const layout = layOut({
    atlas,
    borders: atlas.borders(columnOf(month)),
    palette,
    pins: [],
    scale,
    seen: boxOf([
      [left * scale + 4, top * scale + 4],
      [right * scale - 4, bottom * scale - 4],
    ]),
    covered: [
      {
        left: right * scale - SCALE_BAR.width - 10,
        right: right * scale,
        top: bottom * scale - SCALE_BAR.height - 10,
        bottom: bottom * scale,
      },
    ],
    avoid: [],
    measure: measurer(),
    nameOf: namer(options.nameOf),
    language: options.language,
  });
  atOnce(paintingNames(ctx, layout, palette, crop, size, haloOf(sheet)));
  paintFrame(ctx, palette, crop, size);
  paintBar(ctx, palette, crop, size, 'bottom', options.kilometres);
}
