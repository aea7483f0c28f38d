// What stands at a place of the map.
import { inRings, type Point } from '../cartography/geometry.ts';
import type { Atlas, Borders, City, CurvedName } from '../data/atlas.ts';
import type { Layout } from '../labels/layout.ts';
import { FLAG } from '../labels/pins.ts';
import { cityThing, stateName } from '../things.ts';
import type { MapPick } from '../view.ts';
import { type Crop, fromScreen, type Size, toScreen } from './camera.ts';

type NameOf = (thing: City | CurvedName) => string;

/** How near a press must be to a mark, CSS pixels: half of a target for fingers. */
const NEAR = 14;

/** What is at a CSS pixel: a pin's flag or place, a town shown, or the state whose ground it is. */
export function pickAt(
  at: Point,
  atlas: Atlas,
  borders: Borders,
  layout: Layout,
  crop: Crop,
  size: Size,
  nameOf: NameOf,
): MapPick | null {
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
  if (best) return best;
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
  if (best) return best;
  const place = fromScreen(at, crop, size);
  for (const code of borders.codes) {
    const area = borders.area(code);
    const { left, top, right, bottom } = area?.box ?? { left: 1, top: 1, right: 0, bottom: 0 };
    if (!area || place[0] < left || place[0] > right || place[1] < top || place[1] > bottom) continue;
    if (!inRings(area.rings, place)) continue;
    const name = stateName(atlas, code, nameOf);
    return name ? { kind: 'state', id: code, name } : null;
  }
  return null;
}
