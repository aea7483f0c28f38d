// Sets the names of a level as an atlas does: by priority (capitals, pins, states and seas, towns); what
// collides is moved, and what finds no room is left out. Level pixels are CSS pixels from the sheet's corner.
import { type Box, grown, holds, type Point, touches } from '../cartography/geometry.ts';
import type { City } from '../data/atlas.ts';
import { placeName, type SetName } from './names.ts';
import { Occupancy } from './occupancy.ts';
import { placePin, type SetPin } from './pins.ts';
import type { LayoutRequest } from './request.ts';
import { isPlayed, nameScale, townOrder, townScale } from './style.ts';
import { placeTown, type SetTown } from './towns.ts';

export interface Layout {
  readonly towns: readonly SetTown[];
  readonly names: readonly SetName[];
  readonly pins: readonly SetPin[];
}

/** Free space kept around names, CSS pixels. */
const AIR = 3;

/** Sets all names of a level. */
export function layOut(request: LayoutRequest): Layout {
  const { atlas, scale, seen, always, wanted = () => true } = request;
  const taken = new Occupancy();
  for (const box of request.covered ?? []) taken.take(box);
  const around = grown(seen, 0.5 * Math.max(seen.right - seen.left, seen.bottom - seen.top));
  const inReach = (at: Point) =>
    touches({ left: at[0] * scale, right: at[0] * scale, top: at[1] * scale, bottom: at[1] * scale }, around);
  /** Wholly seen or wholly unseen: no name is cut by the neatline. */
  const uncut = (box: Box) => holds(seen, box) || !touches(seen, box);
  const fits = (box: Box) => uncut(box) && taken.free(grown(box, AIR));

  const lines = new Occupancy();
  for (const [x, y] of request.avoid) lines.take({ left: x, top: y, right: x, bottom: y });
  const clear = (box: Box) => lines.free(box);

  const towns = atlas.cities
    .filter((city) => (always?.has(city.id) || scale >= townScale(city)) && inReach(city.at) && wanted(city))
    .sort((a, b) => townOrder(a) - townOrder(b));
  const capitals = towns.filter(isPlayed);
  const others = towns.filter((city) => !isPlayed(city));

  const set: { towns: SetTown[]; names: SetName[]; pins: SetPin[] } = { towns: [], names: [], pins: [] };
  const setTown = (city: City) => {
    const placed = placeTown(city, request, fits, request.sideBefore?.(city));
    if (!placed) return;
    set.towns.push(placed);
    for (const box of placed.boxes) taken.take(box);
  };

  capitals.forEach(setTown);
  for (const pin of request.pins) {
    const placed = placePin(pin, request, (box) => taken.free(grown(box, 2)));
    set.pins.push(placed);
    taken.take(placed.box);
  }
  const names = atlas.names
    .filter(
      (name) =>
        wanted(name) && scale >= nameScale(name) && (name.state === '' || request.borders.area(name.state)),
    )
    .sort((a, b) => a.rank - b.rank);
  for (const kind of ['state', 'sea'] as const) {
    for (const name of names) {
      if (name.kind !== kind) continue;
      const placed = placeName(name, request, fits, clear);
      if (!placed) continue;
      set.names.push(placed);
      for (const box of placed.boxes) taken.take(box);
    }
  }
  others.forEach(setTown);
  for (const name of names) {
    if (name.kind !== 'region') continue;
    const placed = placeName(name, request, fits, clear);
    if (!placed) continue;
    set.names.push(placed);
    for (const box of placed.boxes) taken.take(box);
  }
  return set;
}
