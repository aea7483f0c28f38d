// The printed sheet as tiles: painted for the exact scale and pixel ratio while the map rests, shown as images.
import type Phaser from 'phaser';
import { type Box, grown, touches } from '../cartography/geometry.ts';
import { LIMITS, WORLD } from '../cartography/projection.ts';
import { paintSheet, type Sheet } from '../cartography/sheet.ts';
import { type Crop, cropBox, type Size } from './camera.ts';
import { newCanvas, textureOf } from './canvasTexture.ts';

/** Side of a tile in device pixels; each is painted one pixel larger, or seams would shine through. */
const SIDE = 512;

/** Tiles kept in one level before the farthest are given up. */
const KEPT = 72;

interface Tile {
  readonly image: Phaser.GameObjects.Image;
  readonly key: string;
  readonly box: Box;
}

/** Tiles of one scale and one printing. */
class Level {
  readonly scale: number;
  readonly ratio: number;
  readonly sheet: Sheet;
  readonly tiles = new Map<string, Tile>();
  alpha = 0;

  constructor(scale: number, ratio: number, sheet: Sheet) {
    this.scale = scale;
    this.ratio = ratio;
    this.sheet = sheet;
  }

  /** Columns and rows of the tiles that touch a part of the sheet. */
  cells(area: Box): { readonly key: string; readonly box: Box }[] {
    const side = SIDE / (this.scale * this.ratio);
    const out: { key: string; box: Box }[] = [];
    const left = Math.max(area.left, WORLD.left);
    const top = Math.max(area.top, WORLD.top);
    const right = Math.min(area.right, WORLD.right);
    const bottom = Math.min(area.bottom, WORLD.bottom);
    for (let row = Math.floor((top - WORLD.top) / side); row * side + WORLD.top < bottom; row += 1) {
      for (
        let column = Math.floor((left - WORLD.left) / side);
        column * side + WORLD.left < right;
        column += 1
      ) {
        const x = WORLD.left + column * side;
        const y = WORLD.top + row * side;
        const bleed = side / SIDE;
        out.push({
          key: `${column},${row}`,
          box: { left: x, top: y, right: x + side + bleed, bottom: y + side + bleed },
        });
      }
    }
    return out;
  }
}

