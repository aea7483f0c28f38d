// The door of the map room: loads the material, the letters and Phaser, and mounts a live map.
import { fontsReady } from './data/fonts.ts';
import { loadMaterial } from './data/load.ts';
import type { MapOptions } from './options.ts';
import type { MapHandle } from './view.ts';
import { whenIdle } from './whenIdle.ts';

export type { CoveredRect, MapOptions, PlaceName } from './options.ts';

/**
 * Mounts a map that fills `parent`, which must have a size of its own.
 * Phaser is fetched only when the page has come to rest, so that its words do not wait for it.
 * @throws when the map's shapes cannot be loaded; the page can go on without a map
 */
export async function mountMap(parent: HTMLElement, options: MapOptions): Promise<MapHandle> {
  await whenIdle();
  const [material, { openMap }] = await Promise.all([
    loadMaterial(),
    import('./scene/open.ts'),
    fontsReady(),
  ]);
  return openMap(parent, material, options);
}
