// The names of the live map: has them set while it rests, and drawn when the last is.
import type { Sheet } from '../cartography/sheet.ts';
import { forSlice, type Progress } from '../inSlices.ts';
import type { Layout } from '../labels/layout.ts';
import { measurer } from '../labels/measure.ts';
import type { MapOptions } from '../options.ts';
import type { MapPin } from '../view.ts';
import type { Crop, Size } from './camera.ts';
import type { Names } from './names.ts';
import type { Sent } from './sent.ts';
import { haloOf, typesetting } from './typesetting.ts';

/** What names stand for: the crop and the canvas. */
const keyOf = (crop: Crop, { width, height, ratio }: Size): string =>
  [crop.x, crop.y, crop.scale, width, height, ratio].join(' ');

/** The names now on the map, and the way they are set. */
export class Lettering {
  readonly #names: Names;
  readonly #options: MapOptions;
  readonly #measure = measurer();
  #layout: Layout;
  /** What they are set for, or being set. */
  #for: string;
  #setting: Generator<void, void, void> | null = null;

  /** @param layout of the names that stand from the first */
  constructor(names: Names, options: MapOptions, layout: Layout, sheet: Sheet, crop: Crop, size: Size) {
    this.#names = names;
    this.#options = options;
    this.#layout = layout;
    this.#for = keyOf(crop, size);
    names.set(layout, sheet.palette, crop, size, haloOf(sheet));
  }

  /** The layout now shown. */
  get layout(): Layout {
    return this.#layout;
  }

  /** Whatever the names are set for, they are to be set anew. */
  forget(): void {
    this.#for = '';
  }

  /**
   * Sets all names for a crop, unless they stand for it already; those that stood stay until the last is set.
   * @param ms the time that may be taken at once
   */
  set(
    sheet: Sheet,
    pins: readonly MapPin[],
    sent: readonly Sent[],
    crop: Crop,
    size: Size,
    ms = Infinity,
  ): Progress {
    const wanted = keyOf(crop, size);
    if (wanted !== this.#for) this.#setting = this.#inSlices(sheet, pins, sent, crop, size);
    this.#for = wanted;
    if (!this.#setting) return 'standing';
    if (!forSlice(this.#setting, ms)) return 'begun';
    this.#setting = null;
    return 'done';
  }

  *#inSlices(
    sheet: Sheet,
    pins: readonly MapPin[],
    sent: readonly Sent[],
    crop: Crop,
    size: Size,
  ): Generator<void, void, void> {
    const before = new Map(this.#layout.towns.map(({ city, side }) => [city, side]));
    const layout = yield* typesetting({
      sheet,
      pins,
      sent,
      crop,
      size,
      options: this.#options,
      measure: this.#measure,
      sideBefore: (city) => before.get(city),
    });
    yield;
    this.#layout = layout;
    this.#names.set(layout, sheet.palette, crop, size, haloOf(sheet));
  }

  /** Brings the names to their places. */
  place(crop: Crop, size: Size): void {
    this.#names.place(crop, size);
  }
}
