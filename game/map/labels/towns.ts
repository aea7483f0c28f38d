// Where a town's name stands beside its mark.
import { type Box, type Point, touches } from '../cartography/geometry.ts';
import { toWorld } from '../cartography/projection.ts';
import type { City } from '../data/atlas.ts';
import { PIN_RING } from './pins.ts';
import type { LayoutRequest } from './request.ts';
import { townFace } from './style.ts';

/** A town with its name set; offsets are CSS pixels from the town to the start of the baseline. */
export interface SetTown {
  readonly city: City;
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly width: number;
  readonly side: number;
  readonly dx: number;
  readonly dy: number;
  readonly capital: boolean;
  /** Name and mark, in level pixels. */
  readonly boxes: readonly [name: Box, mark: Box];
}

/** Radius of a town's mark, CSS pixels. */
export function markRadius(capital: boolean): number {
  return capital ? 4.4 : 3;
}

/** Height of small letters' tops and of the deepest tails over the size, for Spectral. */
const RISE = 0.7;
const FALL = 0.22;

/** Sides in order of preference, as (horizontal, vertical) multiples; then how much each is disliked. */
const SIDES: readonly (readonly [h: number, v: number, dislike: number])[] = [
  [1, 0, 0],
  [0, -1, 0.5],
  [0, 1, 1.2],
  [-1, 0, 1.6],
  [1, -1, 2],
  [1, 1, 2.2],
  [-1, -1, 2.8],
  [-1, 1, 3],
];

/** Sets a town's name, or returns null where there is no room for it. */
export function placeTown(
  city: City,
  request: LayoutRequest,
  { fits, ringFits }: { readonly fits: (box: Box) => boolean; readonly ringFits: (box: Box) => boolean },
  before: number | undefined,
): SetTown | null {
  const { scale, palette, measure, nameOf, avoid } = request;
  const text = nameOf(city);
  const { font, size } = townFace(city, palette, scale);
  const width = measure(text, font);
  const capital = city.capital && city.rank === 1;
  const radius = markRadius(capital);
  const [x, y]: Point = [city.at[0] * scale, city.at[1] * scale];
  const mark: Box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  if (!ringFits(mark)) return null;
  const inSight = touches(request.seen, mark);
  const ringed = request.pins.some((pin) => {
    const [px, py] = toWorld(pin.at);
    return pin.current && Math.hypot(px * scale - x, py * scale - y) < PIN_RING;
  });
  const gap = (ringed ? PIN_RING : radius) + 3.5;
  let best: SetTown | null = null;
  let least = Infinity;
  SIDES.forEach(([h, v, dislike], side) => {
    const diagonal = h !== 0 && v !== 0;
    const reach = diagonal ? gap * 0.55 : gap;
    const dx = h === 0 ? -width / 2 : h > 0 ? reach : -reach - width;
    const dy = v === 0 ? size * 0.31 : v < 0 ? -reach - size * 0.06 : reach + size * RISE;
    const box: Box = {
      left: x + dx,
      top: y + dy - size * RISE,
      right: x + dx + width,
      bottom: y + dy + size * FALL,
    };
    const crossed = avoid.some(([ax, ay]) => touches(box, { left: ax, right: ax, top: ay, bottom: ay }));
    const cost = dislike + (crossed ? 4 : 0) - (side === before ? 1.5 : 0);
    // A town in sight has its name in sight: one just past the edge would show under the frame.
    if (cost >= least || !fits(box) || touches(request.seen, box) !== inSight) return;
    least = cost;
    best = { city, text, font, size, width, side, dx, dy, capital, boxes: [box, mark] };
  });
  return best;
}
