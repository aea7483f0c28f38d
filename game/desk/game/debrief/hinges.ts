// A hinge in figures: points of aims with two decimals, likelihoods in games of a hundred, each with its interval.

import type { Words } from '../../../words/words.ts';
import { decimal } from '../../analysis/figures.ts';
import type { Alternative, Measured } from '../../analysisPort.ts';

/** By how much more of the side's own aims would have been met. */
export function gainLine(words: Words, { gain }: Alternative): string {
  const points = (value: number): string => decimal(words.language, value, 2);
  return words.say('debrief.hinge.gain', {
    gain: points(gain.value),
    low: points(gain.low),
    high: points(gain.high),
  });
}

/** Which ending it would have moved most, and by how much; null where the interval holds zero. */
export function shiftLine(words: Words, { shifts, most }: Alternative): string | null {
  const shift = shifts[most];
  if (!shift || (shift.low <= 0 && shift.high >= 0)) return null;
  const { value, low, high } = inHundred(shift.value < 0 ? turned(shift) : shift);
  return words.say(shift.value < 0 ? 'debrief.hinge.unlikelier' : 'debrief.hinge.likelier', {
    by: value,
    low,
    high,
    ending: words.story(`ending.${most}.title`),
  });
}

/** A difference looked at from the other end. */
const turned = ({ value, low, high }: Measured): Measured => ({ value: -value, low: -high, high: -low });

const inHundred = ({ value, low, high }: Measured): Measured => ({
  value: Math.round(value * 100),
  low: Math.floor(low * 100),
  high: Math.ceil(high * 100),
});

/** Where the interval of a gain lies on a scale that ends at the largest of all, in per cent of it. */
export function barOf({ value, low, high }: Measured, end: number): Measured {
  const place = (points: number): number => (end > 0 ? (100 * Math.max(0, points)) / end : 0);
  return { value: place(value), low: place(low), high: place(high) };
}
