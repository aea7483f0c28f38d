// Where the flag of a pin stands: on a stalk beside its place, clear of the capitals' names.
import type { Box, Point } from '../cartography/geometry.ts';
import { toWorld } from '../cartography/projection.ts';
import type { MapPin } from '../view.ts';
import type { LayoutRequest } from './request.ts';

/** Side of the square flag, CSS pixels. */
export const FLAG = 18;

/** Radius of the ring round the place of the current pin, CSS pixels. */
export const PIN_RING = 8.5;

/** A pin with its flag set; offsets are CSS pixels from the place to the flag's middle. */
export interface SetPin {
  readonly pin: MapPin;
  readonly at: Point;
  readonly dx: number;
  readonly dy: number;
  /** The flag, in level pixels. */
  readonly box: Box;
}

/** Directions for the stalk, best first: up and down the right, then the left. */
const TURNS = [-55, 55, -125, 125, -90, 90, -25, 25, -155, 155, -75, 75, -105, 105, 0, 180].map(
  (degrees) => (degrees * Math.PI) / 180,
);
const REACHES = [26, 36, 48, 62, 78, 96, 116, 138, 162] as const;

/** Sets a pin's flag; a pin is never left out, at worst it stands over something. */
export function placePin(pin: MapPin, { scale, seen }: LayoutRequest, free: (box: Box) => boolean): SetPin {
  const at = toWorld(pin.at);
  const [x, y]: Point = [at[0] * scale, at[1] * scale];
  const stand = (turn: number, reach: number): SetPin => {
    const dx = Math.round(Math.cos(turn) * reach);
    const dy = Math.round(Math.sin(turn) * reach);
    const half = FLAG / 2;
    return {
      pin,
      at,
      dx,
      dy,
      box: { left: x + dx - half, top: y + dy - half, right: x + dx + half, bottom: y + dy + half },
    };
  };
  const placeSeen = x > seen.left && x < seen.right && y > seen.top && y < seen.bottom;
  const flagSeen = ({ box }: SetPin) =>
    box.left > seen.left + 2 &&
    box.right < seen.right - 2 &&
    box.top > seen.top + 2 &&
    box.bottom < seen.bottom - 2;
  for (const reach of REACHES) {
    for (const turn of TURNS) {
      const set = stand(turn, reach);
      if ((!placeSeen || flagSeen(set)) && free(set.box)) return set;
    }
  }
  return stand(TURNS[0] as number, REACHES[0]);
}
