// A swatch of the map's key, drawn by the hand that draws the map, so that key and map cannot differ.
import { TENSION_PITCH } from './cartography/colouring.ts';
import { hatchPattern } from './cartography/hatch.ts';
import { paletteOf } from './palette.ts';
import type { Tension, Tinct } from './view.ts';

export interface SwatchOptions {
  readonly theme: 'day' | 'night';
  readonly wash: Tinct;
  /** For the layer of tension: the step instead of the plain hatch. */
  readonly tension?: Exclude<Tension, 0>;
}

/** The size of an element once it is laid out; to ask the element would lay the whole page out, for every swatch anew. */
function laidOut(element: HTMLElement): Promise<DOMRectReadOnly> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(([entry]) => {
      observer.disconnect();
      if (entry) resolve(entry.contentRect);
    });
    observer.observe(element);
  });
}

/** Fills a canvas, at the size the page has given it, with a wash and its hatch; one without a size when it gets one. */
export async function drawSwatch(
  canvas: HTMLCanvasElement,
  { theme, wash, tension }: SwatchOptions,
): Promise<void> {
  const { width, height } = await laidOut(canvas);
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('The browser gave no 2D canvas to draw the key on.');
  const palette = paletteOf(theme);
  const { line, wash: ground } = palette.tinctures[wash];
  ctx.fillStyle = tension === 1 ? palette.land : ground;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const pitch = tension ? TENSION_PITCH[tension] : undefined;
  ctx.globalAlpha = palette.hatch;
  ctx.fillStyle = hatchPattern(ctx, wash, line, ratio, pitch);
  ctx.fillRect(0, 0, canvas.width, canvas.height);
}
