// The live map's layer of messages: cables run along the railway, travellers go their way, and at rest all move with the sheet.
import type Phaser from 'phaser';
import { type Box, grown, holds, type Walk } from '../cartography/geometry.ts';
import { forSlice, type Progress } from '../inSlices.ts';
import type { Palette } from '../palette.ts';
import type { MapMessage } from '../view.ts';
import { type Crop, canvasBox, type Size } from './camera.ts';
import { Plates } from './plates.ts';
import { type Sent, sentOn } from './sent.ts';
import { seenAt, strokesOf } from './strokes.ts';

/** How far beyond what is seen they are engraved, in widths of what is seen: where a pan may bring them into view. */
const RIM = 0.75;

/** How far they reach, likewise, before a map that has come to rest has them engraved anew. */
const LEAST_RIM = 0.25;

const keyOf = ({ from, to, by, name, code, colour }: MapMessage) =>
  [...from, ...to, by, name, code, colour].join(' ');

/** A part of the sheet with the width of what is seen added on each side, `share` times. */
function around(crop: Crop, size: Size, share: number): Box {
  const seen = canvasBox(crop, size);
  return grown(seen, (seen.right - seen.left) * share);
}

/** What a drawing or an engraving is made for. */
interface Made {
  readonly as: string;
  readonly sent: readonly Sent[];
  readonly area: Box;
}

/** The layer of messages. */
export class Messages {
  readonly #graphics: Phaser.GameObjects.Graphics;
  readonly #plates: Plates;
  #sent: readonly Sent[];
  #drawn: (Made & { readonly crop: Crop }) | null = null;
  #engraved: Made | null = null;
  #engraving: (Made & { readonly work: Generator<void, void, void> }) | null = null;

  /** @param sent what is on the map from the first */
  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, sent: readonly Sent[]) {
    this.#sent = sent;
    this.#graphics = scene.make.graphics({}, false);
    layer.add(this.#graphics);
    this.#plates = new Plates(scene, layer);
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

  #isFor(made: Made | null, as: string, area: Box): boolean {
    return made?.as === as && made.sent === this.#sent && holds(made.area, area);
  }

  #asOf({ scale }: Crop, { width, height, ratio }: Size, { theme }: Palette): string {
    const progress = this.#sent.map((sent) => sent.progress).join();
    return `${scale} ${width} ${height} ${ratio} ${theme} ${progress}`;
  }

  /**
   * Engraves everything about a crop at which the map rests, unless it is.
   * @param ms the time that may be taken at once
   */
  engrave(crop: Crop, size: Size, palette: Palette, ms: number): Progress {
    const as = this.#asOf(crop, size, palette);
    const least = around(crop, size, LEAST_RIM);
    if (this.#isFor(this.#engraved, as, least)) return 'standing';
    if (!this.#engraving || !this.#isFor(this.#engraving, as, least)) {
      const area = around(crop, size, RIM);
      const strokes = strokesOf(this.#sent, crop.scale, size.ratio, palette);
      const work = this.#plates.engraving(strokes, area, crop.scale, size.ratio);
      this.#engraving = { as, sent: this.#sent, area, work };
    }
    if (!forSlice(this.#engraving.work, ms)) return 'begun';
    this.#engraved = this.#engraving;
    this.#engraving = null;
    return 'done';
  }

  /** Shows everything for the crop: engraved, or drawn where it moves by itself or the scale does. */
  place(crop: Crop, size: Size, palette: Palette): void {
    const as = this.#asOf(crop, size, palette);
    const seen = canvasBox(crop, size);
    const engraved = this.#isFor(this.#engraved, as, seen);
    this.#graphics.setVisible(!engraved);
    if (engraved) {
      this.#plates.place(crop, size);
      return;
    }
    this.#plates.hide();
    if (!this.#drawn || !this.#isFor(this.#drawn, as, seen)) this.#draw(as, crop, size, palette);
    else {
      const k = crop.scale * size.ratio;
      const { x, y } = this.#drawn.crop;
      this.#graphics.setPosition((x - crop.x) * k, (y - crop.y) * k);
    }
  }

  #draw(as: string, crop: Crop, size: Size, palette: Palette): void {
    const area = around(crop, size, LEAST_RIM);
    this.#drawn = { as, sent: this.#sent, area, crop };
    this.#graphics.clear();
    this.#graphics.setPosition(0, 0);
    const toDevice = seenAt(crop, size);
    for (const { draw } of strokesOf(this.#sent, crop.scale, size.ratio, palette))
      draw(this.#graphics, area, toDevice);
  }
}