/** All levels now in memory: the one shown, perhaps one being printed, and the first crop's as a ground. */
export class Tiles {
  readonly #scene: Phaser.Scene;
  readonly #layer: Phaser.GameObjects.Layer;
  #levels: Level[] = [];
  #shown: Level | null = null;

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer) {
    this.#scene = scene;
    this.#layer = layer;
  }

  /** Whether the crop is wholly printed at its own scale. */
  ready(sheet: Sheet, crop: Crop, size: Size): boolean {
    const level = this.#find(sheet, crop.scale, size.ratio);
    return level !== null && level === this.#shown && this.#missing(level, cropBox(crop, size)) === null;
  }

  #find(sheet: Sheet, scale: number, ratio: number): Level | null {
    return (
      this.#levels.find(
        (level) => level.sheet === sheet && level.ratio === ratio && Math.abs(level.scale / scale - 1) < 1e-6,
      ) ?? null
    );
  }

  #missing(level: Level, area: Box): { readonly key: string; readonly box: Box } | null {
    return level.cells(area).find(({ key }) => !level.tiles.has(key)) ?? null;
  }

  #paint(level: Level, { key, box }: { readonly key: string; readonly box: Box }): void {
    const ctx = newCanvas(SIDE + 1, SIDE + 1, true);
    paintSheet(ctx, level.sheet, box, level.scale, level.ratio);
    const texture = textureOf(this.#scene, ctx.canvas).key;
    const image = this.#scene.add.image(0, 0, texture).setOrigin(0, 0).setAlpha(level.alpha);
    this.#layer.add(image);
    // Only the shown level may lie on top; others wait or serve as a ground below it.
    if (level !== this.#shown) this.#layer.sendToBack(image);
    level.tiles.set(key, { image, key: texture, box });
  }

  /**
   * Paints one missing tile, in order of need: what is seen, then a rim around it, then the ground level.
   * @returns `seen` when the crop has just become complete, `more` when work remains, `done` when none does
   */
  work(sheet: Sheet, crop: Crop, size: Size, home: number): 'seen' | 'more' | 'done' {
    let level = this.#find(sheet, crop.scale, size.ratio);
    if (!level) {
      level = new Level(crop.scale, size.ratio, sheet);
      this.#levels.push(level);
    }
    const area = cropBox(crop, size);
    const needed = this.#missing(level, area);
    if (needed) {
      this.#paint(level, needed);
      return this.#missing(level, area) === null && level !== this.#shown ? 'seen' : 'more';
    }
    if (level !== this.#shown) return 'seen';
    const rim = (0.7 * SIDE) / (crop.scale * size.ratio);
    const beside = this.#missing(level, grown(area, rim));
    if (beside) {
      this.#paint(level, beside);
      this.#prune(level, area);
      return 'more';
    }
    let ground = this.#find(sheet, home, size.ratio);
    if (!ground) {
      ground = new Level(home, size.ratio, sheet);
      ground.alpha = 1;
      this.#levels.push(ground);
    }
    const far = ground === level ? null : this.#missing(ground, LIMITS);
    if (far) this.#paint(ground, far);
    return far ? 'more' : 'done';
  }

  /** Brings the completed level forward; `fade` is called with a function that sets its opacity. */
  reveal(
    sheet: Sheet,
    crop: Crop,
    size: Size,
    fade: (set: (alpha: number) => void, done: () => void) => void,
  ): void {
    const level = this.#find(sheet, crop.scale, size.ratio);
    if (!level || level === this.#shown) return;
    const first = this.#shown === null;
    this.#shown = level;
    for (const { image } of level.tiles.values()) this.#layer.bringToTop(image);
    const set = (alpha: number) => {
      level.alpha = alpha;
      for (const { image } of level.tiles.values()) image.setAlpha(alpha);
    };
    const done = () => {
      set(1);
      if (this.#shown === level) this.#retire(level);
    };
    if (first) done();
    else fade(set, done);
  }

  /** Gives up every level but the shown one and a ground of the same printing. */
  #retire(shown: Level): void {
    const grounds = this.#levels.filter(
      (l) => l !== shown && l.sheet === shown.sheet && l.ratio === shown.ratio,
    );
    const ground = grounds.sort((a, b) => a.scale - b.scale).find((l) => l.scale < shown.scale);
    for (const level of this.#levels) {
      if (level === shown || level === ground) continue;
      for (const key of [...level.tiles.keys()]) this.#drop(level, key);
    }
    this.#levels = ground ? [ground, shown] : [shown];
  }

  #drop(level: Level, key: string): void {
    const tile = level.tiles.get(key);
    if (!tile) return;
    level.tiles.delete(key);
    tile.image.destroy();
    this.#scene.textures.remove(tile.key);
  }

  /** Gives up the tiles farthest from the crop when there are too many. */
  #prune(level: Level, area: Box): void {
    if (level.tiles.size <= KEPT) return;
    const x = (area.left + area.right) / 2;
    const y = (area.top + area.bottom) / 2;
    const off = ({ box }: Tile) => Math.max(Math.abs(box.left - x), Math.abs(box.top - y));
    const sorted = [...level.tiles].sort((a, b) => off(b[1]) - off(a[1]));
    for (const [key, { box }] of sorted.slice(0, level.tiles.size - KEPT)) {
      if (!touches(box, area)) this.#drop(level, key);
    }
  }

  /** Brings all images where the crop shows them. */
  place(crop: Crop, size: Size): void {
    const k = crop.scale * size.ratio;
    const screen = { left: 0, top: 0, right: size.width * size.ratio, bottom: size.height * size.ratio };
    const shown = this.#shown;
    const whole = shown !== null && shown.alpha === 1 && this.#missing(shown, cropBox(crop, size)) === null;
    for (const level of this.#levels) {
      const stretch = crop.scale / level.scale;
      for (const { image, box } of level.tiles.values()) {
        const x = (box.left - crop.x) * k + screen.right / 2;
        const y = (box.top - crop.y) * k + screen.bottom / 2;
        const side = (SIDE + 1) * stretch;
        const seen =
          level.alpha > 0 &&
          (level === shown || !whole) &&
          x < screen.right &&
          y < screen.bottom &&
          x + side > 0 &&
          y + side > 0;
        image.setVisible(seen);
        if (!seen) continue;
        const still = Math.abs(stretch - 1) < 1e-6;
        image.setPosition(still ? Math.round(x) : x, still ? Math.round(y) : y);
        image.setScale(still ? 1 : stretch);
      }
    }
  }

  /** Forgets every level, for a new pixel ratio or a lost context. */
  clear(): void {
    for (const level of this.#levels) for (const key of [...level.tiles.keys()]) this.#drop(level, key);
    this.#levels = [];
    this.#shown = null;
  }
}
