// Remembers which parts of the sheet are taken, so that no name is set over another.
import { type Box, touches } from '../cartography/geometry.ts';

const CELL = 64;

/** Cells in a row of the grid's numbering: more than any sheet is wide. */
const ROW = 1 << 16;

/** A set of boxes in level pixels, asked by a grid. */
export class Occupancy {
  readonly #cells = new Map<number, Box[]>();

  /** Whether nothing taken touches the box. */
  free(box: Box): boolean {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) {
        if (this.#cells.get(x + y * ROW)?.some((other) => touches(other, box))) return false;
      }
    }
    return true;
  }

  /** Takes the box. */
  take(box: Box): void {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) {
        const cell = this.#cells.get(x + y * ROW);
        if (cell) cell.push(box);
        else this.#cells.set(x + y * ROW, [box]);
      }
    }
  }
}
