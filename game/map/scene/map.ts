// The live map: takes over a printed crop, keeps the crop, prints what it needs while it rests, and brings every layer
// to its place.
import { distance, type Point } from '../cartography/geometry.ts';
import { toWorld } from '../cartography/projection.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { kilometresOf, type MapOptions, namer } from '../options.ts';
import { type Palette, paletteOf } from '../palette.ts';
import { journeyOf } from '../rails/journeys.ts';
import { thingsOf } from '../things.ts';
import type { LonLat, MapMark, MapView } from '../view.ts';
import {
  between,
  bounded,
  type Crop,
  cropFor,
  homeCrop,
  isHome,
  type Size,
  STEP,
  snapped,
  zoomedAt,
} from './camera.ts';
import { Frame } from './frame.ts';
import type { Gestures } from './gestures.ts';
import { Lettering } from './lettering.ts';
import { Messages } from './messages.ts';
import { Names } from './names.ts';
import type { Shown } from './picking.ts';
import { Pointer } from './pointer.ts';
import { Press } from './press.ts';
import type { Printed } from './printed.ts';
import type { Printer } from './printer.ts';
import { easeOut, type Stage } from './stage.ts';
import { Tiles } from './tiles.ts';

/** Durations in ms: a step of zoom, a pan to a focus, a fresh printing shown, a cable's way. */
const ZOOM_MS = 220;
const PAN_MS = 600;
const FADE_MS = 300;
const CABLE_MS = 1200;

/**
 * How long the map draws itself before the first hand comes, ms: a browser makes fast what has run some dozen times, so
 * that the first pan is nearly as smooth as the second.
 */
const REHEARSAL_MS = 1000;

/** What setting the names of the resting map may take at once, ms, and engraving what is under way. */
const SLICE_MS = 8;

/** The part of a view that is printed on the sheet; pins and messages stand above it. */
function groundOf({ pins: _p, messages: _m, focus: _f, ...rest }: MapView): string {
  return JSON.stringify(rest);
}

/** A map on a stage. */
export class LiveMap {
  readonly #stage: Stage;
  readonly #options: MapOptions;
  readonly #tiles: Tiles;
  readonly #press: Press;
  readonly #lettering: Lettering;
  readonly #messages: Messages;
  readonly #pointer: Pointer;
  readonly #frame: Frame;
  readonly #nameOf: ReturnType<typeof namer>;
  readonly #watching = new AbortController();
  #view: MapView;
  #sheet: Sheet;
  #size: Size;
  #crop: Crop;
  #atHome: boolean;
  #held = false;
  #rehearsal: (() => void) | null = null;

  constructor(stage: Stage, printer: Printer, printed: Printed, options: MapOptions) {
    const { sheet, crop, size, sent, layout } = printed;
    this.#stage = stage;
    this.#options = options;
    this.#nameOf = namer(options.nameOf);
    this.#view = sheet.view;
    this.#sheet = sheet;
    this.#size = size;
    this.#crop = crop;
    this.#atHome = isHome(crop, size);

    const { scene, canvas } = stage;
    const layer = () => scene.add.layer();
    this.#tiles = new Tiles(scene, layer(), options.onTile ?? (() => undefined));
    this.#tiles.lay(sheet, crop, size, printed.tiles);
    this.#press = new Press(stage, this.#tiles, printer, {
      copy: () => ({ sheet: this.#sheet, crop: this.#crop, size: this.#size }),
      held: () => this.#held,
      fade: () => (this.#still ? 0 : FADE_MS),
      settle: () => this.#setNames(SLICE_MS) || this.#engrave(SLICE_MS),
      rested: () => this.#rehearse(),
    });
    this.#messages = new Messages(scene, layer(), sent);
    // Under the names, which stay readable over it.
    this.#pointer = new Pointer(scene, layer());
    this.#lettering = new Lettering(new Names(scene, layer()), options, layout, sheet, crop, size);
    this.#frame = new Frame(scene, layer, kilometresOf(options));
    this.#frame.settle(crop, size, sheet.palette);

    canvas.style.position = 'absolute';
    canvas.style.inset = '0';
    this.#applySize();
    stage.onFrame(() => this.#place());
    stage.draw();
    this.#press.wake();
    document.addEventListener('visibilitychange', () => this.#press.wake(), {
      signal: this.#watching.signal,
    });
  }

  /** What the hands do to it. */
  readonly hands: Omit<Gestures, 'pick' | 'hover'> = {
    hold: () => {
      this.#held = true;
    },
    pan: (dx, dy) => {
      this.#take();
      this.#shift(dx, dy);
    },
    scale: (factor, at) => {
      this.#take();
      this.#look(zoomedAt(this.#crop, this.#size, factor, at));
    },
    step: (steps, at) => this.#zoom(steps, at),
    home: () => this.fit(),
    rest: () => {
      this.#held = false;
      this.#press.wakeAfterHands();
    },
  };

  get #still(): boolean {
    return this.#options.reducedMotion ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  get #palette(): Palette {
    return this.#sheet.palette;
  }

