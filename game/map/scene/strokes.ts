// What messages look like: a list of strokes for one scale, drawn by the same hand on the live map, on its plates and on paper.
import {
  type Box,
  beside,
  boxOf,
  grown,
  type Point,
  piecesIn,
  thinned,
  touches,
  type Walk,
  walkPiece,
} from '../cartography/geometry.ts';
import { numberOf, type Palette } from '../palette.ts';
import type { MorsePattern } from '../rails/morse.ts';
import { type Brush, strokeThrough } from './brush.ts';
import { type Crop, type Size, toScreen } from './camera.ts';
import { drawMark } from './marks.ts';
import { markBox, markOf, type Sent } from './sent.ts';

/** Thickness of a Morse line and length of its dot, CSS pixels. */
const THICK = 3;
const DOT = 3.4;

/** Of several cables each runs this far to the right of its railway, so that call and answer stand beside each other. */
const ABREAST = 2.1;

/** A bend that nobody sees, device pixels: each leg of a line costs its time whenever it is drawn. */
const UNSEEN = 0.2;

/** How far a wing that follows its line may reach beyond the box in which marks stand upright, CSS pixels. */
const TILT = 4;

/** Brings a place of the sheet to a device pixel. */
type ToDevice = (place: Point) => Point;

/** One line or mark. */
export interface Stroke {
  /** Whether anything of it is seen in an area, world units. */
  readonly touches: (area: Box) => boolean;
  /** Draws what of it is seen in an area, world units. */
  readonly draw: (g: Brush, area: Box, toDevice: ToDevice) => void;
}

/** Where a crop shows the places of the sheet. */
export const seenAt =
  (crop: Crop, size: Size): ToDevice =>
  (place) => {
    const [x, y] = toScreen(place, crop, size);
    return [x * size.ratio, y * size.ratio];
  };

/** All messages where they are, in painting order. @param ratio device pixels in a CSS pixel */
export function strokesOf(sent: readonly Sent[], scale: number, ratio: number, palette: Palette): Stroke[] {
  const strokes: Stroke[] = [];
  const line = (course: readonly Point[], width: number, colour: number, alpha: number) => {
    const points = thinned(course, UNSEEN / (scale * ratio));
    const reach = width / 2 / scale;
    const box = grown(boxOf(points), reach);
    const pieces = (area: Box) => (touches(box, area) ? piecesIn(grown(area, reach), points) : []);
    const draw: Stroke['draw'] = (g, area, toDevice) => {
      for (const piece of pieces(area)) {
        g.lineStyle(width * ratio, colour, alpha);
        strokeThrough(g, piece.map(toDevice));
      }
    };
    strokes.push({ touches: (area) => pieces(area).length > 0, draw });
  };
  const ground = numberOf(palette.land);
  const wires = sent.filter(({ message }) => message.by === 'wire').length;
  const abreast = wires > 1 ? ABREAST / scale : 0;
  for (const one of sent) {
    const { message, walk, pattern, progress } = one;
    if (progress <= 0 || walk.points.length < 2) continue;
    const { by } = message;
    const colour = numberOf(message.colour === 'ink' ? palette.ink : palette.tinctures[message.colour].line);
    const come = walk.length * progress;
    if (by === 'wire') {
      const own = (piece: readonly Point[]) => beside(piece, abreast);
      line(own(walkPiece(walk, 0, come)), THICK + 2.6, ground, 0.9);
      for (const piece of morse(walk, pattern, come, DOT / scale)) line(own(piece), THICK, colour, 1);
      continue;
    }
    if (by === 'meeting') {
      const unit = 5 / scale;
      for (let s = 0; s < come; s += 2 * unit)
        line(walkPiece(walk, s, Math.min(come, s + unit)), 1.4, colour, 1);
    } else {
      const width = by === 'air' ? 1.2 : 2;
      line(walkPiece(walk, 0, come), width + 2.4, ground, 0.9);
      line(walkPiece(walk, 0, come), width, colour, 1);
    }
    const { at, angle } = markOf(one, scale);
    const box = grown(markBox(at, scale), TILT / scale);
    const seen = (area: Box) => touches(box, area);
    const draw: Stroke['draw'] = (g, area, toDevice) => {
      if (!seen(area)) return;
      const [x, y] = toDevice(at);
      drawMark(g, by, x, y, ratio, colour, ground, Math.cos(angle) < 0, angle);
    };
    strokes.push({ touches: seen, draw });
  }
  return strokes;
}

/** The pattern pushed along the line by as much as is still to come, so that at rest it starts at the sender. */
function* morse(walk: Walk, pattern: MorsePattern, come: number, unit: number): Generator<Point[]> {
  const period = pattern.period * unit;
  const shift = (come - walk.length) % period;
  for (let base = shift - period; base < come; base += period) {
    for (const { start, length } of pattern.marks) {
      const from = Math.max(0, base + start * unit);
      const to = Math.min(come, base + (start + length) * unit);
      if (to > from + unit * 0.2) yield walkPiece(walk, from, to);
    }
  }
}
