// The live map: keeps the crop, prints what it needs while it rests, and brings every layer to its place.
import { distance, type Point } from '../cartography/geometry.ts';
import { FRAME } from '../cartography/neatline.ts';
import { toWorld } from '../cartography/projection.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { Material } from '../data/load.ts';
import { type MapOptions, namer } from '../options.ts';
import { type Palette, paletteOf } from '../palette.ts';
import { journeyOf } from '../rails/journeys.ts';
import { thingsOf } from '../things.ts';
import type { LonLat, MapHandle, MapPick, MapThing, MapView } from '../view.ts';
import {
  between,
  bounded,
  type Crop,
  homeCrop,
  type Size,
  STEP,
  snapped,
  toScreen,
  zoomedAt,
} from './camera.ts';
import { Frame } from './frame.ts';
import { listen } from './gestures.ts';
import { Lettering } from './lettering.ts';
import { Messages } from './messages.ts';
import { Names } from './names.ts';
import { pickAt } from './picking.ts';
import { Pointer } from './pointer.ts';
import { Press } from './press.ts';
import type { Printer } from './printer.ts';
import { easeOut, type Stage } from './stage.ts';
import { Tiles } from './tiles.ts';

/** Durations in ms: a step of zoom, a pan to a focus, a fresh printing shown, a cable's way. */
const ZOOM_MS = 220;
const PAN_MS = 600;
const FADE_MS = 300;
const CABLE_MS = 1200;

/** What the names of the resting map may take at once, ms: a frame should not wait for them. */
const SLICE_MS = 8;

/** Under this width the map has no frame, CSS pixels. */
const FRAMED_FROM = 500;

const EMPTY_VIEW: MapView = {
  month: '1935-05',
  layer: 'alignment',
  washes: {},
  tension: {},
  passage: [],
  contact: 'none',
  rhineland: 'demilitarised',
  spain: 'peace',
  pins: [],
  messages: [],
  focus: null,
};

/** The part of a view that is printed on the sheet; pins and messages stand above it. */
function printed({ pins: _p, messages: _m, focus: _f, ...rest }: MapView): string {
  return JSON.stringify(rest);
}

/** A map in a parent element. */
export class LiveMap implements MapHandle {
  readonly #parent: HTMLElement;
  readonly #stage: Stage;
  readonly #material: Material;
  readonly #options: MapOptions;
  readonly #tiles: Tiles;
  readonly #press: Press;
  readonly #lettering: Lettering;
  readonly #messages: Messages;
  readonly #pointer: Pointer;
  readonly #frame: Frame;
  readonly #nameOf: ReturnType<typeof namer>;
  readonly #watching = new AbortController();
  readonly #observer: ResizeObserver;
  readonly #deafen: () => void;
  #listeners: ((pick: MapPick) => void)[] = [];
  #palette: Palette;
  #view = EMPTY_VIEW;
  #sheet: Sheet;
  #size: Size;
  #crop: Crop;
  #atHome = true;
  /** Sends cables on their way that wait until there is a sheet. */
  #depart: (() => void) | null = null;
  #held = false;
  #gone = false;

