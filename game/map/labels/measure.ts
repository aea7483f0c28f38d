// Measures texts with a canvas of its own; widths are kept, since every layout asks for the same names.
import type { Measure } from './request.ts';

/** A measuring function; call it after the fonts are loaded. */
export function measurer(): Measure {
  const ctx = document.createElement('canvas').getContext('2d');
  if (!ctx) throw new Error('no 2D canvas to measure with');
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    ctx.font = font;
    const { width } = ctx.measureText(text);
    widths.set(key, width);
    return width;
  };
}
