// The frame: thick line, thin line, bars of 2.5 degrees in turn black and white, thin line; and the scale bar.
import { mix, type Palette } from '../palette.ts';
import type { Box } from './geometry.ts';
import { KM_PER_UNIT, meridianAt, parallelAt, toLonLat } from './projection.ts';

/** Width of the whole frame, CSS pixels. */
export const FRAME = 11;

const BAR_DEGREES = 2.5;

/** One black bar, from and to in CSS pixels along its side. */
export interface Bar {
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  readonly from: number;
  readonly to: number;
}

/** The black bars round a crop: bars change colour where a meridian (top, bottom) or parallel (sides) meets the edge. */
export function barsOf({ left, top, right, bottom }: Box, scale: number): Bar[] {
  const bars: Bar[] = [];
  const side = (
    name: Bar['side'],
    degrees: readonly [from: number, to: number],
    length: number,
    crossing: (degree: number) => number,
  ) => {
    const [first, last] = [degrees[0] / BAR_DEGREES, degrees[1] / BAR_DEGREES];
    let from = 0;
    const bar = (to: number, cell: number) => {
      if (cell % 2 === 0 && to > from) bars.push({ side: name, from: from * scale, to: to * scale });
      from = to;
    };
    if (first < last) {
      for (let edge = Math.floor(first) + 1; edge <= last; edge += 1)
        bar(crossing(edge * BAR_DEGREES), edge - 1);
    } else {
      for (let edge = Math.floor(first); edge > last; edge -= 1) bar(crossing(edge * BAR_DEGREES), edge);
    }
    bar(length, Math.floor(last));
  };
  const [northwest, northeast] = [toLonLat([left, top]), toLonLat([right, top])];
  const [southwest, southeast] = [toLonLat([left, bottom]), toLonLat([right, bottom])];
  const level = (y: number) => (longitude: number) => meridianAt(longitude, y) - left;
  const upright = (x: number) => (latitude: number) => parallelAt(latitude, x) - top;
  side('top', [northwest[0], northeast[0]], right - left, level(top));
  side('bottom', [southwest[0], southeast[0]], right - left, level(bottom));
  side('left', [northwest[1], southwest[1]], bottom - top, upright(left));
  side('right', [northeast[1], southeast[1]], bottom - top, upright(right));
  return bars;
}

/** What the frame is filled with. */
export type FrameInk = 'paper' | 'ink' | 'fine';

/** Width of the frame's thin lines, CSS pixels. */
const LINE = 1;

/** Fills a rectangle, device pixels from the canvas' corner. */
type Fill = (ink: FrameInk, x: number, y: number, width: number, height: number) => void;

/** A canvas: its size in CSS pixels, and how many of its own it has for each. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

/** Fills a rectangle given in CSS pixels on whole device pixels. */
const rectFilled =
  (ratio: number, fill: Fill) => (ink: FrameInk, x: number, y: number, width: number, height: number) => {
    const left = Math.round(x * ratio);
    const top = Math.round(y * ratio);
    fill(ink, left, top, Math.round((x + width) * ratio) - left, Math.round((y + height) * ratio) - top);
  };

/** Fills the frame's ground and lines, rectangle by rectangle in painting order: what stays when the sheet moves. */
export function fillRings({ width, height, ratio }: Canvas, fill: Fill): void {
  const rect = rectFilled(ratio, fill);
  const ring = (ink: FrameInk, inset: number, thick: number) => {
    const w = width - 2 * inset;
    const h = height - 2 * inset;
    rect(ink, inset, inset, w, thick);
    rect(ink, inset, height - inset - thick, w, thick);
    rect(ink, inset, inset + thick, thick, h - 2 * thick);
    rect(ink, width - inset - thick, inset + thick, thick, h - 2 * thick);
  };
  ring('paper', 0, FRAME);
  ring('ink', 0, 2);
  ring('fine', 4, LINE);
  ring('fine', FRAME - LINE, LINE);
}

/** Fills the black bars between the frame's thin lines. */
export function fillBars({ width, height, ratio }: Canvas, bars: readonly Bar[], fill: Fill): void {
  const rect = rectFilled(ratio, fill);
  const thick = FRAME - 4 - 2 * LINE - 1;
  const inset = 4 + LINE + 0.5;
  for (const { side, from, to } of bars) {
    const length = to - from;
    if (side === 'top') rect('ink', FRAME + from, inset, length, thick);
    else if (side === 'bottom') rect('ink', FRAME + from, height - inset - thick, length, thick);
    else if (side === 'left') rect('ink', inset, FRAME + from, thick, length);
    else rect('ink', width - inset - thick, FRAME + from, thick, length);
  }
}

/** The colours of the frame's inks. */
export function frameInks({ paper, ink }: Palette): Readonly<Record<FrameInk, string>> {
  return { paper, ink, fine: mix(ink, paper, 0.25) };
}

/** Round lengths offered by the scale bar, kilometres. */
const LENGTHS = [20, 50, 100, 200, 500, 1000] as const;

/** The scale bar that is nearest to 70 pixels: kilometres and their length in CSS pixels. */
export function scaleBar(scale: number): { readonly km: number; readonly pixels: number } {
  const pixels = (km: number) => (km / KM_PER_UNIT) * scale;
  const km = LENGTHS.reduce((best, one) =>
    Math.abs(pixels(one) - 70) < Math.abs(pixels(best) - 70) ? one : best,
  );
  return { km, pixels: pixels(km) };
}
