// Sets the names of the resting map: asks for a layout of what is seen and has it drawn.
import { boxOf, type Point, walkAlong } from '../cartography/geometry.ts';
import { linesOnSheet } from '../cartography/routes.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { columnOf } from '../data/months.ts';
import { type Layout, layOut } from '../labels/layout.ts';
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

  constructor(names: Names, options: MapOptions) {
    this.#names = names;
    this.#options = options;
  }

  /** The layout now shown. */
  get layout(): Layout | null {
    return this.#layout;
  }

  /** Sets all names for a crop. */
  set(sheet: Sheet, pins: readonly MapPin[], messages: Messages, crop: Crop, size: Size): void {
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
    this.#layout = layOut({
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
    this.#names.set(this.#layout, palette, crop, size, haloOf);
  }

  /** Brings the names to their places. */
  place(crop: Crop, size: Size): void {
    this.#names.place(crop, size);
  }
}
