// Starts what a live map needs, Phaser and the printer, and makes the map.
import type { Material } from '../data/load.ts';
import type { MapOptions } from '../options.ts';
import { paletteOf } from '../palette.ts';
import { LiveMap } from './map.ts';
import { printerOf } from './printer.ts';
import { Stage } from './stage.ts';

/** Starts Phaser in the parent and returns the map. */
export async function openMap(
  parent: HTMLElement,
  material: Material,
  options: MapOptions,
): Promise<LiveMap> {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(Math.max(1, parent.clientWidth) * ratio);
  const height = Math.round(Math.max(1, parent.clientHeight) * ratio);
  // Before there is a canvas: who leaves meanwhile leaves none behind.
  const printer = await printerOf(material);
  const stage = await Stage.start(parent, width, height, paletteOf(options.theme).sea);
  return new LiveMap(parent, stage, material, printer, options);
}
