// The small drawn marks of travellers: train, ship, wing, two hands; plain strokes and squares, no fills but ink.
import type { MapMessage } from '../view.ts';
import { type Brush, strokeThrough } from './brush.ts';

type Stroke = readonly (readonly [x: number, y: number])[];

/** Outlines in a box of 20 by 14 about the middle, heading right. */
const SHAPES: Readonly<Record<'rail' | 'sea' | 'air' | 'meeting', readonly Stroke[]>> = {
  rail: [
    [
      [-9, 3],
      [-9, -4],
      [-3, -4],
      [-3, -1],
      [8, -1],
      [8, 3],
      [-9, 3],
    ],
    [
      [5, -1],
      [5, -4.5],
    ],
    [
      [-10, 3],
      [10, 3],
    ],
    [
      [-6.5, 3],
      [-6.5, 5.5],
      [-4, 5.5],
      [-4, 3],
    ],
    [
      [3, 3],
      [3, 5.5],
      [5.5, 5.5],
      [5.5, 3],
    ],
  ],
  sea: [
    [
      [-9, 1],
      [9, 1],
      [6, 5],
      [-7, 5],
      [-9, 1],
    ],
    [
      [-3, 1],
      [-3, -4],
      [1, -4],
      [1, 1],
    ],
    [
      [4, 1],
      [4, -2.5],
    ],
  ],
  air: [
    [
      [-9, 0],
      [9, 0],
    ],
    [
      [1, 0],
      [-3, -6.5],
    ],
    [
      [1, 0],
      [-3, 6.5],
    ],
    [
      [-7, 0],
      [-9, -3],
    ],
    [
      [-7, 0],
      [-9, 3],
    ],
  ],
  meeting: [
    [
      [-9, -4],
      [-6, -4],
      [-6, 4],
      [-9, 4],
    ],
    [
      [9, -4],
      [6, -4],
      [6, 4],
      [9, 4],
    ],
    [
      [-6, -2],
      [1, -2],
      [5, 1.5],
    ],
    [
      [6, 2],
      [-1, 2],
      [-5, -1.5],
    ],
  ],
};

/** Half the width and height of a mark with its ground, CSS pixels. */
export const MARK_REACH = { x: 12, y: 8 } as const;

/** Draws the mark of a traveller at a device pixel. */
export function drawMark(
  g: Brush,
  by: Exclude<MapMessage['by'], 'wire'>,
  x: number,
  y: number,
  ratio: number,
  colour: number,
  ground: number,
  mirrored: boolean,
  angle: number,
): void {
  const flip = mirrored ? -1 : 1;
  // Only a wing points along its line: trains and ships stand upright as on any printed map.
  const [cos, sin] = by === 'air' ? [Math.cos(angle), Math.sin(angle)] : [flip, 0];
  const at = ([px, py]: readonly [number, number]): readonly [number, number] =>
    by === 'air'
      ? [x + (px * cos - py * sin) * ratio, y + (px * sin + py * cos) * ratio]
      : [x + px * cos * ratio, y + py * ratio];
  if (by !== 'air') {
    g.fillStyle(ground, 1);
    g.fillRect(x - 12 * ratio, y - 8 * ratio, 24 * ratio, 16 * ratio);
    g.lineStyle(1.2 * ratio, colour, 1);
    g.strokeRect(x - 12 * ratio, y - 8 * ratio, 24 * ratio, 16 * ratio);
  }
  g.lineStyle((by === 'air' ? 2 : 1.5) * ratio, colour, 1);
  for (const stroke of SHAPES[by]) strokeThrough(g, stroke.map(at));
}
