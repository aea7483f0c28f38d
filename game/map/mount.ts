// A map in its place on a page: printed at first, which costs a page little, and live from the first sign of a hand.
import type { Point } from './cartography/geometry.ts';
import { fontsReady } from './data/fonts.ts';
import { loadMaterial } from './data/load.ts';
import { type MapOptions, namer } from './options.ts';
import { paletteOf, type Theme } from './palette.ts';
import type { Size } from './scene/camera.ts';
import { type Gestures, type Hands, listen } from './scene/gestures.ts';
import type { LiveMap } from './scene/map.ts';
import { pickAt, type Shown, thingAt } from './scene/picking.ts';
import { type Printed, printMap } from './scene/printed.ts';
import { printerOf } from './scene/printer.ts';
import { surfaceIn, watchSize } from './scene/surface.ts';
import type { MapHandle, MapMark, MapPick, MapView } from './view.ts';
import { whenIdle } from './whenIdle.ts';

export type { CoveredRect, MapOptions, PlaceName } from './options.ts';

/** What tells that somebody is there: anything that a hand does, wherever on the page. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown'] as const;

/** How long a printed map waits for a hand before the live one comes by itself, ms. */
const PATIENCE = 10_000;

/** Mounts a map that fills `parent`, which must have a size of its own; it is empty until it is shown something. */
export function mountMap(parent: HTMLElement, options: MapOptions): MapHandle {
  return new MountedMap(parent, options);
}

class MountedMap implements MapHandle {
  readonly #options: MapOptions;
  readonly #surface: HTMLElement;
  readonly #hands: Hands;
  readonly #ending = new AbortController();
  /** Ends with the wait for a hand. */
  readonly #waiting = new AbortController();
  readonly #listeners: ((pick: MapPick) => void)[] = [];
  /** What has been asked of the live map before it was there. */
  readonly #asked: ((live: LiveMap) => void)[] = [];
  #theme: Theme;
  /** Null until the page has been laid out with it. */
  #size: Size | null = null;
  #view: MapView | null = null;
  /** The printing under way or done, and what it is of; null comes of one that another has replaced. */
  #printing: Promise<Printed | null> | null = null;
  #printingOf = '';
  #printed: Printed | null = null;
  /** The printed map in the page. */
  #picture: HTMLCanvasElement | null = null;
  #patience = 0;
  /** A hand has been seen: the live map is there or on its way. */
  #awake = false;
  #live: LiveMap | null = null;

