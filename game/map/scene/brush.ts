// Strokes and squares in device pixels: Phaser's graphics draw them on the live map, a plain canvas on the printed one.
import type { Point } from '../cartography/geometry.ts';
import type { Context } from '../cartography/pen.ts';

/** As much of Phaser's graphics as marks and messages need. Colours are numbers, 0xRRGGBB. */
export interface Brush {
  lineStyle(width: number, colour: number, alpha: number): unknown;
  fillStyle(colour: number, alpha: number): unknown;
  beginPath(): unknown;
  moveTo(x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
  strokePath(): unknown;
  fillRect(x: number, y: number, width: number, height: number): unknown;
  strokeRect(x: number, y: number, width: number, height: number): unknown;
}

/** Strokes a line through device pixels, in the style that is set. */
export function strokeThrough(g: Brush, points: readonly Point[]): void {
  g.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) g.moveTo(x, y);
    else g.lineTo(x, y);
  });
  g.strokePath();
}

function inked(colour: number, alpha: number): string {
  return `rgb(${colour >> 16} ${(colour >> 8) & 255} ${colour & 255} / ${alpha})`;
}

/** The same on a plain canvas. */
export function brushOn(ctx: Context): Brush {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.lineCap = 'butt';
  ctx.lineJoin = 'bevel';
  return {
    lineStyle(width, colour, alpha) {
      ctx.lineWidth = width;
      ctx.strokeStyle = inked(colour, alpha);
    },
    fillStyle(colour, alpha) {
      ctx.fillStyle = inked(colour, alpha);
    },
    beginPath: () => ctx.beginPath(),
    moveTo: (x, y) => ctx.moveTo(x, y),
    lineTo: (x, y) => ctx.lineTo(x, y),
    strokePath: () => ctx.stroke(),
    fillRect: (x, y, width, height) => ctx.fillRect(x, y, width, height),
    strokeRect: (x, y, width, height) => ctx.strokeRect(x, y, width, height),
  };
}
