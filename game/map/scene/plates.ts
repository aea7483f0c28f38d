// What is under way, engraved while the map rests: pictures that move with the sheet, where lines drawn anew in each
// frame would cost a pan half its time.
import type Phaser from 'phaser';
import type { Box, Point } from '../cartography/geometry.ts';
import { brushOn } from './brush.ts';
import type { Crop, Size } from './camera.ts';
import { newCanvas, textureOf } from './canvasTexture.ts';
import { Grid, SIDE } from './grid.ts';
import type { Stroke } from './strokes.ts';

interface Plate {
  readonly image: Phaser.GameObjects.Image;
  readonly box: Box;
}

/** The plates of one scale. */
export class Plates {
  readonly #scene: Phaser.Scene;
  readonly #layer: Phaser.GameObjects.Layer;
  #plates: readonly Plate[] = [];
  /** Those being engraved. */
  #fresh: Plate[] = [];

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer) {
    this.#scene = scene;
    this.#layer = layer;
  }

  /** Engraves strokes for an area of the sheet, plate by plate; those before stay until the last is done. */
  *engraving(
    strokes: readonly Stroke[],
    area: Box,
    scale: number,
    ratio: number,
  ): Generator<void, void, void> {
    const grid = new Grid(scale, ratio);
    const k = scale * ratio;
    this.#drop(this.#fresh);
    this.#fresh = [];
    const done = new Set<number>();
    for (;;) {
      const number = grid.missingFrom(area, done);
      if (number === null) break;
      done.add(number);
      const box = grid.boxOf(number);
      if (!strokes.some((stroke) => stroke.touches(box))) continue;
      const ctx = newCanvas(SIDE, SIDE);
      const brush = brushOn(ctx);
      const toDevice = ([x, y]: Point): Point => [(x - box.left) * k, (y - box.top) * k];
      for (const { draw } of strokes) draw(brush, box, toDevice);
      const { key } = textureOf(this.#scene, ctx.canvas);
      const image = this.#scene.add.image(0, 0, key).setOrigin(0, 0).setVisible(false);
      this.#layer.add(image);
      this.#fresh.push({ image, box });
      yield;
    }
    this.#drop(this.#plates);
    this.#plates = this.#fresh;
    this.#fresh = [];
  }

  /** Brings the plates to their places; the crop must have the scale they were engraved for. */
  place(crop: Crop, { width, height, ratio }: Size): void {
    const k = crop.scale * ratio;
    for (const { image, box } of this.#plates) {
      const x = Math.round((box.left - crop.x) * k + (width * ratio) / 2);
      const y = Math.round((box.top - crop.y) * k + (height * ratio) / 2);
      const seen = x < width * ratio && y < height * ratio && x + SIDE > 0 && y + SIDE > 0;
      image.setVisible(seen);
      if (seen) image.setPosition(x, y);
    }
  }

  /** Takes them from view until they are placed again. */
  hide(): void {
    for (const { image } of this.#plates) image.setVisible(false);
  }

  #drop(plates: readonly Plate[]): void {
    for (const { image } of plates) {
      const { texture } = image;
      image.destroy();
      this.#scene.textures.remove(texture);
    }
  }
}
