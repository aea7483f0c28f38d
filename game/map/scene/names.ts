// Names, town marks and pins as images cut from one freshly drawn atlas: they stay upright and sharp, and keep
// their size while the sheet is being enlarged.
import type Phaser from 'phaser';
import type { Point } from '../cartography/geometry.ts';
import type { Context } from '../cartography/pen.ts';
import type { Layout } from '../labels/layout.ts';
import { nameInk, paintDegree, paintGlyph, paintPin, paintTown } from '../labels/paint.ts';
import { FLAG } from '../labels/pins.ts';
import type { Palette } from '../palette.ts';
import { type Crop, type Size, toScreen } from './camera.ts';
import { newCanvas, textureOf } from './canvasTexture.ts';

/** One drawing for the atlas: its box in CSS pixels about its place on the sheet. */
interface Sprite {
  readonly at: Point;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paint: (ctx: Context, x: number, y: number) => void;
}

function spritesOf(layout: Layout, palette: Palette, haloOf: (state: string) => string): Sprite[] {
  const sprites: Sprite[] = [];
  for (const set of layout.names) {
    const ink = nameInk(set.name, palette);
    const halo = set.name.kind === 'sea' ? palette.sea : haloOf(set.name.state);
    const reach = set.size * 0.85 + 3;
    set.glyphs.forEach((glyph, i) => {
      sprites.push({
        at: glyph.at,
        left: -reach,
        top: -reach,
        width: 2 * reach,
        height: 2 * reach,
        paint: (ctx, x, y) => paintGlyph(ctx, set, i, ink, halo, x, y),
      });
    });
  }
  for (const degree of layout.degrees) {
    const paint: Sprite['paint'] = (ctx, x, y) => paintDegree(ctx, degree, palette, x, y);
    sprites.push({ at: degree.at, left: -16, top: -8, width: 32, height: 16, paint });
  }
  for (const town of layout.towns) {
    const left = Math.min(-7, town.dx - 4);
    const top = Math.min(-7, town.dy - town.size - 2);
    sprites.push({
      at: town.city.at,
      left,
      top,
      width: Math.max(7, town.dx + town.width + 4) - left,
      height: Math.max(7, town.dy + town.size * 0.4 + 2) - top,
      paint: (ctx, x, y) => paintTown(ctx, town, palette, x, y),
    });
  }
  for (const pin of layout.pins) {
    const half = FLAG / 2 + 3;
    const left = Math.min(-11, pin.dx - half);
    const top = Math.min(-11, pin.dy - half);
    sprites.push({
      at: pin.at,
      left,
      top,
      width: Math.max(11, pin.dx + half) - left,
      height: Math.max(11, pin.dy + half) - top,
      paint: (ctx, x, y) => paintPin(ctx, pin, palette, x, y),
    });
  }
  return sprites;
}

/** Width of the atlas in device pixels. */
const ATLAS_WIDTH = 2048;

interface Placed {
  readonly image: Phaser.GameObjects.Image;
  readonly at: Point;
  readonly left: number;
  readonly top: number;
}

/** The layer of names over the sheet. */
export class Names {
  readonly #scene: Phaser.Scene;
  readonly #layer: Phaser.GameObjects.Layer;
  #texture: string | null = null;
  #placed: Placed[] = [];

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer) {
    this.#scene = scene;
    this.#layer = layer;
  }

  /** Draws the layout into a new atlas and replaces the images. */
  set(layout: Layout, palette: Palette, ratio: number, haloOf: (state: string) => string): void {
    this.clear();
    const sprites = spritesOf(layout, palette, haloOf);
    if (sprites.length === 0) return;
    // Shelves: sprites of like height side by side.
    const boxes = sprites.map((sprite) => ({
      sprite,
      left: Math.floor(sprite.left * ratio),
      top: Math.floor(sprite.top * ratio),
      w: Math.ceil(sprite.width * ratio) + 2,
      h: Math.ceil(sprite.height * ratio) + 2,
      x: 0,
      y: 0,
    }));
    let x = 0;
    let y = 0;
    let shelf = 0;
    for (const box of [...boxes].sort((a, b) => b.h - a.h)) {
      if (x + box.w > ATLAS_WIDTH) {
        x = 0;
        y += shelf;
        shelf = 0;
      }
      box.x = x;
      box.y = y;
      x += box.w + 1;
      shelf = Math.max(shelf, box.h + 1);
    }
    const ctx = newCanvas(ATLAS_WIDTH, y + shelf);
    for (const box of boxes) {
      ctx.setTransform(ratio, 0, 0, ratio, box.x - box.left, box.y - box.top);
      box.sprite.paint(ctx, 0, 0);
    }
    const texture = textureOf(this.#scene, ctx.canvas);
    this.#texture = texture.key;
    boxes.forEach((box, i) => {
      texture.add(i, 0, box.x, box.y, box.w, box.h);
      const image = this.#scene.add.image(0, 0, texture.key, i).setOrigin(0, 0);
      this.#layer.add(image);
      this.#placed.push({ image, at: box.sprite.at, left: box.left, top: box.top });
    });
  }

  /** Brings the names to their places; they keep their size at every scale. */
  place(crop: Crop, size: Size): void {
    const right = size.width * size.ratio;
    const bottom = size.height * size.ratio;
    for (const { image, at, left, top } of this.#placed) {
      const [x, y] = toScreen(at, crop, size);
      const px = Math.round(x * size.ratio) + left;
      const py = Math.round(y * size.ratio) + top;
      const seen = px < right && py < bottom && px + image.width > 0 && py + image.height > 0;
      image.setVisible(seen);
      if (seen) image.setPosition(px, py);
    }
  }

  setAlpha(alpha: number): void {
    for (const { image } of this.#placed) image.setAlpha(alpha);
  }

  clear(): void {
    for (const { image } of this.#placed) image.destroy();
    this.#placed = [];
    if (this.#texture) this.#scene.textures.remove(this.#texture);
    this.#texture = null;
  }
}
