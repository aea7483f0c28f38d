// The neatline round the canvas and the scale bar in its corner: they stand still while the sheet moves under them.
import type Phaser from 'phaser';
import { barsOf, FRAME, type FrameInk, fillFrame, frameInks } from '../cartography/neatline.ts';
import { paintScaleBar, SCALE_BAR } from '../labels/scaleBar.ts';
import { numberOf, type Palette } from '../palette.ts';
import { type Crop, cropBox, type Size } from './camera.ts';
import { newCanvas, textureOf } from './canvasTexture.ts';

/** The still furniture of the map. */
export class Frame {
  readonly #scene: Phaser.Scene;
  readonly #graphics: Phaser.GameObjects.Graphics;
  #colours: { readonly of: Palette; readonly inks: Readonly<Record<FrameInk, number>> } | null = null;
  readonly #layer: Phaser.GameObjects.Layer;
  readonly #words: (km: number) => string;
  #bar: Phaser.GameObjects.Image | null = null;

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, words: (km: number) => string) {
    this.#scene = scene;
    this.#layer = layer;
    this.#words = words;
    this.#graphics = scene.make.graphics({}, false);
    layer.add(this.#graphics);
  }

  /** Draws the scale bar anew for a scale, or takes it away where the map is too small for a frame. */
  settle(crop: Crop, size: Size, palette: Palette): void {
    if (this.#bar) {
      const key = this.#bar.texture.key;
      this.#bar.destroy();
      this.#scene.textures.remove(key);
      this.#bar = null;
    }
    if (size.frame === 0) return;
    const ctx = newCanvas(Math.ceil(SCALE_BAR.width * size.ratio), Math.ceil(SCALE_BAR.height * size.ratio));
    ctx.scale(size.ratio, size.ratio);
    paintScaleBar(ctx, palette, crop.scale, this.#words);
    const { key } = textureOf(this.#scene, ctx.canvas);
    this.#bar = this.#scene.add.image(0, 0, key).setOrigin(0, 0);
    this.#layer.add(this.#bar);
  }

  /** Draws the neatline for the crop: its bars follow the meridians and parallels. */
  place(crop: Crop, size: Size, palette: Palette): void {
    const g = this.#graphics;
    g.clear();
    if (size.frame === 0) return;
    const { ratio } = size;
    if (this.#colours?.of !== palette) {
      const { paper, ink, fine } = frameInks(palette);
      const inks = { paper: numberOf(paper), ink: numberOf(ink), fine: numberOf(fine) };
      this.#colours = { of: palette, inks };
    }
    const { inks } = this.#colours;
    const bars = barsOf(cropBox(crop, size), crop.scale);
    fillFrame(size.width, size.height, ratio, bars, (ink, x, y, width, height) => {
      g.fillStyle(inks[ink], 1);
      g.fillRect(x, y, width, height);
    });
    this.#bar?.setPosition(
      Math.round((size.width - FRAME - 6 - SCALE_BAR.width) * ratio),
      Math.round((FRAME + 6) * ratio),
    );
  }
}
