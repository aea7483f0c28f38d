// The live map's layer of messages: cables run along the railway, travellers go their way, and at rest all move with the sheet.
import type Phaser from 'phaser';
import type { Walk } from '../cartography/geometry.ts';
import type { Palette } from '../palette.ts';
import type { MapMessage } from '../view.ts';
import type { Crop, Size } from './camera.ts';
import { drawSent, type Sent, sentOn } from './sent.ts';

const keyOf = ({ from, to, by, name, code, colour }: MapMessage) =>
  [...from, ...to, by, name, code, colour].join(' ');

/** The layer of messages. */
export class Messages {
  readonly #graphics: Phaser.GameObjects.Graphics;
  #sent: readonly Sent[];
  /** What the drawing was made for. */
  #drawn: { readonly as: string; readonly crop: Crop; readonly sent: readonly Sent[] } | null = null;

  /** @param sent what is on the map from the first */
  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, sent: readonly Sent[]) {
    this.#sent = sent;
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
      const sent = sentOn(walkOf(message), message, 0);
      fresh.push(sent);
      return sent;
    });
    if (fresh.length === 0) return null;
    return (progress) => {
      for (const sent of fresh) sent.progress = progress;
    };
  }

  /** Everything that is under way. */
  get sent(): readonly Sent[] {
    return this.#sent;
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
    this.#graphics.clear();
    this.#graphics.setPosition(0, 0);
    drawSent(this.#graphics, this.#sent, crop, size, palette);
  }
}
