// Names, town marks and pins. While the scale rests they are one picture that moves with the sheet; while it changes,
// each is an image cut from an atlas, so that it stays upright and keeps its size.
import type Phaser from 'phaser';
import type { Point } from '../cartography/geometry.ts';
import type { Layout } from '../labels/layout.ts';
import type { Palette } from '../palette.ts';
import type { Crop, Size } from './camera.ts';
import { newCanvas, textureOf } from './canvasTexture.ts';
import { type Sprite, spritesOf } from './sprites.ts';

/** Width of the atlas in device pixels. */
const ATLAS_WIDTH = 2048;

/** A drawing cut from the atlas; device pixels. */
interface Cutting {
  readonly at: Point;
  /** Its corner about its place. */
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
  /** Where the atlas has it. */
  x: number;
  y: number;
  /** Whether the picture shows it; what reaches beyond the crop is always an image of its own. */
  inPicture: boolean;
  /** Made when it is first needed. */
  image: Phaser.GameObjects.Image | null;
}

function cuttingOf(sprite: Sprite, ratio: number): Cutting {
  return {
    at: sprite.at,
    left: Math.floor(sprite.left * ratio),
    top: Math.floor(sprite.top * ratio),
    w: Math.ceil(sprite.width * ratio) + 2,
    h: Math.ceil(sprite.height * ratio) + 2,
    x: 0,
    y: 0,
    inPicture: false,
    image: null,
  };
}

/** Puts the cuttings on shelves of like height, side by side. @returns the height of all, device pixels */
function shelve(cuttings: readonly Cutting[]): number {
  let x = 0;
  let y = 0;
  let shelf = 0;
  for (const cutting of [...cuttings].sort((a, b) => b.h - a.h)) {
    if (x + cutting.w > ATLAS_WIDTH) {
      x = 0;
      y += shelf;
      shelf = 0;
    }
    cutting.x = x;
    cutting.y = y;
    x += cutting.w + 1;
    shelf = Math.max(shelf, cutting.h + 1);
  }
  return y + shelf;
}

/** Where a cutting's corner is seen, whole device pixels. */
function cornerOf({ at, left, top }: Cutting, crop: Crop, { width, height, ratio }: Size): Point {
  return [
    Math.round(((at[0] - crop.x) * crop.scale + width / 2) * ratio) + left,
    Math.round(((at[1] - crop.y) * crop.scale + height / 2) * ratio) + top,
  ];
}

interface Picture {
  readonly image: Phaser.GameObjects.Image;
  readonly crop: Crop;
  /** From which the rest is cut; handed to the graphics process while the map rests, for that takes milliseconds. */
  readonly atlas: Phaser.Textures.Texture;
}

/** The layer of names over the sheet. */
export class Names {
  readonly #scene: Phaser.Scene;
  readonly #layer: Phaser.GameObjects.Layer;
  #cuttings: readonly Cutting[] = [];
  /** All that stands wholly inside the crop for which it was set. */
  #picture: Picture | null = null;

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer) {
    this.#scene = scene;
    this.#layer = layer;
  }

  /** Draws the layout anew for a crop. */
  set(layout: Layout, palette: Palette, crop: Crop, size: Size, haloOf: (state: string) => string): void {
    this.clear();
    const sprites = spritesOf(layout, palette, haloOf);
    if (sprites.length === 0) return;
    const { ratio } = size;
    const cuttings = sprites.map((sprite) => cuttingOf(sprite, ratio));
    const atlas = newCanvas(ATLAS_WIDTH, shelve(cuttings));
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    const picture = newCanvas(width, height);
    cuttings.forEach(({ x, y, left, top }, i) => {
      atlas.setTransform(ratio, 0, 0, ratio, x - left, y - top);
      sprites[i]?.paint(atlas, 0, 0);
    });
    // Only when the atlas is finished: a canvas that is painted on after it has been copied from is copied whole first.
    for (const cutting of cuttings) {
      const { x, y, w, h } = cutting;
      const [px, py] = cornerOf(cutting, crop, size);
      cutting.inPicture = px >= 0 && py >= 0 && px + w <= width && py + h <= height;
      if (cutting.inPicture) picture.drawImage(atlas.canvas, x, y, w, h, px, py, w, h);
    }
    this.#cuttings = cuttings;
    this.#picture = {
      image: this.#add(textureOf(this.#scene, picture.canvas)),
      crop,
      atlas: textureOf(this.#scene, atlas.canvas),
    };
    this.#cutOutAround(this.#picture, crop, size);
  }

  #add(texture: Phaser.Textures.Texture, frame?: string): Phaser.GameObjects.Image {
    const image = this.#scene.add.image(0, 0, texture.key, frame).setOrigin(0, 0);
    this.#layer.add(image);
    return image;
  }

  /** What a pan may bring into view is cut out while the map rests. */
  #cutOutAround(picture: Picture, crop: Crop, size: Size): void {
    const [width, height] = [size.width * size.ratio, size.height * size.ratio];
    this.#cuttings.forEach((cutting, i) => {
      if (cutting.inPicture) return;
      const [x, y] = cornerOf(cutting, crop, size);
      if (x < -width || y < -height || x > 2 * width || y > 2 * height) return;
      cutting.image = this.#cutOut(cutting, i, picture).setVisible(false);
    });
  }

  #cutOut({ x, y, w, h }: Cutting, index: number, { atlas }: Picture): Phaser.GameObjects.Image {
    // Not as a number: a frame called 0 would be taken for none, which means the first that was cut.
    const frame = `cutting ${index}`;
    atlas.add(frame, 0, x, y, w, h);
    return this.#add(atlas, frame);
  }

  /** Brings the names to their places; they keep their size at every scale. */
  place(crop: Crop, size: Size): void {
    const picture = this.#picture;
    if (!picture) return;
    const asSet = Math.abs(crop.scale / picture.crop.scale - 1) < 1e-9;
    picture.image.setVisible(asSet);
    const k = crop.scale * size.ratio;
    picture.image.setPosition(
      Math.round((picture.crop.x - crop.x) * k),
      Math.round((picture.crop.y - crop.y) * k),
    );
    const right = size.width * size.ratio;
    const bottom = size.height * size.ratio;
    this.#cuttings.forEach((cutting, i) => {
      if (asSet && cutting.inPicture) {
        cutting.image?.setVisible(false);
        return;
      }
      const [x, y] = cornerOf(cutting, crop, size);
      const seen = x < right && y < bottom && x + cutting.w > 0 && y + cutting.h > 0;
      if (seen) {
        cutting.image ??= this.#cutOut(cutting, i, picture);
        cutting.image.setPosition(x, y);
      }
      cutting.image?.setVisible(seen);
    });
  }

  clear(): void {
    for (const { image } of this.#cuttings) image?.destroy();
    this.#cuttings = [];
    const picture = this.#picture;
    this.#picture = null;
    if (!picture) return;
    const { image, atlas } = picture;
    const { texture } = image;
    image.destroy();
    this.#scene.textures.remove(texture);
    this.#scene.textures.remove(atlas);
  }
}
