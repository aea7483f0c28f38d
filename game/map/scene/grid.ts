// How the sheet is cut into tiles at a scale: pure arithmetic, the same for the printed map and the live one.
import type { Box } from '../cartography/geometry.ts';
import { WORLD } from '../cartography/projection.ts';

/** Side of a tile in device pixels; each is painted one pixel larger, or seams would shine through. */
export const SIDE = 512;

/** Columns that a grid can have at most; a tile's number is its row times this, and its column. */
const COLUMNS = 4096;

/** The tiles of one scale. */
export class Grid {
  /** CSS pixels in a world unit. */
  readonly scale: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;

  constructor(scale: number, ratio: number) {
    this.scale = scale;
    this.ratio = ratio;
  }

  /** Side of a tile in world units. */
  get side(): number {
    return SIDE / (this.scale * this.ratio);
  }

  /** The first tile touching a part of the sheet that is not among those printed, or null; asked for in every frame. */
  missingFrom(
    { left, top, right, bottom }: Box,
    printed: { readonly has: (tile: number) => boolean },
  ): number | null {
    const { side } = this;
    const lastRow = Math.ceil((Math.min(bottom, WORLD.bottom) - WORLD.top) / side);
    const lastColumn = Math.ceil((Math.min(right, WORLD.right) - WORLD.left) / side);
    const firstColumn = Math.floor((Math.max(left, WORLD.left) - WORLD.left) / side);
    for (let row = Math.floor((Math.max(top, WORLD.top) - WORLD.top) / side); row < lastRow; row += 1) {
      for (let column = firstColumn; column < lastColumn; column += 1) {
        if (!printed.has(row * COLUMNS + column)) return row * COLUMNS + column;
      }
    }
    return null;
  }

  /** The part of the sheet that a tile shows, with the pixel by which it is larger. */
  boxOf(tile: number): Box {
    const { side } = this;
    const left = WORLD.left + (tile % COLUMNS) * side;
    const top = WORLD.top + Math.floor(tile / COLUMNS) * side;
    return { left, top, right: left + side * (1 + 1 / SIDE), bottom: top + side * (1 + 1 / SIDE) };
  }

  /** How many tiles it would take to print a part of the sheet. */
  count({ left, top, right, bottom }: Box): number {
    return Math.ceil((right - left) / this.side + 1) * Math.ceil((bottom - top) / this.side + 1);
  }
}
