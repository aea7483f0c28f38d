// Sets the names of the resting map: asks for a layout of what is seen and has it drawn.
import { boxOf, type Point, walkAlong } from '../cartography/geometry.ts';
import { linesOnSheet } from '../cartography/routes.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { columnOf } from '../data/months.ts';
import { type Layout, layingOut } from '../labels/layout.ts';
import { measurer } from '../labels/measure.ts';
import { type MapOptions, namer } from '../options.ts';
import { samples } from '../rails/journeys.ts';
import type { MapPin } from '../view.ts';
import type { Crop, Size } from './camera.ts';
import type { Messages } from './messages.ts';
import type { Names } from './names.ts';

/** Clear space between the neatline and a name, CSS pixels. */
const MARGIN = 3;

/** The corner of the scale bar, CSS pixels from the upper right. */
const SCALE_BAR_CORNER = { width: 134, height: 46 } as const;

/** The names now on the map, and the way they are set. */
export class Lettering {
  readonly #names: Names;
  readonly #options: MapOptions;
  readonly #measure = measurer();
  #layout: Layout | null = null;
  /** What they are set for, or being set. */
  #for = '';
  #setting: Generator<void, void, void> | null = null;

  constructor(names: Names, options: MapOptions) {
    this.#names = names;
    this.#options = options;
  }

  /** The layout now shown. */
  get layout(): Layout | null {
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
    messages: Messages,
    crop: Crop,
    size: Size,
    ms = Infinity,
  ): 'standing' | 'begun' | 'set' {
    const { width, height, ratio } = size;
    const wanted = [crop.x, crop.y, crop.scale, width, height, ratio].join(' ');
    if (wanted !== this.#for) this.#setting = this.#inSlices(sheet, pins, messages, crop, size);
    this.#for = wanted;
    if (!this.#setting) return 'standing';
    const until = performance.now() + ms;
    while (!this.#setting.next().done) if (performance.now() > until) return 'begun';
    this.#setting = null;
    return 'set';
  }

  *#inSlices(
    sheet: Sheet,
    pins: readonly MapPin[],
    messages: Messages,
    crop: Crop,
    size: Size,
  ): Generator<void, void, void> {
    const { atlas, palette, view } = sheet;
    const { x, y, scale } = crop;
    const { width, height, frame } = size;
    // A level pixel is a screen pixel moved by where the sheet's corner stands.
    const shift: Point = [x * scale - width / 2, y * scale - height / 2];
    const covered = (this.#options.covered?.() ?? []).map((rect) => ({
      left: rect.x + shift[0],
      top: rect.y + shift[1],
      right: rect.x + rect.width + shift[0],
      bottom: rect.y + rect.height + shift[1],
    }));
    if (frame > 0) {
      covered.push({
        left: width - SCALE_BAR_CORNER.width + shift[0],
        top: shift[1],
        right: width + shift[0],
        bottom: SCALE_BAR_CORNER.height + shift[1],
      });
    }
    const before = new Map(this.#layout?.towns.map(({ city, side }) => [city, side]));
    const layout = yield* layingOut({
      atlas,
      borders: atlas.borders(columnOf(view.month)),
      palette,
      pins,
      scale,
      seen: boxOf([
        [frame + MARGIN + shift[0], frame + MARGIN + shift[1]],
        [width - frame - MARGIN + shift[0], height - frame - MARGIN + shift[1]],
      ]),
      covered,
      travellers: messages.marks(scale),
      graduated: frame > 0,
      avoid: [...messages.walks, ...linesOnSheet(atlas, view).map(({ points }) => walkAlong(points))].flatMap(
        (walk) => samples(walk, 7 / scale).map(([px, py]): Point => [px * scale, py * scale]),
      ),
      measure: this.#measure,
      nameOf: namer(this.#options.nameOf),
      language: this.#options.language,
      sideBefore: (city) => before.get(city),
    });
    const haloOf = (state: string) => {
      const wash = view.layer === 'alignment' ? view.washes[state] : undefined;
      return wash && wash !== 'none' ? palette.tinctures[wash].wash : palette.land;
    };
    yield;
    this.#layout = layout;
    this.#names.set(layout, palette, crop, size, haloOf);
  }

  /** Brings the names to their places. */
  place(crop: Crop, size: Size): void {
    this.#names.place(crop, size);
  }
}
