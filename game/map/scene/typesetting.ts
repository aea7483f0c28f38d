// Asks for a layout of the names of a crop: what is seen of the sheet, what covers it, which lines they keep off.
import { boxOf, type Point, walkAlong } from '../cartography/geometry.ts';
import { linesOnSheet } from '../cartography/routes.ts';
import type { Sheet } from '../cartography/sheet.ts';
import { columnOf } from '../data/months.ts';
import { type Layout, layingOut } from '../labels/layout.ts';
import type { LayoutRequest } from '../labels/request.ts';
import { type MapOptions, namer } from '../options.ts';
import { samples } from '../rails/journeys.ts';
import type { MapPin } from '../view.ts';
import type { Crop, Size } from './camera.ts';
import { marksOf, type Sent } from './sent.ts';

/** Clear space between the neatline and a name, CSS pixels. */
const MARGIN = 3;

/** The corner of the scale bar, CSS pixels from the upper right. */
const SCALE_BAR_CORNER = { width: 134, height: 46 } as const;

/** What names are set for. */
export interface Setting extends Pick<LayoutRequest, 'measure' | 'sideBefore'> {
  readonly sheet: Sheet;
  readonly pins: readonly MapPin[];
  readonly sent: readonly Sent[];
  readonly crop: Crop;
  readonly size: Size;
  readonly options: Pick<MapOptions, 'covered' | 'nameOf' | 'language'>;
}

/** Sets the names of a crop, with a pause after every one. */
export function* typesetting(setting: Setting): Generator<void, Layout, void> {
  const { sheet, pins, sent, crop, size, options, ...how } = setting;
  const { atlas, palette, view } = sheet;
  const { x, y, scale } = crop;
  const { width, height, frame } = size;
  // A level pixel is a screen pixel moved by where the sheet's corner stands.
  const shift: Point = [x * scale - width / 2, y * scale - height / 2];
  const covered = (options.covered?.() ?? []).map((rect) => ({
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
  yield;
  const lines = [
    ...sent.map(({ walk }) => walk),
    ...linesOnSheet(atlas, view).map(({ points }) => walkAlong(points)),
  ];
  return yield* layingOut({
    ...how,
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
    travellers: marksOf(sent, scale),
    graduated: frame > 0,
    avoid: lines.flatMap((walk) =>
      samples(walk, 7 / scale).map(([px, py]): Point => [px * scale, py * scale]),
    ),
    nameOf: namer(options.nameOf),
    language: options.language,
  });
}

/** The ground behind the name of a state: what clears the hatches there. */
export function haloOf({ view, palette }: Pick<Sheet, 'view' | 'palette'>): (state: string) => string {
  return (state) => {
    const wash = view.layer === 'alignment' ? view.washes[state] : undefined;
    return wash && wash !== 'none' ? palette.tinctures[wash].wash : palette.land;
  };
}