  #applySize(): void {
    const { width, height, ratio } = this.#size;
    this.#stage.resize(Math.round(width * ratio), Math.round(height * ratio));
    this.#stage.canvas.style.width = `${width}px`;
    this.#stage.canvas.style.height = `${height}px`;
  }

  // ---- what is asked of it

  show(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    if (groundOf(view) !== groundOf(before)) this.#sheet = { ...this.#sheet, view };
    const travel = this.#messages.set(view.messages, (message) => journeyOf(this.#sheet.atlas, message));
    if (travel) this.#stage.move('cables', this.#still ? 0 : CABLE_MS, travel);
    this.#lettering.forget();
    this.#setNames();
    if (view.focus && !sameFocus(view.focus, before.focus)) this.#lookAt(view.focus);
    this.#stage.draw();
    this.#press.wake();
  }

  setTheme(theme: 'day' | 'night'): void {
    if (theme === this.#palette.theme) return;
    this.#sheet = { ...this.#sheet, palette: paletteOf(theme) };
    this.#stage.setBackground(this.#palette.sea);
    this.#lettering.forget();
    this.#printAll();
  }

  zoomBy(steps: number): void {
    this.#zoom(steps, null);
  }

  panBy(dx: number, dy: number): void {
    const { x, y, scale } = this.#crop;
    this.#travel(bounded({ x: x - dx / scale, y: y - dy / scale, scale }, this.#size), ZOOM_MS);
  }

  fit(): void {
    this.#travel(homeCrop(this.#size), ZOOM_MS * 1.5);
    this.#atHome = true;
  }

  /** To be called when the place or the screen's pixels have changed. */
  resize(size: Size): void {
    const { width, height, ratio } = this.#size;
    if (size.width === width && size.height === height && size.ratio === ratio) return;
    if (size.ratio !== ratio) this.#tiles.clear();
    this.#size = size;
    this.#applySize();
    this.#crop = snapped(this.#atHome ? homeCrop(size) : bounded(this.#crop, size), size);
    this.#lettering.forget();
    this.#printAll();
  }

  /** Rings a thing and brings it into view; null takes the ring away. */
  mark(thing: MapMark | null): void {
    const found =
      thing &&
      thingsOf(this.#sheet.atlas, this.#view, this.#nameOf).find(
        ({ kind, id }) => kind === thing.kind && id === thing.id,
      );
    this.#pointer.set(found?.at ?? null);
    if (found) this.#lookAt(found.at);
    this.#stage.draw();
  }

  /** When it first rests, has a hand go its way once, which leaves no trace, and draws itself for a while. */
  rehearse(hand: () => void): void {
    this.#rehearsal = hand;
  }

  #rehearse(): void {
    const [hand, crop, atHome] = [this.#rehearsal, this.#crop, this.#atHome];
    if (!hand) return;
    this.#rehearsal = null;
    hand();
    this.#crop = crop;
    this.#atHome = atHome;
    this.#stage.move('rehearsal', REHEARSAL_MS, () => this.#shift(0, 0));
  }

  /** What is shown now, and where. */
  get shown(): Shown {
    return {
      sheet: { ...this.#sheet, view: this.#view },
      layout: this.#lettering.layout,
      walks: this.#messages.sent.map(({ walk }) => walk),
      crop: this.#crop,
      size: this.#size,
      nameOf: this.#nameOf,
    };
  }

  /** Removes the canvas, frees the textures and stops listening. */
  destroy(): void {
    this.#press.stop();
    this.#watching.abort();
    this.#stage.destroy();
  }

  // ---- the camera

  /** The sheet follows the hands from here on. */
  #take(): void {
    this.#held = true;
    this.#atHome = false;
    this.#stage.stop('camera');
  }

  #look(crop: Crop): void {
    this.#crop = snapped(bounded(crop, this.#size), this.#size);
    this.#stage.draw();
  }

  /** Moves the picture, CSS pixels. */
  #shift(dx: number, dy: number): void {
    const { x, y, scale } = this.#crop;
    this.#look({ x: x - dx / scale, y: y - dy / scale, scale });
  }

  #travel(goal: Crop, duration: number): void {
    const start = this.#crop;
    const apart = distance([start.x, start.y], [goal.x, goal.y]) * start.scale;
    if (apart < 0.5 && Math.abs(goal.scale / start.scale - 1) < 1e-6) return;
    this.#stage.stop('rehearsal');
    this.#stage.move(
      'camera',
      this.#still ? 0 : duration,
      (t) => {
        const crop = t >= 1 ? goal : between(start, goal, easeOut(t));
        this.#crop = t >= 1 ? snapped(crop, this.#size) : crop;
        if (t < 1) this.#atHome = false;
      },
      () => {
        this.#atHome = isHome(goal, this.#size);
        this.#press.wake();
      },
    );
  }

  #zoom(steps: number, at: Point | null): void {
    const middle: Point = at ?? [this.#size.width / 2, this.#size.height / 2];
    this.#travel(zoomedAt(this.#crop, this.#size, STEP ** steps, middle), ZOOM_MS);
  }

  /** Brings a place into the middle when it stands near the edge or outside. */
  #lookAt(place: LonLat): void {
    const goal = cropFor(toWorld(place), this.#crop, this.#size);
    if (goal) this.#travel(goal, PAN_MS);
  }

  // ---- printing

  /** Prints all that is seen at once, after a change of size or of the lamp; where nothing is seen yet there is time. */
  #printAll(): void {
    if (!this.#tiles.bare) {
      this.#press.printAll();
      this.#setNames();
    }
    this.#stage.draw();
    this.#press.wake();
  }

  /** Sets the names anew where they do not stand for what is seen, `ms` at once; tells whether there may be more to do. */
  #setNames(ms?: number): boolean {
    const { pins } = this.#view;
    const names = this.#lettering.set(this.#sheet, pins, this.#messages.sent, this.#crop, this.#size, ms);
    if (names === 'done') {
      this.#frame.settle(this.#crop, this.#size, this.#palette);
      this.#stage.draw();
    }
    return names !== 'standing';
  }

  /** Engraves what is under way where it does not stand for what is seen; tells whether there may be more to do. */
  #engrave(ms: number): boolean {
    const plates = this.#messages.engrave(this.#crop, this.#size, this.#palette, ms);
    if (plates === 'done') this.#stage.draw();
    return plates !== 'standing';
  }

  #place(): void {
    this.#tiles.place(this.#crop, this.#size);
    this.#messages.place(this.#crop, this.#size, this.#palette);
    this.#lettering.place(this.#crop, this.#size);
    this.#pointer.place(this.#crop, this.#size, this.#palette);
    this.#frame.place(this.#crop, this.#size, this.#palette);
  }
}

function sameFocus(a: LonLat, b: LonLat | null): boolean {
  return b !== null && a[0] === b[0] && a[1] === b[1];
}
