// The sheet's projection: Lambert's conformal conic with two parallels, as atlases of the time used for Europe.
import { geoConicConformal } from 'd3-geo';
import type { LonLat } from '../view.ts';
import type { Box, Point } from './geometry.ts';

/** The meridian that stands upright on the sheet, degrees east. */
const MIDDLE = 17;

const conic = geoConicConformal()
  .rotate([-MIDDLE, 0])
  .parallels([42, 62])
  .center([0, 51])
  .scale(1420)
  .translate([640, 400]);

/** The whole sheet in world units; the relief picture covers exactly this box. */
export const WORLD: Box = { left: -240, top: -160, right: 1520, bottom: 960 };

/** As far as the crop may go: inside the edges at which the data is cut (72° east, 32° west, 24° north). */
export const LIMITS: Box = { left: -100, top: -90, right: 1250, bottom: 850 };

/** The first crop: Paris to Moscow, the Channel to the Black Sea. */
export const HOME: Box = { left: 335, top: 172, right: 999, bottom: 606 };

/** Mean radius of the earth (6371 km) over the projection's scale: kilometres in one world unit where it is true to scale. */
export const KM_PER_UNIT = 6371 / 1420;

/** Place on the sheet, in world units. */
export function toWorld([longitude, latitude]: LonLat): Point {
  return conic([longitude, latitude]) ?? [Number.NaN, Number.NaN];
}

/** Longitude and latitude of a place on the sheet. */
export function toLonLat([x, y]: Point): LonLat {
  return conic.invert?.([x, y]) ?? [Number.NaN, Number.NaN];
}

/** The point of the cone, where the meridians meet, world units. */
const APEX = toWorld([MIDDLE, 90]);

/** By how much a meridian leans for each degree that it lies from the middle one, radians. */
const LEAN = (() => {
  const [x, y] = toWorld([MIDDLE + 1, 45]);
  return Math.atan2(x - APEX[0], y - APEX[1]);
})();

/** Where a meridian crosses the level line at `y`, world units: meridians of a conic are straight. */
export function meridianAt(longitude: number, y: number): number {
  return APEX[0] + (y - APEX[1]) * Math.tan((longitude - MIDDLE) * LEAN);
}

/** Where a parallel crosses the upright line at `x`, world units: parallels of a conic are circles about its point. */
export function parallelAt(latitude: number, x: number): number {
  const radius = toWorld([MIDDLE, latitude])[1] - APEX[1];
  return APEX[1] + Math.sqrt(radius * radius - (x - APEX[0]) ** 2);
}
