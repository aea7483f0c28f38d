// What a change does to the cells: meters in points, kept within 0-100, and what sides learn of meters they cannot see.

import type { Cells } from './cells.ts';
import { type ChanceKey, deviate } from './chance.ts';
import { hear, newsOf } from './estimates.ts';
import { clamp } from './fixed.ts';
import type { Change, Effects } from './model.ts';

/** Cells that a rule is writing to. */
export interface Draft extends Cells {
  [slot: number]: number;
}

export const METER_LOW = 0;
export const METER_HIGH = 100;

export function draftOf(cells: Cells): number[] {
  return Array.from(cells);
}

/** Adds points to meters. */
export function applyChanges(draft: Draft, changes: readonly Change[]): void {
  for (const { slot, by } of changes) draft[slot] = clamp((draft[slot] ?? 0) + by, METER_LOW, METER_HIGH);
}

/**
 * Applies meters first, then what is told: a probe shows the truth after the change.
 * @param key null as long as history's path is kept: channels then add no noise of their own
 * @param subject the subject number of the cause, for the noise of its tells
 * @param last month in which the cause last came before; below 0 if never
 */
export function applyEffects(
  draft: Draft,
  effects: Effects,
  key: ChanceKey | null,
  month: number,
  subject: number,
  last: number,
): void {
  applyChanges(draft, effects.meters);
  let nth = subject * 16;
  for (const { tell, truth, mean, variance } of effects.tells) {
    const believed = { mean: draft[mean] ?? 0, variance: draft[variance] ?? 0 };
    const heard =
      tell.kind === 'says' ? believed.mean + newsOf(tell.by, month, last) : (draft[truth] ?? 0) + tell.bias;
    const deviation = key ? deviate(key, 'noise', month, nth, tell.noise) : 0;
    const learned = hear(believed, clamp(heard + deviation, METER_LOW, METER_HIGH), tell.noise);
    draft[mean] = learned.mean;
    draft[variance] = learned.variance;
    nth += 1;
  }
}
