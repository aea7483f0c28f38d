// The numbers of the meridians and parallels along the upper and the left edge, as an atlas prints them.
import type { Box, Point } from '../cartography/geometry.ts';
import { toLonLat } from '../cartography/projection.ts';
import type { Measure } from './request.ts';
import { SERIF } from './style.ts';

/** A number with its place: the middle of its text on the sheet (world units) and its box in level pixels. */
export interface SetDegree {
  readonly text: string;
  readonly at: Point;
  readonly box: Box;
}

export const DEGREE_FONT = `500 10.5px ${SERIF}`;

/** Height of the figures, CSS pixels. */
const HEIGHT = 9;

/** Distance from the edge of what is seen, CSS pixels. */
const INSET = 1;

/** Degrees between numbers; the least that keeps them this far apart is taken. */
const STEPS = [1, 5, 10] as const;
const APART = 70;

/** Where a rising or falling function meets `goal` between two ends. */
function meeting(value: (t: number) => number, low: number, high: number, goal: number): number {
  const rising = value(high) > value(low);
  let [a, b] = [low, high];
  for (let i = 0; i < 24; i += 1) {
    const middle = (a + b) / 2;
    if (value(middle) < goal === rising) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** Places along one edge at which a degree is a multiple of the step, with the degree. */
function marks(value: (t: number) => number, low: number, high: number, scale: number) {
  const [from, to] = [value(low), value(high)].sort((a, b) => a - b) as [number, number];
  const pixels = ((high - low) * scale) / (to - from);
  const step = STEPS.find((one) => one * pixels >= APART) ?? STEPS[STEPS.length - 1] ?? 10;
  const out: { readonly degree: number; readonly at: number }[] = [];
  for (let degree = Math.ceil(from / step) * step; degree <= to; degree += step) {
    out.push({ degree, at: meeting(value, low, high, degree) });
  }
  return out;
}

/**
 * The numbers that find room.
 * @param seen what is seen, level pixels (CSS pixels from the sheet's corner)
 * @param free whether a number may stand in a box of level pixels
 */
export function placeDegrees(
  seen: Box,
  scale: number,
  measure: Measure,
  free: (box: Box) => boolean,
): SetDegree[] {
  const world = (level: number) => level / scale;
  const out: SetDegree[] = [];
  const put = (degree: number, middle: (width: number) => Point) => {
    const text = `${Math.abs(degree)}°`;
    const width = measure(text, DEGREE_FONT);
    const [x, y] = middle(width);
    const box: Box = {
      left: x - width / 2,
      right: x + width / 2,
      top: y - HEIGHT / 2,
      bottom: y + HEIGHT / 2,
    };
    if (box.left < seen.left || box.right > seen.right || box.bottom > seen.bottom || !free(box)) return;
    out.push({ text, at: [x / scale, y / scale], box });
  };
  const top = world(seen.top);
  for (const { degree, at } of marks(
    (x) => toLonLat([x, top])[0],
    world(seen.left),
    world(seen.right),
    scale,
  )) {
    put(degree, () => [at * scale, seen.top + INSET + HEIGHT / 2]);
  }
  const left = world(seen.left);
  for (const { degree, at } of marks(
    (y) => toLonLat([left, y])[1],
    world(seen.top),
    world(seen.bottom),
    scale,
  )) {
    // The corner belongs to the meridians.
    if (at * scale < seen.top + 2 * HEIGHT) continue;
    put(degree, (width) => [seen.left + INSET + width / 2, at * scale]);
  }
  return out;
}
