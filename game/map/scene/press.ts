// Prints the sheet while the map rests: what is seen first, then a rim around it, one tile at a time.
import type { Sheet } from '../cartography/sheet.ts';
import { type Crop, homeCrop, type Size, scaleBounds } from './camera.ts';
import { type Printer, printHere } from './printer.ts';
import type { Stage } from './stage.ts';
import type { Grounds, Tiles, Wanted } from './tiles.ts';

/** What the press asks of the map. */
export interface PressOrders {
  /** What is to be printed now. */
  readonly copy: () => { readonly sheet: Sheet; readonly crop: Crop; readonly size: Size };
  /** Whether somebody holds the map: then nothing is printed. */
  readonly held: () => boolean;
  /** How long a fresh printing takes to appear, ms. */
  readonly fade: () => number;
  /** Sets and engraves what stands over the sheet, if it is to be done anew, and tells whether there was something. */
  readonly settle: () => boolean;
  /** There is nothing left to do. */
  readonly rested: () => void;
}

/** Ms between looks at a map that is still moving. */
const WAIT = 40;

/** Ms after the hands have let go: they may be about to take the map again, and a tile would make them wait. */
const PAUSE = 150;

/** Tiles that one view can need at most; a guard against a size gone mad. */
const MOST = 400;

function groundsOf(size: Size): Grounds {
  const [least] = scaleBounds(size);
  return { least, home: homeCrop(size).scale };
}

/** The press of a map. */
export class Press {
  readonly #stage: Stage;
  readonly #tiles: Tiles;
  readonly #printer: Printer;
  readonly #orders: PressOrders;
  /** A tile is at the printer's. */
  #waiting = false;
  /** A tile that has come from the printer and lies ready. */
  #fresh: { readonly tile: Wanted; readonly picture: HTMLCanvasElement } | null = null;
  #timer = 0;
  #stopped = false;

  constructor(stage: Stage, tiles: Tiles, printer: Printer, orders: PressOrders) {
    this.#stage = stage;
    this.#tiles = tiles;
    this.#printer = printer;
    this.#orders = orders;
  }

  /** Prints all that is seen, now, and shows it without a fade. */
  printAll(): void {
    const { sheet, crop, size } = this.#orders.copy();
    for (let i = 0; i < MOST && !this.#tiles.ready(sheet, crop, size); i += 1) {
      const tile = this.#tiles.next(sheet, crop, size, groundsOf(size));
      if (typeof tile === 'string') break;
      this.#tiles.put(tile, printHere(tile));
    }
    this.#tiles.reveal(sheet, crop, size, (_set, done) => done());
  }

  /** Starts the work of the resting map; it stops by itself when nothing is left to print. */
  wake(): void {
    this.#workIn(0);
  }

  /** Starts the work once the hands have been off the map for a while. */
  wakeAfterHands(): void {
    this.#workIn(PAUSE);
  }

  #workIn(ms: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#work(), ms);
  }

  /** Ends all work. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #work(): void {
    this.#timer = 0;
    if (this.#stopped || this.#orders.held() || document.hidden) return;
    // What moves over an empty place waits for the sheet, not the sheet for it.
    if (this.#stage.moving && !this.#tiles.bare) {
      this.#workIn(WAIT);
      return;
    }
    const more = !this.#waiting && this.#print();
    // The names are set while the printer is at work.
    if (this.#orders.settle() || more) this.#workIn(0);
    else if (!this.#waiting) this.#orders.rested();
  }

  /** Lays down what has come from the printer and orders the next tile. @returns whether there is more to do at once */
  #print(): boolean {
    this.#putFresh();
    const { sheet, crop, size } = this.#orders.copy();
    const next = this.#tiles.next(sheet, crop, size, groundsOf(size));
    if (next === 'done') return false;
    if (next === 'seen') {
      this.#tiles.reveal(sheet, crop, size, (set, done) =>
        this.#stage.move('print', this.#orders.fade(), set, done),
      );
      this.#stage.draw();
      return true;
    }
    void this.#order(next);
    return false;
  }

  async #order(tile: Wanted): Promise<void> {
    this.#waiting = true;
    const picture = await this.#printer(tile);
    this.#waiting = false;
    this.#fresh = { tile, picture };
    // A pause that has begun is not cut short.
    if (this.#timer === 0) this.#workIn(0);
  }

  /** Lays a tile down; not as it arrives, for the map may be in somebody's hands. */
  #putFresh(): void {
    if (!this.#fresh) return;
    const { tile, picture } = this.#fresh;
    this.#fresh = null;
    this.#tiles.put(tile, picture);
    this.#stage.draw();
  }
}
