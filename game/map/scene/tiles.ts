// The printed sheet as tiles: painted for the exact scale and pixel ratio while the map rests, shown as images.
import type Phaser from 'phaser';
import { type Box, grown, touches } from '../cartography/geometry.ts';
import { LIMITS } from '../cartography/projection.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { type Crop, cropBox, type Size } from './camera.ts';
import { textureOf } from './canvasTexture.ts';
import { Grid, SIDE } from './grid.ts';
import type { Piece } from './printer.ts';

/** Tiles kept in one level before the farthest are given up. */
const KEPT = 72;

/** How high the level shown lies; the others lie by their scales, those of older printings below them. */
const TOP = 1e6;
const BELOW = -1e6;

interface Tile {
  readonly image: Phaser.GameObjects.Image;
  readonly texture: string;
  readonly box: Box;
}

/** A tile that is missing, as an order to the printer. */
export interface Wanted extends Piece {
  readonly level: Level;
  readonly number: number;
}

/** Tiles of one scale and one printing. */
class Level extends Grid {
  readonly sheet: Sheet;
  readonly tiles = new Map<number, Tile>();
  alpha = 0;

  constructor(scale: number, ratio: number, sheet: Sheet) {
    super(scale, ratio);
    this.sheet = sheet;
  }

  /** The first tile touching a part of the sheet that is not printed, or null. */
  missing(area: Box): number | null {
    return this.missingFrom(area, this.tiles);
  }
}

function setAlpha(level: Level, alpha: number): void {
  level.alpha = alpha;
  for (const { image } of level.tiles.values()) image.setAlpha(alpha);
}

/** The coarser levels printed under the one shown: what a pan that outruns the press comes upon. */
export interface Grounds {
  /** The whole sheet in as few tiles as may be, printed before anything else that is not seen. */
  readonly least: number;
  /** The first crop's scale, for a finer ground when all else is done. */
  readonly home: number;
}

/** All levels now in memory: the one shown, perhaps one being printed, and those under it. */
export class Tiles {
  readonly #scene: Phaser.Scene;
  readonly #layer: Phaser.GameObjects.Layer;
  readonly #printed: () => void;
  #levels: Level[] = [];
  #shown: Level | null = null;

