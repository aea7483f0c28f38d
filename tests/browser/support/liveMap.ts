// A map that a hand has woken, for tests of the live one.
import '../../../assets/fonts.css';
import { type MapOptions, mountMap } from '../../../game/map/mount.ts';
import type { MapHandle, MapView } from '../../../game/map/view.ts';

/** Whether a place holds a map in that state. */
export const mapIs = (state: 'printed' | 'live', place: ParentNode = document): boolean =>
  place.querySelector(`[data-map="${state}"]`) !== null;

/** The first sign of a hand, somewhere on the page. */
export const layHand = (): boolean => window.dispatchEvent(new PointerEvent('pointermove'));

/** Ms for which a printer or a graphics card may have to wait its turn. */
const PATIENCE = 30_000;

/** Resolves when the map in a place is in that state. */
export async function untilMapIs(state: 'printed' | 'live', place: ParentNode = document): Promise<void> {
  for (const end = performance.now() + PATIENCE; !mapIs(state, place); ) {
    if (performance.now() > end) throw new Error(`The map was not ${state} in ${PATIENCE} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Mounts a map, shows it something and wakes it. */
export async function mountLive(parent: HTMLElement, options: MapOptions, view: MapView): Promise<MapHandle> {
  const map = mountMap(parent, options);
  map.show(view);
  layHand();
  await untilMapIs('live', parent);
  return map;
}
