// Prints the sheet while the map rests: what is seen first, then a rim around it, one tile at a time.
import type { Sheet } from '../cartography/sheet.ts';
import { type Crop, homeCrop, type Size, scaleBounds } from './camera.ts';
import type { Stage } from './stage.ts';
import type { Grounds, Tiles } from './tiles.ts';

/** What the press asks of the map. */
export interface PressOrders {
  /** What is to be printed now. */
  readonly copy: () => { readonly sheet: Sheet; readonly crop: Crop; readonly size: Size };
  /** Whether somebody holds the map: then nothing is printed. */
  readonly held: () => boolean;
  /** How long a fresh printing takes to appear, ms. */
  readonly fade: () => number;
  /** Sets the names, if they are to be set anew, and tells whether they were. */
  readonly setNames: () => boolean;
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
  readonly #orders: PressOrders;
  #timer = 0;
  #stopped = false;

  constructor(stage: Stage, tiles: Tiles, orders: PressOrders) {
    this.#stage = stage;
    this.#tiles = tiles;
    this.#orders = orders;
  }

  /** Prints all that is seen, now, and shows it without a fade. */
  printAll(): void {
    const { sheet, crop, size } = this.#orders.copy();
    for (let i = 0; i < MOST && !this.#tiles.ready(sheet, crop, size); i += 1) {
      if (this.#tiles.work(sheet, crop, size, groundsOf(size)) === 'seen') break;
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
    if (this.#stopped || this.#orders.held() || document.hidden) return;
    if (this.#stage.moving) {
      this.#workIn(WAIT);
      return;
    }
    // Names take as long as a tile: they have a turn of their own.
    if (this.#orders.setNames()) {
      this.#workIn(0);
      return;
    }
    const { sheet, crop, size } = this.#orders.copy();
    const state = this.#tiles.work(sheet, crop, size, groundsOf(size));
    if (state === 'done') return;
    if (state === 'seen') {
      this.#tiles.reveal(sheet, crop, size, (set, done) =>
        this.#stage.move('print', this.#orders.fade(), set, done),
      );
    }
    this.#stage.draw();
    this.#workIn(0);
  }
}
