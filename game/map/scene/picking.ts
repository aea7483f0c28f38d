// What stands at a place of the map.
import { distanceFromLine, inRings, type Point, type Walk } from '../cartography/geometry.ts';
import { linesOnSheet } from '../cartography/routes.ts';
import type { Sheet } from '../cartography/sheet.ts';
import type { Area, City, CurvedName } from '../data/atlas.ts';
import { columnOf } from '../data/months.ts';
import type { Layout } from '../labels/layout.ts';
import { FLAG } from '../labels/pins.ts';
import { cityThing, stateName } from '../things.ts';
import type { MapPick } from '../view.ts';
import { type Crop, fromScreen, type Size, toScreen } from './camera.ts';

type NameOf = (thing: City | CurvedName) => string;

/** How near a press must be to a mark, CSS pixels: half of a target for fingers. */
const NEAR = 14;

/** How near to a line: less, or a small country that a line crosses could hardly be picked, CSS pixels. */
const NEAR_LINE = 9;

/** What is shown now, and where. */
export interface Shown {
  readonly sheet: Sheet;
  readonly layout: Layout;
  /** The ways of the view's messages, in their order. */
  readonly walks: readonly Walk[];
  readonly crop: Crop;
  readonly size: Size;
  readonly nameOf: NameOf;
}

/** What is at a CSS pixel: a pin's flag or place, a town shown, a line, the zone, or the state whose ground it is. */
export function pickAt(at: Point, shown: Shown): MapPick | null {
  return thingAt(at, shown) ?? stateAt(fromScreen(at, shown.crop, shown.size), shown);
}

/** What stands on the ground at a CSS pixel, whoever owns it; asked wherever a pointer comes to stand. */
export function thingAt(at: Point, shown: Shown): MapPick | null {
  const place = fromScreen(at, shown.crop, shown.size);
  return pinAt(at, shown) ?? townAt(at, shown) ?? lineAt(place, shown) ?? zoneAt(place, shown);
}

function pinAt(at: Point, { layout, crop, size }: Shown): MapPick | null {
  let least = NEAR;
  let best: MapPick | null = null;
  for (const { pin, at: place, dx, dy } of layout.pins) {
    const [x, y] = toScreen(place, crop, size);
    const off = Math.min(
      Math.hypot(at[0] - x, at[1] - y),
      Math.max(Math.abs(at[0] - x - dx), Math.abs(at[1] - y - dy)) - FLAG / 2,
    );
    if (off < least) {
      least = off;
      best = { kind: 'pin', id: pin.id, name: pin.name };
    }
  }
  return best;
}

function townAt(at: Point, { layout, crop, size }: Shown): MapPick | null {
  let least = NEAR;
  let best: MapPick | null = null;
  for (const town of layout.towns) {
    const [x, y] = toScreen(town.city.at, crop, size);
    const inName =
      at[0] > x + town.dx &&
      at[0] < x + town.dx + town.width &&
      at[1] < y + town.dy + 4 &&
      at[1] > y + town.dy - town.size;
    const off = inName ? 1 : Math.hypot(at[0] - x, at[1] - y);
    if (off < least) {
      least = off;
      best = cityThing(town.city, town.text);
    }
  }
  return best;
}

/** The nearest line of the month: something under way, a route, the staffs' contact, a front. */
function lineAt(place: Point, { sheet: { atlas, view }, walks, crop }: Shown): MapPick | null {
  let least = NEAR_LINE / crop.scale;
  let best: MapPick | null = null;
  const lines = [
    ...walks.map(({ points }, i) => ({
      kind: 'message' as const,
      id: String(i),
      name: view.messages[i]?.name ?? '',
      points,
    })),
    ...linesOnSheet(atlas, view).map((line) => ({ ...line, name: '' })),
  ];
  for (const { kind, id, name, points } of lines) {
    const off = distanceFromLine(place, points);
    if (off < least) {
      least = off;
      best = { kind, id, name };
    }
  }
  return best;
}

function zoneAt(place: Point, { sheet: { atlas } }: Shown): MapPick | null {
  return isIn(atlas.rhineland, place) ? { kind: 'zone', id: 'rhineland', name: '' } : null;
}

function stateAt(place: Point, { sheet: { atlas, view }, nameOf }: Shown): MapPick | null {
  const borders = atlas.borders(columnOf(view.month));
  const code = borders.codes.find((one) => isIn(borders.area(one), place));
  const name = code === undefined ? null : stateName(atlas, code, nameOf);
  return code === undefined || name === null ? null : { kind: 'state', id: code, name };
}

function isIn(area: Area | null, [x, y]: Point): boolean {
  if (!area) return false;
  const { left, top, right, bottom } = area.box;
  return x >= left && x <= right && y >= top && y <= bottom && inRings(area.rings, [x, y]);
}
