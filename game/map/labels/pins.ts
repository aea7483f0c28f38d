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
  /** What the stalk crosses on its way to the flag, in level pixels. */
  readonly stalk: readonly Box[];
}

/** Directions for the stalk, best first: up and down the right, then the left. */
const TURNS = [-55, 55, -125, 125, -90, 90, -25, 25, -155, 155, -75, 75, -105, 105, 0, 180].map(
  (degrees) => (degrees * Math.PI) / 180,
);
const REACHES = [26, 36, 48, 62, 78, 96, 116, 138, 162] as const;

/** CSS pixels round the place that belong to its mark and to the stalks that start there; then from step to step. */
const FOOT = 12;
const STEP = 4;

/** Sets a pin's flag; a pin is never left out, at worst its stalk crosses a name, or it stands over something. */
export function placePin(pin: MapPin, { scale, seen }: LayoutRequest, free: (box: Box) => boolean): SetPin {
  const at = toWorld(pin.at);
  const [x, y]: Point = [at[0] * scale, at[1] * scale];
  const stand = (turn: number, reach: number): SetPin => {
    const dx = Math.round(Math.cos(turn) * reach);
    const dy = Math.round(Math.sin(turn) * reach);
    const around = (along: number, half: number): Box => {
      const [middle, level] = [x + dx * along, y + dy * along];
      return { left: middle - half, top: level - half, right: middle + half, bottom: level + half };
    };
    const stalk: Box[] = [];
    for (let on = FOOT; on < reach - FLAG / 2; on += STEP) stalk.push(around(on / reach, 1));
    return { pin, at, dx, dy, box: around(1, FLAG / 2), stalk };
  };
  const placeSeen = x > seen.left && x < seen.right && y > seen.top && y < seen.bottom;
  const flagSeen = ({ box }: SetPin) =>
    box.left > seen.left + 2 &&
    box.right < seen.right - 2 &&
    box.top > seen.top + 2 &&
    box.bottom < seen.bottom - 2;
  let crossing: SetPin | null = null;
  for (const reach of REACHES) {
    for (const turn of TURNS) {
      const set = stand(turn, reach);
      if ((placeSeen && !flagSeen(set)) || !free(set.box)) continue;
      if (set.stalk.every(free)) return set;
      crossing ??= set;
    }
  }
  return crossing ?? stand(TURNS[0] as number, REACHES[0]);
}
