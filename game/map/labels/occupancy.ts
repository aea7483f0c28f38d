// Remembers which parts of the sheet are taken, so that no name is set over another.
import { type Box, touches } from '../cartography/geometry.ts';

const CELL = 64;

/** A set of boxes in level pixels, asked by a grid. */
export class Occupancy {
  readonly #cells = new Map<string, Box[]>();

  #keys(box: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1)
        keys.push(`${x},${y}`);
    }
    return keys;
  }

  /** Whether nothing taken touches the box. */
  free(box: Box): boolean {
    return this.#keys(box).every((key) => !this.#cells.get(key)?.some((other) => touches(other, box)));
  }

  /** Takes the box. */
  take(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }
}
