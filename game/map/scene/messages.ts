// Cables and travellers: Morse along the railway, a train, a ship or a wing on its way, two hands where people meet.
import type Phaser from 'phaser';
import { type Box, beside, type Point, type Walk, walkPiece, walkTo } from '../cartography/geometry.ts';
import { numberOf, type Palette } from '../palette.ts';
import { type MorsePattern, morseOf } from '../rails/morse.ts';
import type { MapMessage } from '../view.ts';
import { type Crop, type Size, toScreen } from './camera.ts';
import { drawMark, MARK_REACH } from './marks.ts';

/** Thickness of a Morse line and length of its dot, CSS pixels. */
const THICK = 3;
const DOT = 3.4;

/** Of several cables each runs this far to the right of its railway, so that call and answer stand beside each other. */
const ABREAST = 2.1;

/** The mark of a meeting stands above its place, CSS pixels. */
const MEETING_LIFT = 20;

/** Where a message comes to rest along its line: travellers stop short, so that their mark hides neither end. */
function stopOf(message: MapMessage, walk: Walk): number {
  return message.by === 'meeting' ? walk.length : walk.length * 0.62;
}

interface Sent {
  readonly message: MapMessage;
  readonly walk: Walk;
  readonly pattern: MorsePattern;
  /** How far it has come, 0 to 1. */
  progress: number;
}

const keyOf = ({ from, to, by, name, code, colour }: MapMessage) =>
  [...from, ...to, by, name, code, colour].join(' ');

/** The layer of messages. */
export class Messages {
  readonly #graphics: Phaser.GameObjects.Graphics;
  #sent: Sent[] = [];
  /** What the drawing was made for. */
  #drawn: { readonly as: string; readonly crop: Crop; readonly sent: readonly Sent[] } | null = null;

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer) {
    this.#graphics = scene.make.graphics({}, false);
    layer.add(this.#graphics);
  }

  /**
   * Takes the month's messages; those that were there already rest where they are.
   * @returns a setter of the new ones' progress, or null when nothing is new
   */
  set(
    messages: readonly MapMessage[],
    walkOf: (message: MapMessage) => Walk,
  ): ((progress: number) => void) | null {
    const before = new Map(this.#sent.map((sent) => [keyOf(sent.message), sent]));
    const fresh: Sent[] = [];
    this.#sent = messages.map((message) => {
      const known = before.get(keyOf(message));
      if (known) return known;
      const sent: Sent = { message, walk: walkOf(message), pattern: morseOf(message.code), progress: 0 };
      fresh.push(sent);
      return sent;
    });
    if (fresh.length === 0) return null;
    return (progress) => {
      for (const sent of fresh) sent.progress = progress;
    };
  }

  /** Lines that names keep off. */
  get walks(): readonly Walk[] {
    return this.#sent.map(({ walk }) => walk);
  }

  /** The marks of travellers at rest, in level pixels (CSS pixels from the sheet's corner) at a scale. */
  marks(scale: number): Box[] {
    return this.#sent
      .filter(({ message }) => message.by !== 'wire')
      .map(({ message, walk }) => {
        const [x, y] = walkTo(walk, stopOf(message, walk)).at;
        const middle = y * scale - (message.by === 'meeting' ? MEETING_LIFT : 0);
        const [left, right] = [x * scale - MARK_REACH.x, x * scale + MARK_REACH.x];
        return { left, right, top: middle - MARK_REACH.y, bottom: middle + MARK_REACH.y };
      });
  }

  /** Draws everything for the crop; a crop that has only moved takes the drawing along. */
  place(crop: Crop, size: Size, palette: Palette): void {
    const drawn = this.#drawn;
    const progress = this.#sent.map((sent) => sent.progress).join();
    const wanted = `${crop.scale} ${size.width} ${size.height} ${size.ratio} ${palette.theme} ${progress}`;
    if (drawn?.as === wanted && drawn.sent === this.#sent) {
      const k = crop.scale * size.ratio;
      this.#graphics.setPosition((drawn.crop.x - crop.x) * k, (drawn.crop.y - crop.y) * k);
      return;
    }
    this.#drawn = { as: wanted, crop, sent: this.#sent };
    const g = this.#graphics;
    g.clear();
    g.setPosition(0, 0);
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
    const wires = this.#sent.filter(({ message }) => message.by === 'wire').length;
    const abreast = wires > 1 ? ABREAST / crop.scale : 0;
    for (const { message, walk, pattern, progress } of this.#sent) {
      if (progress <= 0 || walk.points.length < 2) continue;
      const colour = numberOf(
        message.colour === 'ink' ? palette.ink : palette.tinctures[message.colour].line,
      );
      const ground = numberOf(palette.land);
      const come = walk.length * progress;
      if (message.by === 'wire') {
        const own = (piece: readonly Point[]) => beside(piece, abreast);
        line(own(walkPiece(walk, 0, come)), THICK + 2.6, ground, 0.9);
        this.#morse(walk, pattern, come, DOT / crop.scale, (piece) => line(own(piece), THICK, colour, 1));
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
      const { at, angle } = walkTo(walk, stopOf(message, walk) * progress);
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
  #morse(
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
}
