// What a change does to the cells: meters in points, kept within 0-100, and what sides learn of meters they cannot see.

import type { Cells } from './cells.ts';
import { type ChanceKey, noise } from './chance.ts';
import { hear } from './estimates.ts';
import { clamp } from './fixed.ts';
import type { Change, Effects } from './model.ts';

/** A copy of the cells that a rule is writing to. */
export type Draft = number[];

export const METER_LOW = 0;
export const METER_HIGH = 100;

export function draftOf(cells: Cells): Draft {
  return Array.from(cells);
}

/** Adds points to meters. */
export function applyChanges(draft: Draft, changes: readonly Change[]): void {
  for (const { slot, by } of changes) draft[slot] = clamp((draft[slot] ?? 0) + by, METER_LOW, METER_HIGH);
}

/**
 * Applies meters first, then what is told: a probe shows the truth after the change.
 * @param chance null as long as history's path is kept: channels then add no noise of their own.
 * @param subject the subject number of the cause, for the noise of its tells
 */
export function applyEffects(
  draft: Draft,
  effects: Effects,
  chance: { readonly key: ChanceKey; readonly month: number; readonly subject: number } | null,
): void {
  applyChanges(draft, effects.meters);
  effects.tells.forEach(({ tell, truth, mean, variance }, index) => {
    const believed = { mean: draft[mean] ?? 0, variance: draft[variance] ?? 0 };
    const heard = tell.kind === 'says' ? believed.mean + tell.by : (draft[truth] ?? 0) + tell.bias;
    const deviation = chance ? noise(chance.key, chance.month, chance.subject * 16 + index, tell.noise) : 0;
    const learned = hear(believed, clamp(heard + deviation, METER_LOW, METER_HIGH), tell.noise);
    draft[mean] = learned.mean;
    draft[variance] = learned.variance;
  });
}
