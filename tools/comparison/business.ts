// A month's business without a statechart library: the next occurrence, its effects, and the tracks that answer it.
// The papers of the month and the effects are the game's own functions; only the walk among them is written anew.
import type { Model } from '../../game/rules/model.ts';
import { afterOccurrence, nextOccurrence, triggersOf } from '../../game/rules/resolve.ts';
import type { World } from '../../game/rules/world.ts';
import { moveTracks } from './tracks.ts';

/** The world after the next occurrence; null when no business is left. */
export function takeNext(model: Model, before: World): World | null {
  const { occurrence, queue } = nextOccurrence(model, before);
  if (!occurrence) return null;
  const world = { ...before, queue };
  const cells = afterOccurrence(model, world, occurrence);
  const trigger = triggersOf(occurrence);
  return {
    ...world,
    cells: trigger ? moveTracks(model, world.cells, cells, trigger) : cells,
    latest: occurrence,
  };
}

/** The world after all business of the phase. */
export function takeAll(model: Model, before: World): World {
  let world = before;
  for (;;) {
    const next = takeNext(model, world);
    if (!next) return { ...world, queue: [] };
    world = next;
  }
}
