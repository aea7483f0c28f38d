// The frame: thick line, thin line, bars of 2.5 degrees in turn black and white, thin line; and the scale bar.
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

/** The black bars round a crop: bars change colour where a meridian (top, bottom) or parallel (sides) meets the edge. */
export function barsOf(crop: Box, scale: number): Bar[] {
  const bars: Bar[] = [];
  const sides = [
    ['top', 0, (t: number): Point => [t, crop.top], crop.left, crop.right],
    ['bottom', 0, (t: number): Point => [t, crop.bottom], crop.left, crop.right],
    ['left', 1, (t: number): Point => [crop.left, t], crop.top, crop.bottom],
    ['right', 1, (t: number): Point => [crop.right, t], crop.top, crop.bottom],
  ] as const;
  for (const [side, axis, at, start, end] of sides) {
    const cellOf = (t: number) => Math.floor(toLonLat(at(t))[axis] / BAR_DEGREES);
    const crossing = (low: number, high: number): number => {
      const cell = cellOf(low);
      let a = low;
      let b = high;
      for (let i = 0; i < 12; i += 1) {
        const middle = (a + b) / 2;
        if (cellOf(middle) === cell) a = middle;
        else b = middle;
      }
      return (a + b) / 2;
    };
    // Steps of about a dozen pixels find every change, since a bar is never that short at any scale of the map.
    const steps = Math.max(8, Math.ceil(((end - start) * scale) / 12));
    let from = start;
    for (let i = 0; i < steps; i += 1) {
      const a = start + ((end - start) * i) / steps;
      const b = start + ((end - start) * (i + 1)) / steps;
      const last = i === steps - 1;
      const changes = cellOf(a) !== cellOf(b);
      if (!changes && !last) continue;
      const to = changes ? crossing(a, b) : end;
      if (Math.abs(cellOf(a)) % 2 === 0)
        bars.push({ side, from: (from - start) * scale, to: (to - start) * scale });
      from = to;
      if (changes && last && Math.abs(cellOf(b)) % 2 === 0) {
        bars.push({ side, from: (to - start) * scale, to: (end - start) * scale });
      }
    }
  }
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
