// Draws the scale bar: two divisions, black and white, with its length in words.

import { scaleBar } from '../cartography/neatline.ts';
import type { Context } from '../cartography/pen.ts';
import type { Palette } from '../palette.ts';
import { SERIF } from './style.ts';

/** Size of the drawing, CSS pixels. */
export const SCALE_BAR = { width: 176, height: 30 } as const;

/** Draws the bar for a scale; its right end stands at the right edge of the drawing. */
export function paintScaleBar(
  ctx: Context,
  palette: Palette,
  scale: number,
  words: (km: number) => string,
): void {
  const { km, pixels } = scaleBar(scale);
  const right = SCALE_BAR.width - 4;
  const left = right - pixels;
  const y = 21;
  ctx.font = `italic 500 12px ${SERIF}`;
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'right';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = palette.land;
  ctx.strokeText(words(km), right, 14);
  ctx.fillStyle = palette.ink;
  ctx.fillText(words(km), right, 14);
  ctx.fillStyle = palette.land;
  ctx.fillRect(left - 2, y - 2, pixels + 4, 8);
  ctx.fillStyle = palette.ink;
  ctx.fillRect(left, y, pixels, 4);
  ctx.fillStyle = palette.land;
  ctx.fillRect(left + pixels / 2, y + 1, pixels / 2 - 1, 2);
}