  constructor(parent: HTMLElement, stage: Stage, material: Material, printer: Printer, options: MapOptions) {
    this.#parent = parent;
    this.#stage = stage;
    this.#material = material;
    this.#options = options;
    this.#nameOf = namer(options.nameOf);
    this.#palette = paletteOf(options.theme);
    this.#sheet = this.#newSheet();
    this.#size = this.#measureParent();
    this.#crop = snapped(homeCrop(this.#size), this.#size);

    const { scene, canvas } = stage;
    const layer = () => scene.add.layer();
    this.#tiles = new Tiles(scene, layer(), options.onTile ?? (() => undefined));
    this.#press = new Press(stage, this.#tiles, printer, {
      copy: () => ({ sheet: this.#sheet, crop: this.#crop, size: this.#size }),
      held: () => this.#held,
      fade: () => (this.#still ? 0 : FADE_MS),
      setNames: () => this.#setNames(SLICE_MS),
      shown: () => {
        for (const each of above.splice(0)) each.setVisible(true);
        this.#depart?.();
        this.#depart = null;
      },
    });
    const messages = layer();
    // Under the names, which stay readable over it.
    const pointer = layer();
    const names = layer();
    // What stands above the sheet waits until there is one.
    const above = [messages.setVisible(false), names.setVisible(false)];
    this.#messages = new Messages(scene, messages);
    this.#pointer = new Pointer(scene, pointer);
    this.#lettering = new Lettering(new Names(scene, names), options);
    this.#frame = new Frame(scene, layer(), options.kilometres ?? ((km) => `${km}\u00a0km`));

    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', options.label);
    canvas.style.touchAction = 'none';
    canvas.style.display = 'block';
    canvas.style.cursor = 'grab';
    this.#applySize();
    stage.onFrame(() => this.#place());
    this.#observer = new ResizeObserver(() => this.resize());
    this.#observer.observe(parent);
    this.#watchRatio();
    this.#deafen = listen(canvas, {
      hold: () => {
        this.#held = true;
      },
      pan: (dx, dy) => {
        this.#held = true;
        this.#stage.stop('camera');
        this.#look({
          ...this.#crop,
          x: this.#crop.x - dx / this.#crop.scale,
          y: this.#crop.y - dy / this.#crop.scale,
        });
      },
      scale: (factor, at) => {
        this.#held = true;
        this.#stage.stop('camera');
        this.#look(zoomedAt(this.#crop, this.#size, factor, at));
      },
      step: (steps, at) => this.#zoom(steps, at),
      home: () => this.fit(),
      pick: (at) => this.#pick(at),
      rest: () => {
        this.#held = false;
        this.#press.wakeAfterHands();
      },
      hover: (at) => {
        const over = this.#at(at);
        canvas.style.cursor = over && over.kind !== 'state' ? 'pointer' : 'grab';
      },
    });
    document.addEventListener('visibilitychange', () => this.#press.wake(), {
      signal: this.#watching.signal,
    });
  }

  get #still(): boolean {
    return this.#options.reducedMotion ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  #newSheet(): Sheet {
    return {
      atlas: this.#material.atlas,
      relief: this.#material.relief,
      view: this.#view,
      palette: this.#palette,
    };
  }

  #measureParent(): Size {
    const width = Math.max(1, this.#parent.clientWidth);
    const height = Math.max(1, this.#parent.clientHeight);
    return { width, height, ratio: window.devicePixelRatio || 1, frame: width >= FRAMED_FROM ? FRAME : 0 };
  }

  #applySize(): void {
    const { width, height, ratio } = this.#size;
    this.#stage.resize(Math.round(width * ratio), Math.round(height * ratio));
    this.#stage.canvas.style.width = `${width}px`;
    this.#stage.canvas.style.height = `${height}px`;
  }

  #watchRatio(): void {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        this.resize();
        this.#watchRatio();
      },
      { once: true, signal: this.#watching.signal },
    );
  }

  // ---- the contract

  show(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    if (printed(view) !== printed(before)) this.#sheet = this.#newSheet();
    const travel = this.#messages.set(view.messages, (message) => journeyOf(this.#material.atlas, message));
    if (travel) {
      const depart = () => this.#stage.move('cables', this.#still ? 0 : CABLE_MS, travel);
      if (this.#tiles.bare) this.#depart = depart;
      else depart();
    }
    this.#lettering.forget();
    if (!this.#tiles.bare) this.#setNames();
    if (view.focus && !sameFocus(view.focus, before.focus)) this.#lookAt(view.focus);
    this.#stage.draw();
    this.#press.wake();
  }

  setTheme(theme: 'day' | 'night'): void {
    if (theme === this.#palette.theme) return;
    this.#palette = paletteOf(theme);
    this.#stage.setBackground(this.#palette.sea);
    this.#sheet = this.#newSheet();
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

  resize(): void {
    const size = this.#measureParent();
    const { width, height, ratio } = this.#size;
    if (this.#gone || (size.width === width && size.height === height && size.ratio === ratio)) return;
    if (size.ratio !== ratio) this.#tiles.clear();
    this.#size = size;
    this.#applySize();
    this.#crop = snapped(this.#atHome ? homeCrop(size) : bounded(this.#crop, size), size);
    this.#lettering.forget();
    this.#printAll();
  }

  onPick(listener: (pick: MapPick) => void): void {
    this.#listeners.push(listener);
  }

  things(): readonly MapThing[] {
    return thingsOf(this.#material.atlas, this.#view, this.#nameOf);
  }

  mark(at: LonLat | null): void {
    this.#pointer.set(at);
    if (at) this.#lookAt(at);
    this.#stage.draw();
  }

  destroy(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#press.stop();
    this.#listeners = [];
    this.#watching.abort();
    this.#observer.disconnect();
    this.#deafen();
    this.#stage.destroy();
  }

  // ---- the camera

  #look(crop: Crop): void {
    this.#crop = snapped(bounded(crop, this.#size), this.#size);
    this.#atHome = false;
    this.#stage.draw();
  }

  #travel(goal: Crop, duration: number): void {
    const start = this.#crop;
    const apart = distance([start.x, start.y], [goal.x, goal.y]) * start.scale;
    if (apart < 0.5 && Math.abs(goal.scale / start.scale - 1) < 1e-6) return;
    this.#stage.move(
      'camera',
      this.#still ? 0 : duration,
      (t) => {
        const crop = t >= 1 ? goal : between(start, goal, easeOut(t));
        this.#crop = t >= 1 ? snapped(crop, this.#size) : crop;
        if (t < 1) this.#atHome = false;
      },
      () => {
        const home = homeCrop(this.#size);
        this.#atHome =
          Math.abs(home.scale / goal.scale - 1) < 1e-6 && distance([home.x, home.y], [goal.x, goal.y]) < 1;
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
    const at = toWorld(place);
    const { width, height } = this.#size;
    const seen = (crop: Crop, margin: number) => {
      const [x, y] = toScreen(at, crop, this.#size);
      return Math.min(x, width - x) > width * margin && Math.min(y, height - y) > height * margin;
    };
    // Unless the reader has come closer, the first crop is where Paris and Moscow are both in view.
    const home = homeCrop(this.#size);
    if (this.#crop.scale < home.scale * 1.01 && seen(home, 0.04)) {
      if (Math.abs(this.#crop.x - home.x) * home.scale > 2) this.#travel(home, PAN_MS);
      return;
    }
    if (seen(this.#crop, 0.14)) return;
    this.#travel(bounded({ x: at[0], y: at[1], scale: this.#crop.scale }, this.#size), PAN_MS);
  }

  // ---- printing

  /** Prints all that is seen at once, after a change of size or of the lamp; where nothing is seen yet there is time. */
  #printAll(): void {
    if (this.#view === EMPTY_VIEW) return; // before the first view there is nothing to print
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
    const names = this.#lettering.set(this.#sheet, pins, this.#messages, this.#crop, this.#size, ms);
    if (names === 'set') {
      this.#frame.settle(this.#crop, this.#size, this.#palette);
      this.#stage.draw();
    }
    return names !== 'standing';
  }

  #place(): void {
    this.#tiles.place(this.#crop, this.#size);
    this.#messages.place(this.#crop, this.#size, this.#palette);
    this.#lettering.place(this.#crop, this.#size);
    this.#pointer.place(this.#crop, this.#size, this.#palette);
    this.#frame.place(this.#crop, this.#size, this.#palette);
  }

  // ---- picking

  #at(at: Point): MapPick | null {
    const { layout } = this.#lettering;
    if (!layout) return null;
    return pickAt(at, {
      sheet: this.#sheet,
      layout,
      walks: this.#messages.walks,
      crop: this.#crop,
      size: this.#size,
      nameOf: this.#nameOf,
    });
  }

  #pick(at: Point): void {
    const pick = this.#at(at);
    if (pick) for (const listener of this.#listeners) listener(pick);
  }
}

function sameFocus(a: LonLat, b: LonLat | null): boolean {
  return b !== null && a[0] === b[0] && a[1] === b[1];
}
