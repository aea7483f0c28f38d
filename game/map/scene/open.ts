// Starts Phaser where a map is printed, and makes the live map of it.
import type { MapOptions } from '../options.ts';
import { LiveMap } from './map.ts';
import type { Printed } from './printed.ts';
import type { Printer } from './printer.ts';
import { Stage } from './stage.ts';

/** Resolves when the live map can be drawn; its first frame shows what is printed. */
export async function openMap(
  parent: HTMLElement,
  printer: Printer,
  printed: Printed,
  options: MapOptions,
): Promise<LiveMap> {
  const { size, sheet } = printed;
  const width = Math.round(size.width * size.ratio);
  const height = Math.round(size.height * size.ratio);
  return new LiveMap(await Stage.start(parent, width, height, sheet.palette.sea), printer, printed, options);
}
