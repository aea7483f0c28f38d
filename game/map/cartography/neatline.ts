// The frame: thick line, thin line, bars of 2.5 degrees in turn black and white, thin line; and the scale bar.
import { mix, type Palette } from '../palette.ts';
import type { Box, Point } from './geometry.ts';
import { KM_PER_UNIT, toLonLat } from './projection.ts';

/** Width of the whole frame, CSS pixels. */
export const FRAME = 11;

const BAR_DEGREES = 2.5;

/** One black bar, from and to in CSS pixels along its side. */
export interface Bar {
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  readonly from: number;
  readonly to: number;
}

/** No bar is shorter than this anywhere on the sheet, world units. */
const SHORTEST = 16;

/** Where a nearly straight function, `low` at 0 and `high` at `length`, is `value`; a few false positions find it. */
function whereIs(
  value: number,
  low: number,
  high: number,
  length: number,
  of: (t: number) => number,
): number {
  let [a, fa, b, fb] = [0, low - value, length, high - value];
  let at = 0;
  for (let i = 0; i < 4; i += 1) {
    at = a - (fa * (b - a)) / (fb - fa);
    const error = of(at) - value;
    if (Math.abs(error) < 1e-6) break;
    if (error < 0 === fa < 0) [a, fa] = [at, error];
    else [b, fb] = [at, error];
  }
  return at;
}

/**
 * The black bars round a crop: bars change colour where a meridian (top, bottom) or parallel (sides) meets the edge.
 * Asked for in every frame of a pan, so it looks at the edge no oftener than bars can change.
 */
export function barsOf(crop: Box, scale: number): Bar[] {
  const bars: Bar[] = [];
  const side = (name: Bar['side'], axis: 0 | 1, extent: number, at: (t: number) => Point) => {
    const degreesAt = (t: number) => toLonLat(at(t))[axis] / BAR_DEGREES;
    const steps = Math.ceil(extent / SHORTEST);
    let [from, before] = [0, degreesAt(0)];
    const bar = (to: number, cell: number) => {
      if (cell % 2 === 0 && to > from) bars.push({ side: name, from: from * scale, to: to * scale });
      from = to;
    };
    for (let i = 0; i < steps; i += 1) {
      const a = (extent * i) / steps;
      const b = (extent * (i + 1)) / steps;
      const here = degreesAt(b);
      const edge = Math.max(Math.floor(before), Math.floor(here));
      if (Math.floor(before) !== Math.floor(here)) {
        bar(a + whereIs(edge, before, here, b - a, (t) => degreesAt(a + t)), Math.floor(before));
      }
      before = here;
    }
    bar(extent, Math.floor(before));
  };
  const [width, height] = [crop.right - crop.left, crop.bottom - crop.top];
  side('top', 0, width, (t) => [crop.left + t, crop.top]);
  side('bottom', 0, width, (t) => [crop.left + t, crop.bottom]);
  side('left', 1, height, (t) => [crop.left, crop.top + t]);
  side('right', 1, height, (t) => [crop.right, crop.top + t]);
  return bars;
}

/** A filled rectangle of the frame, CSS pixels from the canvas' corner. */
export interface FrameRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: 'paper' | 'ink' | 'fine';
}

/** The frame as rectangles in painting order, for a canvas of the given size. */
export function frameRects(width: number, height: number, bars: readonly Bar[], line: number): FrameRect[] {
  const out: FrameRect[] = [];
  const add = (ink: FrameRect['ink'], x: number, y: number, w: number, h: number) =>
    out.push({ x, y, width: w, height: h, ink });
  const ring = (ink: FrameRect['ink'], inset: number, thick: number) => {
    const w = width - 2 * inset;
    const h = height - 2 * inset;
    add(ink, inset, inset, w, thick);
    add(ink, inset, height - inset - thick, w, thick);
    add(ink, inset, inset + thick, thick, h - 2 * thick);
    add(ink, width - inset - thick, inset + thick, thick, h - 2 * thick);
  };
  ring('paper', 0, FRAME);
  ring('ink', 0, 2);
  ring('fine', 4, line);
  ring('fine', FRAME - line, line);
  const thick = FRAME - line - 4 - line - 1;
  for (const { side, from, to } of bars) {
    const inset = 4 + line + 0.5;
    const length = to - from;
    if (side === 'top') add('ink', FRAME + from, inset, length, thick);
    else if (side === 'bottom') add('ink', FRAME + from, height - inset - thick, length, thick);
    else if (side === 'left') add('ink', inset, FRAME + from, thick, length);
    else add('ink', width - inset - thick, FRAME + from, thick, length);
  }
  return out;
}

/** A rectangle of the frame on whole device pixels. */
export function inDevicePixels({ x, y, width, height, ink }: FrameRect, ratio: number): FrameRect {
  const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
  return {
    x: left,
    y: top,
    width: Math.round((x + width) * ratio) - left,
    height: Math.round((y + height) * ratio) - top,
    ink,
  };
}

/** The colours of the frame's rectangles. */
export function frameInks({ paper, ink }: Palette): Readonly<Record<FrameRect['ink'], string>> {
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
