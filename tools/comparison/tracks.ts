// The tracks' moves without a statechart library: a plain reading of the compiled scenario (rules TRACK-1, TRACK-2).
import { applyChanges, draftOf } from '../../game/rules/effects.ts';
import type { CompiledMove, CompiledTrack, Model } from '../../game/rules/model.ts';

/** What the tracks listen to: an order or event, and the outcome of an order. */
export interface Trigger {
  readonly id: string;
  readonly outcome: string | null;
}

/**
 * Moves every track that answers the trigger.
 * @param before the cells that all moves look at
 * @param cells the cells that the moves change: those before, with the occurrence's own effects
 */
export function moveTracks(
  model: Model,
  before: readonly number[],
  cells: readonly number[],
  trigger: Trigger,
): readonly number[] {
  const draft = draftOf(cells);
  for (const track of model.tracks) {
    const move = moveOf(track, before, trigger);
    if (!move) continue;
    draft[track.slots.at] = move.to;
    draft[track.slots.since] = cells[model.layout.month] ?? 0;
    applyChanges(draft, move.meters);
  }
  return draft;
}

/** The first move that fits: those of the track's state, then those from anywhere else. */
function moveOf(track: CompiledTrack, cells: readonly number[], trigger: Trigger): CompiledMove | undefined {
  const at = cells[track.slots.at] ?? 0;
  const fits = (move: CompiledMove) =>
    move.definition.on.some(
      ({ id, outcome }) => id === trigger.id && (outcome === null || outcome === trigger.outcome),
    ) && move.when(cells);
  return track.moves[at]?.find(fits) ?? track.fromAny.find((move) => move.to !== at && fits(move));
}