  constructor(parent: HTMLElement, options: MapOptions) {
    this.#options = options;
    this.#theme = options.theme;
    this.#surface = surfaceIn(parent, options.label);
    const { signal } = this.#ending;
    this.#hands = listen(this.#surface, this.#gestures());
    signal.addEventListener('abort', () => this.#hands.dismiss());
    const resize = (size: Size) => {
      this.#size = size;
      this.#refresh();
    };
    watchSize(this.#surface, resize, signal);
    for (const sign of SIGNS) {
      const options = { signal: this.#waiting.signal, capture: true, passive: true };
      window.addEventListener(sign, () => this.#wake(), options);
    }
  }

  // ---- the contract

  show(view: MapView): void {
    if (JSON.stringify(view) === JSON.stringify(this.#view)) return;
    this.#view = view;
    if (this.#live) this.#live.show(view);
    else this.#refresh();
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#refresh();
  }

  zoomBy(steps: number): void {
    this.#ask((live) => live.zoomBy(steps));
  }

  panBy(dx: number, dy: number): void {
    this.#ask((live) => live.panBy(dx, dy));
  }

  fit(): void {
    this.#ask((live) => live.fit());
  }

  onPick(listener: (pick: MapPick) => void): void {
    this.#listeners.push(listener);
  }

  mark(thing: MapMark | null): void {
    this.#ask((live) => live.mark(thing));
  }

  destroy(): void {
    this.#waiting.abort();
    this.#ending.abort();
    clearTimeout(this.#patience);
    this.#listeners.length = 0;
    this.#live?.destroy();
    this.#live = null;
    this.#surface.remove();
  }

  // ---- the printed map

  get #gone(): boolean {
    return this.#ending.signal.aborted;
  }

  /** Brings the map to the size and the light of now: prints it anew, unless it is live or soon will be. */
  #refresh(): void {
    const size = this.#size;
    if (!size) return;
    if (this.#live) {
      this.#live.resize(size);
      this.#live.setTheme(this.#theme);
      return;
    }
    if (!this.#view || (this.#awake && this.#printingOf !== '')) return;
    const wanted = JSON.stringify([this.#view, this.#theme, size]);
    if (wanted === this.#printingOf) return;
    this.#printingOf = wanted;
    clearTimeout(this.#patience);
    this.#printing = this.#print(this.#view, size, wanted);
    if (this.#awake) this.#begin();
    else this.#printing.catch((failure) => this.#fail(failure));
  }

  async #print(view: MapView, size: Size, wanted: string): Promise<Printed | null> {
    const stale = () => this.#gone || wanted !== this.#printingOf;
    const [{ material, printer }] = await Promise.all([this.#workshop(), fontsReady()]);
    if (stale()) return null;
    const { atlas, relief } = material;
    const sheet = { atlas, relief, view, palette: paletteOf(this.#theme) };
    const printed = await printMap(sheet, size, {
      printer,
      options: this.#options,
      stale,
      // A picture that is there already is better than one without names.
      onSheet: (picture) => this.#picture ?? this.#lay(picture, size),
    });
    if (!printed) return null;
    this.#lay(printed.picture, size);
    this.#printed = printed;
    this.#surface.dataset.map = 'printed';
    this.#patience = window.setTimeout(() => whenIdle().then(() => this.#wake()), PATIENCE);
    return printed;
  }

  async #workshop() {
    const material = await loadMaterial();
    return { material, printer: await printerOf(material) };
  }

  #lay(picture: HTMLCanvasElement, { width, height }: Size): void {
    // Above the live map, which comes up under it.
    picture.style.cssText = `position:absolute;z-index:1;inset:0;width:${width}px;height:${height}px`;
    this.#picture?.remove();
    this.#picture = picture;
    this.#surface.append(picture);
    this.#options.onSeen?.();
  }

  #fail(failure: unknown): void {
    if (!this.#gone) (this.#options.onFailure ?? reportError)(failure);
  }

  // ---- the live map

  #ask(call: (live: LiveMap) => void): void {
    if (this.#live) call(this.#live);
    else this.#asked.push(call);
    this.#wake();
  }

  #wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    this.#waiting.abort();
    clearTimeout(this.#patience);
    if (this.#printingOf !== '') this.#begin();
  }

  #begin(): void {
    this.#start().catch((failure) => this.#fail(failure));
  }

  /** Puts the live map in the place of the printed one, and does what was asked of it meanwhile. */
  async #start(): Promise<void> {
    // Whoever comes early sees the printed map first: Phaser would keep the page from it.
    const printed = await this.#printing;
    if (this.#gone || !printed) return;
    const live = await this.#open(printed).catch(() => this.#stay());
    if (!live) return;
    if (this.#gone) {
      live.destroy();
      return;
    }
    this.#options.onStuck?.(false);
    this.#live = live;
    this.#printed = null;
    live.rehearse(() => this.#hands.rehearse());
    this.#refresh();
    if (this.#view && this.#view !== printed.sheet.view) live.show(this.#view);
    for (const call of this.#asked.splice(0)) call(live);
    // After the live map's own first frame, which it asked for before.
    requestAnimationFrame(() => {
      this.#picture?.remove();
      this.#picture = null;
      this.#surface.dataset.map = 'live';
    });
  }

  async #open(printed: Printed): Promise<LiveMap | null> {
    const [{ openMap }, { printer }] = await Promise.all([import('./scene/open.ts'), this.#workshop()]);
    return this.#gone ? null : openMap(this.#surface, printer, printed, this.#options);
  }

  /** The printed map stays where there is no live one, until somebody wants it moved again. */
  #stay(): void {
    if (this.#gone) return;
    this.#awake = false;
    this.#asked.length = 0;
    this.#options.onStuck?.(true);
    this.#refresh();
  }

  // ---- hands

  #gestures(): Gestures {
    const ask = (call: (hands: LiveMap['hands']) => void) => this.#ask(({ hands }) => call(hands));
    return {
      hold: () => ask((hands) => hands.hold()),
      pan: (dx, dy) => ask((hands) => hands.pan(dx, dy)),
      scale: (factor, at) => ask((hands) => hands.scale(factor, at)),
      step: (steps, at) => ask((hands) => hands.step(steps, at)),
      home: () => ask((hands) => hands.home()),
      rest: () => ask((hands) => hands.rest()),
      pick: (at) => (this.#live || this.#printed ? this.#pick(at) : this.#ask(() => this.#pick(at))),
      hover: (at) => {
        const over = this.#live && thingAt(at, this.#live.shown);
        this.#surface.style.cursor = over ? 'pointer' : 'grab';
      },
    };
  }

  #pick(at: Point): void {
    const shown = this.#shown();
    const pick = shown && pickAt(at, shown);
    if (pick) for (const listener of this.#listeners) listener(pick);
  }

  #shown(): Shown | null {
    if (this.#live) return this.#live.shown;
    if (!this.#printed) return null;
    const { sent, ...printed } = this.#printed;
    const walks = sent.map(({ walk }) => walk);
    return { ...printed, walks, nameOf: namer(this.#options.nameOf) };
  }
}
