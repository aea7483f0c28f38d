// What is under way on the map: how far each message has come, and where travellers rest.
import { type Box, type Point, type Walk, walkTo } from '../cartography/geometry.ts';
import { type MorsePattern, morseOf } from '../rails/morse.ts';
import type { MapMessage } from '../view.ts';
import { MARK_REACH } from './marks.ts';

/** The mark of a meeting stands above its place, CSS pixels. */
const MEETING_LIFT = 20;

/** A message on its way. */
export interface Sent {
  readonly message: MapMessage;
  readonly walk: Walk;
  readonly pattern: MorsePattern;
  /** How far it has come, 0 to 1. */
  progress: number;
}

/** A message on a way. @param progress how far it has come, 0 to 1 */
export function sentOn(walk: Walk, message: MapMessage, progress: number): Sent {
  return { message, walk, pattern: morseOf(message.code), progress };
}

/** Where a message comes to rest along its line: travellers stop short, so that their mark hides neither end. */
function stopOf({ message, walk }: Sent): number {
  return message.by === 'meeting' ? walk.length : walk.length * 0.62;
}

/** Where a traveller's mark stands now, world units at a scale, and which way it looks, radians. */
export function markOf(one: Sent, scale: number): { readonly at: Point; readonly angle: number } {
  const {
    at: [x, y],
    angle,
  } = walkTo(one.walk, stopOf(one) * one.progress);
  return { at: [x, one.message.by === 'meeting' ? y - MEETING_LIFT / scale : y], angle };
}

/** The part of the sheet that a mark covers, world units at a scale. */
export function markBox([x, y]: Point, scale: number): Box {
  const [right, down] = [MARK_REACH.x / scale, MARK_REACH.y / scale];
  return { left: x - right, top: y - down, right: x + right, bottom: y + down };
}

/** The marks of travellers at rest, in level pixels (CSS pixels from the sheet's corner) at a scale. */
export function marksOf(sent: readonly Sent[], scale: number): Box[] {
  return sent
    .filter(({ message }) => message.by !== 'wire')
    .map((one) => {
      const { left, top, right, bottom } = markBox(markOf({ ...one, progress: 1 }, scale).at, scale);
      return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
    });
}
