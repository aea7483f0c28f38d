// The neatline round the canvas and the scale bar in its corner: they stand still while the sheet moves under them.
import type Phaser from 'phaser';
import { barsOf, FRAME, type FrameInk, fillBars, fillRings, frameInks } from '../cartography/neatline.ts';
import { paintScaleBar, SCALE_BAR } from '../labels/scaleBar.ts';
import { numberOf, type Palette } from '../palette.ts';
import { type Crop, cropBox, type Size } from './camera.ts';
import { newCanvas, textureOf } from './canvasTexture.ts';

/** Fills with the frame's inks. */
const fillerOf = (graphics: Phaser.GameObjects.Graphics, palette: Palette) => {
  const { paper, ink, fine } = frameInks(palette);
  const inks = { paper: numberOf(paper), ink: numberOf(ink), fine: numberOf(fine) };
  return (of: FrameInk, x: number, y: number, width: number, height: number): void => {
    graphics.fillStyle(inks[of], 1);
    graphics.fillRect(x, y, width, height);
  };
};

/** What the rings are drawn for, and the hand that draws the bars with the same inks. */
interface Drawn {
  readonly size: Size;
  readonly palette: Palette;
  readonly fill: ReturnType<typeof fillerOf>;
}

/** The still furniture of the map. */
export class Frame {
  readonly #scene: Phaser.Scene;
  /** Under the rest: it is a picture as the sheet is, and all the lines come after all the pictures. */
  readonly #under: Phaser.GameObjects.Layer;
  readonly #rings: Phaser.GameObjects.Graphics;
  readonly #bars: Phaser.GameObjects.Graphics;
  readonly #words: (km: number) => string;
  #drawn: Drawn | null = null;
  #scaleBar: Phaser.GameObjects.Image | null = null;

  constructor(scene: Phaser.Scene, layer: () => Phaser.GameObjects.Layer, words: (km: number) => string) {
    this.#scene = scene;
    this.#words = words;
    this.#under = layer();
    this.#rings = scene.make.graphics({}, false);
    this.#bars = scene.make.graphics({}, false);
    layer().add([this.#rings, this.#bars]);
  }

  /** Draws the scale bar anew for a scale, or takes it away where the map is too small for a frame. */
  settle(crop: Crop, size: Size, palette: Palette): void {
    if (this.#scaleBar) {
      const key = this.#scaleBar.texture.key;
      this.#scaleBar.destroy();
      this.#scene.textures.remove(key);
      this.#scaleBar = null;
    }
    if (size.frame === 0) return;
    const ctx = newCanvas(Math.ceil(SCALE_BAR.width * size.ratio), Math.ceil(SCALE_BAR.height * size.ratio));
    ctx.scale(size.ratio, size.ratio);
    paintScaleBar(ctx, palette, crop.scale, this.#words);
    const { key } = textureOf(this.#scene, ctx.canvas);
    this.#scaleBar = this.#scene.add.image(0, 0, key).setOrigin(0, 0);
    this.#under.add(this.#scaleBar);
  }

  /** Draws the neatline for the crop: its bars follow the meridians and parallels. */
  place(crop: Crop, size: Size, palette: Palette): void {
    const { fill } = this.#drawnFor(size, palette);
    this.#bars.clear();
    if (size.frame === 0) return;
    fillBars(size, barsOf(cropBox(crop, size), crop.scale), fill);
    this.#scaleBar?.setPosition(
      Math.round((size.width - FRAME - 6 - SCALE_BAR.width) * size.ratio),
      Math.round((FRAME + 6) * size.ratio),
    );
  }

  /** Draws the rings, unless they are. */
  #drawnFor(size: Size, palette: Palette): Drawn {
    const drawn = this.#drawn;
    if (drawn?.size === size && drawn.palette === palette) return drawn;
    this.#rings.clear();
    if (size.frame > 0) fillRings(size, fillerOf(this.#rings, palette));
    this.#drawn = { size, palette, fill: fillerOf(this.#bars, palette) };
    return this.#drawn;
  }
}
