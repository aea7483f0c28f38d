// Sets the names of a level as an atlas does: by priority (capitals, pins, states and seas, towns); what
// collides is moved, and what finds no room is left out. Level pixels are CSS pixels from the sheet's corner.
import { type Box, grown, holds, type Point, touches } from '../cartography/geometry.ts';
import type { City, CurvedName } from '../data/atlas.ts';
import { atOnce } from '../inSlices.ts';
import { placeDegrees, type SetDegree } from './degrees.ts';
import { placingName, type SetName } from './names.ts';
import { Occupancy } from './occupancy.ts';
import { placePin, type SetPin } from './pins.ts';
import type { LayoutRequest } from './request.ts';
import { isPlayed, isSpokenOf, nameScale, townOrder, townScale } from './style.ts';
import { placeTown, type SetTown } from './towns.ts';

export interface Layout {
  readonly towns: readonly SetTown[];
  readonly names: readonly SetName[];
  readonly pins: readonly SetPin[];
  readonly degrees: readonly SetDegree[];
}

/** Free space kept around names, CSS pixels. */
const AIR = 3;

/** How far beyond the edge of what is seen a name must stand, or its halo would look out from under the neatline. */
const BEYOND = 9;

/** Sets all names of a level. */
export function layOut(request: LayoutRequest): Layout {
  return atOnce(layingOut(request));
}

/** The same with a pause after every name, for a page that has other things to do in between. */
export function* layingOut(request: LayoutRequest): Generator<void, Layout, void> {
  const { atlas, scale, seen, always, wanted = () => true } = request;
  const taken = new Occupancy();
  /** The same without the marks of travellers. */
  const fixed = new Occupancy();
  for (const box of request.covered ?? []) for (const some of [taken, fixed]) some.take(box);
  for (const box of request.travellers ?? []) taken.take(box);
  const around = grown(seen, 0.5 * Math.max(seen.right - seen.left, seen.bottom - seen.top));
  const inReach = (at: Point) =>
    touches({ left: at[0] * scale, right: at[0] * scale, top: at[1] * scale, bottom: at[1] * scale }, around);
  /** Wholly seen or wholly unseen: no name is cut by the neatline. */
  const beyond = grown(seen, BEYOND);
  const uncut = (box: Box) => holds(seen, box) || !touches(beyond, box);
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
  const setTown = (city: City): void => {
    // The powers' capitals come first of all: a traveller beside the ring does not take its place.
    const ringFits = isPlayed(city) ? (box: Box) => uncut(box) && fixed.free(box) : fits;
    const placed = placeTown(city, request, { fits, ringFits }, request.sideBefore?.(city));
    if (!placed) return;
    set.towns.push(placed);
    for (const box of placed.boxes) for (const some of [taken, fixed]) some.take(box);
  };

  function* setTowns(some: readonly City[]): Generator<void, void, void> {
    for (const city of some) {
      setTown(city);
      yield;
    }
  }

  yield* setTowns(capitals);
  for (const pin of request.pins) {
    const placed = placePin(pin, request, (box) => taken.free(grown(box, 2)));
    set.pins.push(placed);
    for (const box of [placed.box, ...placed.stalk]) taken.take(box);
  }
  const names = atlas.names
    .filter(
      (name) =>
        wanted(name) &&
        scale >= nameScale(name) &&
        (name.state === '' || request.borders.codes.includes(name.state)),
    )
    .sort((a, b) => a.rank - b.rank);
  function* setNames(some: readonly CurvedName[]): Generator<void, void, void> {
    for (const name of some) {
      yield;
      const placed = yield* placingName(name, request, fits, clear);
      if (!placed) continue;
      set.names.push(placed);
      for (const box of placed.boxes) taken.take(box);
    }
  }
  const regions = names.filter(({ kind }) => kind === 'region');
  const not =
    <T>(test: (thing: T) => boolean) =>
    (thing: T): boolean =>
      !test(thing);
  yield* setNames(names.filter(({ kind }) => kind === 'state'));
  yield* setNames(names.filter(({ kind }) => kind === 'sea'));
  yield* setTowns(others.filter(isSpokenOf));
  yield* setNames(regions.filter(isSpokenOf));
  yield* setTowns(others.filter(not(isSpokenOf)));
  yield* setNames(regions.filter(not(isSpokenOf)));
  // Last of all, where there is still room: the numbers of the graticule displace nothing.
  const degrees = request.graduated
    ? placeDegrees(seen, scale, request.measure, (box) => taken.free(grown(box, AIR)))
    : [];
  return { ...set, degrees };
}
