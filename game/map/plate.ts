// The title's plate: the same sheet printed once on a plain canvas, with the two lines as far as they got.

import type { Colouring } from './cartography/colouring.ts';
import { boxOf, inRings, type Point, type Walk, walkPiece, walkTo } from './cartography/geometry.ts';
import { FRAME } from './cartography/neatline.ts';
import { type Context, pathOfLine } from './cartography/pen.ts';
import { paintSheet } from './cartography/sheet.ts';
import type { Area, Atlas } from './data/atlas.ts';
import { fontsReady } from './data/fonts.ts';
import { loadMaterial } from './data/load.ts';
import { columnOf } from './data/months.ts';
import { atOnce } from './inSlices.ts';
import { layOut } from './labels/layout.ts';
import { measurer } from './labels/measure.ts';
import { type MapOptions, namer } from './options.ts';
import { type Palette, paletteOf } from './palette.ts';
import { journeyOf, samples } from './rails/journeys.ts';
import { type MorsePattern, morseOf } from './rails/morse.ts';
import { canvasBox, homeCrop, type Size, snapped } from './scene/camera.ts';
import { paintFrame, paintingNames } from './still.ts';
import type { LonLat, MapView } from './view.ts';

export interface PlateOptions extends Pick<MapOptions, 'nameOf' | 'language'> {
  readonly theme: 'day' | 'night';
}

const MONTH = '1936-11';

const VIEW: MapView = {
  month: MONTH,
  layer: 'alignment',
  washes: { FRA: 'blue', SUN: 'red', POL: 'ochre' },
  tension: {},
  passage: [],
  contact: 'none',
  rhineland: 'garrisoned',
  spain: 'peace',
  pins: [],
  messages: [],
  focus: null,
};

/** The plate speaks of three states only; Berlin and Bucharest are but shaded. */
const COLOURING: ReadonlyMap<string, Colouring> = new Map([
  ['FRA', { tinct: 'blue', wash: true, hatch: 'none', band: true }],
  ['SUN', { tinct: 'red', wash: true, hatch: 'none', band: true }],
  ['POL', { tinct: 'ochre', wash: true, hatch: 'own', band: true }],
  ['GER', { tinct: 'slate', wash: true, hatch: 'none', band: false }],
]);

const TOWNS: ReadonlySet<string> = new Set(['paris', 'moscow', 'berlin', 'warsaw', 'prague', 'bucharest']);

const PARIS: LonLat = [2.352, 48.857];
const MOSCOW: LonLat = [37.617, 55.756];

/** Length of a walk until it enters an area; its whole length if it never does. */
function untilIn(walk: Walk, area: Area | null): number {
  if (!area) return walk.length;
  for (let s = 0; s < walk.length; s += 0.5) if (inRings(area.rings, walkTo(walk, s).at)) return s;
  return walk.length;
}

interface Line {
  readonly walk: Walk;
  readonly end: number;
  readonly colour: string;
  readonly pattern: MorsePattern;
}

/** The two lines: from Paris to the Polish frontier, and from Moscow to it. */
function linesOf(atlas: Atlas, palette: Palette): Line[] {
  const poland = atlas.borders(columnOf(MONTH)).area('POL');
  return (['blue', 'red'] as const).map((colour) => {
    const [from, to] = colour === 'blue' ? [PARIS, MOSCOW] : [MOSCOW, PARIS];
    const name = colour === 'blue' ? 'PARIS' : 'MOSKVA';
    const walk = journeyOf(atlas, { from, to, colour, by: 'wire', name, code: name });
    return {
      walk,
      end: untilIn(walk, poland),
      colour: palette.tinctures[colour].line,
      pattern: morseOf(name),
    };
  });
}

function paintLine(ctx: Context, { walk, end, colour, pattern }: Line, palette: Palette, px: number): void {
  ctx.lineCap = 'butt';
  ctx.lineWidth = 6.4 * px;
  ctx.strokeStyle = palette.land;
  ctx.stroke(pathOfLine(walkPiece(walk, 0, end)));
  ctx.lineWidth = 3.6 * px;
  ctx.strokeStyle = colour;
  const unit = 4 * px;
  for (let base = 0; base < end; base += pattern.period * unit) {
    for (const { start, length } of pattern.marks) {
      const from = base + start * unit;
      if (from < end) ctx.stroke(pathOfLine(walkPiece(walk, from, Math.min(end, from + length * unit))));
    }
  }
  // The bar at which the line ends.
  const { at, angle } = walkTo(walk, end);
  const half = 7 * px;
  const bar = new Path2D();
  bar.moveTo(at[0] - Math.sin(angle) * half, at[1] + Math.cos(angle) * half);
  bar.lineTo(at[0] + Math.sin(angle) * half, at[1] - Math.cos(angle) * half);
  ctx.lineWidth = 3 * px;
  ctx.stroke(bar);
}

/** Under this width the plate has no frame, CSS pixels. */
const FRAMED_FROM = 300;

/**
 * Prints the plate onto a canvas at the size the page has given it, sharp at the screen's pixel ratio.
 * A canvas without size is left alone.
 * @throws when the map's shapes cannot be loaded
 */
export async function drawPlate(canvas: HTMLCanvasElement, options: PlateOptions): Promise<void> {
  const [{ atlas, relief }] = await Promise.all([loadMaterial(), fontsReady()]);
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const ratio = window.devicePixelRatio || 1;
  if (width < 1 || height < 1) return;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('The browser gave no 2D canvas to draw the plate on.');
  const palette = paletteOf(options.theme);
  const size: Size = { width, height, ratio, frame: width >= FRAMED_FROM ? FRAME : 0 };
  const crop = snapped(homeCrop(size), size);
  const sheet = { atlas, view: VIEW, palette, relief, colouring: COLOURING };
  paintSheet(ctx, sheet, canvasBox(crop, size), crop.scale, ratio);
  const lines = linesOf(atlas, palette);
  for (const line of lines) paintLine(ctx, line, palette, 1 / crop.scale);

  const { scale } = crop;
  const shift: Point = [crop.x * scale - width / 2, crop.y * scale - height / 2];
  const edge = size.frame + 4;
  const layout = layOut({
    atlas,
    borders: atlas.borders(columnOf(MONTH)),
    palette,
    pins: [],
    scale,
    seen: boxOf([
      [edge + shift[0], edge + shift[1]],
      [width - edge + shift[0], height - edge + shift[1]],
    ]),
    avoid: lines.flatMap(({ walk, end }) =>
      samples(walk, 6 / scale, end).map(([x, y]): Point => [x * scale, y * scale]),
    ),
    measure: measurer(),
    nameOf: namer(options.nameOf),
    language: options.language,
    wanted: (thing) => ('kind' in thing ? thing.kind === 'sea' && thing.rank === 1 : TOWNS.has(thing.id)),
    always: TOWNS,
  });
  atOnce(paintingNames(ctx, layout, palette, crop, size, () => palette.land));
  if (size.frame > 0) paintFrame(ctx, palette, crop, size);
}
