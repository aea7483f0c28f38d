// What is under way on the map: how far each message has come, and the hand that draws it, on the live map and on paper.
import { type Box, beside, type Point, type Walk, walkPiece, walkTo } from '../cartography/geometry.ts';
import { numberOf, type Palette } from '../palette.ts';
import { type MorsePattern, morseOf } from '../rails/morse.ts';
import type { MapMessage } from '../view.ts';
import type { Brush } from './brush.ts';
import { type Crop, type Size, toScreen } from './camera.ts';
import { drawMark, MARK_REACH } from './marks.ts';

/** Thickness of a Morse line and length of its dot, CSS pixels. */
const THICK = 3;
const DOT = 3.4;

/** Of several cables each runs this far to the right of its railway, so that call and answer stand beside each other. */
const ABREAST = 2.1;

/** The mark of a meeting stands above its place, CSS pixels. */
const MEETING_LIFT = 20;

/** A message on its way. */
export interface Sent {
  readonly message: MapMessage;
  readonly walk: Walk;
  readonly pattern: MorsePattern;
  /** How far it has come, 0 to 1. */
  progress: number;
}

/** A message on a way. @param progress how far it has come, 0 to 1 */
export function sentOn(walk: Walk, message: MapMessage, progress: number): Sent {
  return { message, walk, pattern: morseOf(message.code), progress };
}

/** Where a message comes to rest along its line: travellers stop short, so that their mark hides neither end. */
function stopOf({ message, walk }: Sent): number {
  return message.by === 'meeting' ? walk.length : walk.length * 0.62;
}

/** The marks of travellers at rest, in level pixels (CSS pixels from the sheet's corner) at a scale. */
export function marksOf(sent: readonly Sent[], scale: number): Box[] {
  return sent
    .filter(({ message }) => message.by !== 'wire')
    .map((one) => {
      const [x, y] = walkTo(one.walk, stopOf(one)).at;
      const middle = y * scale - (one.message.by === 'meeting' ? MEETING_LIFT : 0);
      const [left, right] = [x * scale - MARK_REACH.x, x * scale + MARK_REACH.x];
      return { left, right, top: middle - MARK_REACH.y, bottom: middle + MARK_REACH.y };
    });
}

/** Draws all messages where they are. */
export function drawSent(g: Brush, sent: readonly Sent[], crop: Crop, size: Size, palette: Palette): void {
  const device = (point: Point): Point => {
    const [x, y] = toScreen(point, crop, size);
    return [x * size.ratio, y * size.ratio];
  };
  const line = (points: readonly Point[], width: number, colour: number, alpha: number) => {
    g.lineStyle(width * size.ratio, colour, alpha);
    g.beginPath();
    points.forEach((point, i) => {
      const [x, y] = device(point);
      if (i === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
    });
    g.strokePath();
  };
  const wires = sent.filter(({ message }) => message.by === 'wire').length;
  const abreast = wires > 1 ? ABREAST / crop.scale : 0;
  for (const one of sent) {
    const { message, walk, pattern, progress } = one;
    if (progress <= 0 || walk.points.length < 2) continue;
    const colour = numberOf(message.colour === 'ink' ? palette.ink : palette.tinctures[message.colour].line);
    const ground = numberOf(palette.land);
    const come = walk.length * progress;
    if (message.by === 'wire') {
      const own = (piece: readonly Point[]) => beside(piece, abreast);
      line(own(walkPiece(walk, 0, come)), THICK + 2.6, ground, 0.9);
      morse(walk, pattern, come, DOT / crop.scale, (piece) => line(own(piece), THICK, colour, 1));
      continue;
    }
    const dashed = message.by === 'meeting';
    if (dashed) {
      const unit = 5 / crop.scale;
      for (let s = 0; s < come; s += 2 * unit)
        line(walkPiece(walk, s, Math.min(come, s + unit)), 1.4, colour, 1);
    } else {
      line(walkPiece(walk, 0, come), (message.by === 'air' ? 1.2 : 2) + 2.4, ground, 0.9);
      line(walkPiece(walk, 0, come), message.by === 'air' ? 1.2 : 2, colour, 1);
    }
    const { at, angle } = walkTo(walk, stopOf(one) * progress);
    const [x, y] = device(at);
    drawMark(
      g,
      message.by,
      x,
      y - (dashed ? MEETING_LIFT * size.ratio : 0),
      size.ratio,
      colour,
      ground,
      Math.cos(angle) < 0,
      angle,
    );
  }
}

/** The pattern pushed along the line by as much as is still to come, so that at rest it starts at the sender. */
function morse(
  walk: Walk,
  pattern: MorsePattern,
  come: number,
  unit: number,
  draw: (piece: Point[]) => void,
): void {
  const period = pattern.period * unit;
  const shift = (come - walk.length) % period;
  for (let base = shift - period; base < come; base += period) {
    for (const { start, length } of pattern.marks) {
      const from = Math.max(0, base + start * unit);
      const to = Math.min(come, base + (start + length) * unit);
      if (to > from + unit * 0.2) draw(walkPiece(walk, from, to));
    }
  }
}