  /** @param printed called after each tile */
  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer, printed: () => void) {
    this.#scene = scene;
    this.#layer = layer;
    this.#printed = printed;
  }

  /** Whether the crop is wholly printed at its own scale. */
  ready(sheet: Sheet, crop: Crop, size: Size): boolean {
    const level = this.#find(sheet, crop.scale, size.ratio);
    return level !== null && level === this.#shown && level.missing(cropBox(crop, size)) === null;
  }

  #find(sheet: Sheet, scale: number, ratio: number): Level | null {
    return (
      this.#levels.find(
        (level) => level.sheet === sheet && level.ratio === ratio && Math.abs(level.scale / scale - 1) < 1e-6,
      ) ?? null
    );
  }

  #levelFor(sheet: Sheet, scale: number, ratio: number): Level {
    const known = this.#find(sheet, scale, ratio);
    if (known) return known;
    const level = new Level(scale, ratio, sheet);
    this.#levels.push(level);
    return level;
  }

  #depthOf(level: Level): number {
    if (level === this.#shown) return TOP;
    return level.scale + (level.sheet === this.#shown?.sheet ? 0 : BELOW);
  }

  #want(level: Level, number: number): Wanted {
    const { sheet, scale, ratio } = level;
    return { level, number, sheet, scale, ratio, side: SIDE + 1, box: level.boxOf(number) };
  }

  /** Takes over a crop that is wholly printed, and shows it. */
  lay(sheet: Sheet, crop: Crop, size: Size, pictures: ReadonlyMap<number, HTMLCanvasElement>): void {
    const level = this.#levelFor(sheet, crop.scale, size.ratio);
    for (const [number, picture] of pictures) this.put(this.#want(level, number), picture);
    this.reveal(sheet, crop, size, (_set, done) => done());
  }

  /** Takes a printed tile, unless its level has been given up or it has come another way. */
  put({ level, number, box }: Wanted, picture: HTMLCanvasElement): void {
    if (!this.#levels.includes(level) || level.tiles.has(number)) return;
    const texture = textureOf(this.#scene, picture).key;
    const image = this.#scene.add.image(0, 0, texture).setOrigin(0, 0).setAlpha(level.alpha);
    this.#layer.add(image.setDepth(this.#depthOf(level)));
    level.tiles.set(number, { image, texture, box });
    this.#printed();
  }

  /** Whether anything is shown yet. */
  get bare(): boolean {
    return this.#shown === null;
  }

  /**
   * One missing tile, in order of need: what is seen, the sheet at its least scale, a rim around what is seen,
   * the sheet at the first crop's scale.
   * @returns the tile, `seen` when the crop is complete and not yet shown, `done` when nothing is missing
   */
  next(sheet: Sheet, crop: Crop, size: Size, grounds: Grounds): Wanted | 'seen' | 'done' {
    const { ratio } = size;
    const level = this.#levelFor(sheet, crop.scale, ratio);
    const area = cropBox(crop, size);
    const needed = level.missing(area);
    if (needed !== null) return this.#want(level, needed);
    if (level !== this.#shown) return 'seen';
    const ground = this.#missingOf(this.#groundFor(level, grounds.least), LIMITS);
    if (ground) return ground;
    this.#forgetOlder(level);
    const rim = this.#missingOf(level, grown(area, 0.7 * level.side));
    if (rim) {
      this.#prune(level, area);
      return rim;
    }
    if (grounds.home >= level.scale) return 'done';
    const home = this.#groundFor(level, grounds.home);
    return (home.count(LIMITS) <= KEPT && this.#missingOf(home, LIMITS)) || 'done';
  }

  /** The level of a coarser scale under another; it needs no fading in. */
  #groundFor({ sheet, ratio }: Level, scale: number): Level {
    const ground = this.#levelFor(sheet, scale, ratio);
    if (ground.alpha < 1) setAlpha(ground, 1);
    return ground;
  }

  /** A level's next missing tile in a part of the sheet. */
  #missingOf(level: Level, area: Box): Wanted | null {
    const number = level.missing(area);
    return number === null ? null : this.#want(level, number);
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
    this.#order();
    const set = (alpha: number) => setAlpha(level, alpha);
    const done = () => {
      set(1);
      if (this.#shown === level) this.#retire(level);
    };
    if (first) done();
    else fade(set, done);
  }

  #order(): void {
    for (const level of this.#levels) {
      for (const { image } of level.tiles.values()) image.setDepth(this.#depthOf(level));
    }
  }

  /** Gives up every level but the one shown and the grounds, of this printing or, until that is there, of the last. */
  #retire(shown: Level): void {
    const under = this.#levels.filter(
      ({ scale, ratio, alpha }) => ratio === shown.ratio && alpha === 1 && scale < shown.scale,
    );
    const coarsest = (levels: readonly Level[]) => [...levels].sort((a, b) => a.scale - b.scale).slice(0, 2);
    const same = coarsest(under.filter(({ sheet }) => sheet === shown.sheet));
    const older = coarsest(under.filter(({ sheet }) => sheet !== shown.sheet));
    this.#keep([...(same.length > 0 ? same : older), shown]);
  }

  /** Gives up the grounds of older printings, once the sheet is there again. */
  #forgetOlder({ sheet }: Level): void {
    if (this.#levels.some((level) => level.sheet !== sheet)) {
      this.#keep(this.#levels.filter((level) => level.sheet === sheet));
    }
  }

  #keep(kept: readonly Level[]): void {
    for (const level of this.#levels) {
      if (!kept.includes(level)) for (const tile of [...level.tiles.keys()]) this.#drop(level, tile);
    }
    this.#levels = [...kept];
  }

  #drop(level: Level, number: number): void {
    const tile = level.tiles.get(number);
    if (!tile) return;
    level.tiles.delete(number);
    tile.image.destroy();
    this.#scene.textures.remove(tile.texture);
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
    const whole = shown !== null && shown.alpha === 1 && shown.missing(cropBox(crop, size)) === null;
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
    this.#keep([]);
    this.#shown = null;
  }
}
