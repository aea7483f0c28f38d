// Hatches after the engravers' code for tinctures: level lines are blue, upright red, dots ochre, slanting
// olive, crossed slate. Patterns repeat on whole device pixels, so that they are sharp and join across tiles.
import type { Tinct } from '../view.ts';
import type { Context } from './pen.ts';

/** Distance between lines or dots, CSS pixels. */
const PITCH: Readonly<Record<Tinct, number>> = { blue: 5, red: 5, ochre: 6, olive: 6, slate: 6 };

const patterns = new Map<string, CanvasPattern>();

/** The brush of a small canvas, on the page or in a worker. */
function square(side: number): Context {
  const here = typeof document !== 'undefined';
  const canvas = here ? document.createElement('canvas') : new OffscreenCanvas(side, side);
  canvas.width = side;
  canvas.height = side;
  const brush = canvas.getContext('2d') as Context | null;
  if (!brush) throw new Error('no 2D canvas for the hatches');
  return brush;
}

/**
 * A repeating hatch in `colour`.
 * @param pitch CSS pixels between lines; by default the tincture's own
 */
export function hatchPattern(
  ctx: Context,
  tinct: Tinct,
  colour: string,
  ratio: number,
  pitch: number = PITCH[tinct],
): CanvasPattern {
  const size = Math.max(3, Math.round(pitch * ratio));
  const key = `${tinct} ${colour} ${ratio} ${size}`;
  const known = patterns.get(key);
  if (known) return known;
  const side = size;
  const brush = square(side);
  brush.fillStyle = colour;
  brush.strokeStyle = colour;
  const stroke = Math.max(1, 0.8 * ratio);
  brush.lineWidth = stroke;
  const slant = (down: boolean) => {
    brush.beginPath();
    for (const shift of [-side, 0, side]) {
      brush.moveTo(shift - 2, down ? -2 : side + 2);
      brush.lineTo(shift + side + 2, down ? side + 2 : -2);
    }
    brush.stroke();
  };
  switch (tinct) {
    case 'blue':
      brush.fillRect(0, 0, side, Math.round(stroke));
      break;
    case 'red':
      brush.fillRect(0, 0, Math.round(stroke), side);
      break;
    case 'ochre':
      for (const [x, y] of [
        [side / 4, side / 4],
        [(side * 3) / 4, (side * 3) / 4],
      ] as const) {
        brush.beginPath();
        brush.arc(x, y, 0.78 * ratio, 0, Math.PI * 2);
        brush.fill();
      }
      break;
    case 'olive':
      slant(false);
      break;
    case 'slate':
      brush.lineWidth = Math.max(0.8, 0.66 * ratio);
      slant(false);
      slant(true);
      break;
  }
  const pattern = ctx.createPattern(brush.canvas, 'repeat');
  if (!pattern) throw new Error('no pattern for the hatches');
  patterns.set(key, pattern);
  return pattern;
}
