// The crop of the sheet that is seen, with its bounds: pure arithmetic, no canvas.
import { type Box, distance, type Point } from '../cartography/geometry.ts';
import { HOME, LIMITS, WORLD } from '../cartography/projection.ts';

/** Middle of the crop in world units, and CSS pixels in a world unit. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What the sheet is shown in: CSS pixels, device pixels a CSS pixel, and the frame's width on each side. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly frame: number;
}

/** One step of zoom: two steps double the scale. */
export const STEP = Math.SQRT2;

/** How far in the sheet may be enlarged beyond the first crop. */
const DEEPEST = 8;

const innerWidth = (size: Size) => Math.max(1, size.width - 2 * size.frame);
const innerHeight = (size: Size) => Math.max(1, size.height - 2 * size.frame);

/** The first crop: all of Paris to Moscow, as large as it fits. */
export function homeCrop(size: Size, home: Box = HOME): Crop {
  const scale = Math.min(
    innerWidth(size) / (home.right - home.left),
    innerHeight(size) / (home.bottom - home.top),
  );
  return bounded({ x: (home.left + home.right) / 2, y: (home.top + home.bottom) / 2, scale }, size);
}

/** The scales allowed: from the sheet filling the frame to eight times the first crop. */
export function scaleBounds(size: Size): readonly [least: number, most: number] {
  const least = Math.max(
    innerWidth(size) / (LIMITS.right - LIMITS.left),
    innerHeight(size) / (LIMITS.bottom - LIMITS.top),
  );
  const home = Math.min(
    innerWidth(size) / (HOME.right - HOME.left),
    innerHeight(size) / (HOME.bottom - HOME.top),
  );
  return [least, Math.max(least, home * DEEPEST)];
}

/** The crop moved and scaled back inside the sheet. */
export function bounded(crop: Crop, size: Size): Crop {
  const [least, most] = scaleBounds(size);
  const scale = Math.max(least, Math.min(most, crop.scale));
  const halfX = innerWidth(size) / scale / 2;
  const halfY = innerHeight(size) / scale / 2;
  return {
    x: Math.max(LIMITS.left + halfX, Math.min(LIMITS.right - halfX, crop.x)),
    y: Math.max(LIMITS.top + halfY, Math.min(LIMITS.bottom - halfY, crop.y)),
    scale,
  };
}

/** The crop moved by less than a device pixel, so that tiles and letters fall on whole device pixels. */
export function snapped(crop: Crop, size: Size): Crop {
  const k = crop.scale * size.ratio;
  const snap = (middle: number, corner: number, extent: number) => {
    const edge = (corner - middle) * k + (extent * size.ratio) / 2;
    return middle + (edge - Math.round(edge)) / k;
  };
  return {
    x: snap(crop.x, WORLD.left, size.width),
    y: snap(crop.y, WORLD.top, size.height),
    scale: crop.scale,
  };
}

/** Where a place on the sheet is seen, CSS pixels from the canvas' corner. */
export function toScreen([x, y]: Point, crop: Crop, size: Size): Point {
  return [(x - crop.x) * crop.scale + size.width / 2, (y - crop.y) * crop.scale + size.height / 2];
}

/** Which place on the sheet is seen at a CSS pixel. */
export function fromScreen([x, y]: Point, crop: Crop, size: Size): Point {
  return [(x - size.width / 2) / crop.scale + crop.x, (y - size.height / 2) / crop.scale + crop.y];
}

/** The part of the sheet inside the frame. */
export function cropBox(crop: Crop, size: Size): Box {
  const halfX = innerWidth(size) / crop.scale / 2;
  const halfY = innerHeight(size) / crop.scale / 2;
  return { left: crop.x - halfX, top: crop.y - halfY, right: crop.x + halfX, bottom: crop.y + halfY };
}

/** The part of the sheet behind the whole canvas, frame included. */
export function canvasBox({ x, y, scale }: Crop, { width, height }: Size): Box {
  const halfX = width / scale / 2;
  const halfY = height / scale / 2;
  return { left: x - halfX, top: y - halfY, right: x + halfX, bottom: y + halfY };
}

/** Whether a crop is the first one. */
export function isHome(crop: Crop, size: Size): boolean {
  const home = homeCrop(size);
  return Math.abs(home.scale / crop.scale - 1) < 1e-6 && distance([home.x, home.y], [crop.x, crop.y]) < 1;
}

/** Where a crop goes to bring a place into view: null when the place stands well within it. */
export function cropFor(at: Point, crop: Crop, size: Size): Crop | null {
  const seen = (from: Crop, margin: number) => {
    const [x, y] = toScreen(at, from, size);
    return (
      Math.min(x, size.width - x) > size.width * margin && Math.min(y, size.height - y) > size.height * margin
    );
  };
  // Unless the reader has come closer, the first crop is where Paris and Moscow are both in view.
  const home = homeCrop(size);
  if (crop.scale < home.scale * 1.01 && seen(home, 0.04)) {
    return Math.abs(crop.x - home.x) * home.scale > 2 ? home : null;
  }
  return seen(crop, 0.14) ? null : bounded({ x: at[0], y: at[1], scale: crop.scale }, size);
}

/** The crop at which a map begins: the first one, or as near to it as brings a place into view. */
export function firstCrop(at: Point | null, size: Size): Crop {
  const home = homeCrop(size);
  return snapped((at && cropFor(at, home, size)) ?? home, size);
}

/** The crop scaled by `factor` with the place under a CSS pixel kept where it is. */
export function zoomedAt(crop: Crop, size: Size, factor: number, pixel: Point): Crop {
  const [least, most] = scaleBounds(size);
  const scale = Math.max(least, Math.min(most, crop.scale * factor));
  const [x, y] = fromScreen(pixel, crop, size);
  return bounded(
    { x: x - (pixel[0] - size.width / 2) / scale, y: y - (pixel[1] - size.height / 2) / scale, scale },
    size,
  );
}

/** The crop between two others; scales change by equal factors in equal times. */
export function between(a: Crop, b: Crop, t: number): Crop {
  const scale = a.scale * (b.scale / a.scale) ** t;
  if (Math.abs(b.scale - a.scale) < 1e-9)
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, scale };
  // Keeps the one place of the sheet still that both crops show at the same pixel.
  const share = (1 / scale - 1 / a.scale) / (1 / b.scale - 1 / a.scale);
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, scale };
}
