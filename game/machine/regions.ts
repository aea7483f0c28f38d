// One parallel region a track: the scenario's moves as XState transitions, guarded by the compiled conditions.
// XState selects the moves; their effects go to the world's cells, where conditions read them.
import { assign } from 'xstate';
import { applyChanges, draftOf } from '../rules/effects.ts';
import type { CompiledMove, CompiledTrack, Model } from '../rules/model.ts';
import type { World } from '../rules/world.ts';
import { type MachineEvent, occursType } from './events.ts';

interface Step {
  readonly context: World;
  readonly event: MachineEvent;
}

/** The statechart of a track, for one region of the machine. */
export function trackRegion(model: Model, track: CompiledTrack) {
  const { definition } = track;
  return {
    initial: definition.starts,
    on: transitions(model, track, track.fromAny, (state) => `.${state}`, true),
    states: Object.fromEntries(
      definition.states.map((state, index) => [
        state.id,
        { on: transitions(model, track, track.moves[index] ?? [], (target) => target, false) },
      ]),
    ),
  };
}

/** Moves grouped by event type, each group in the scenario's order: XState takes the first that passes. */
function transitions(
  model: Model,
  track: CompiledTrack,
  moves: readonly CompiledMove[],
  target: (state: string) => string,
  onlyFromElsewhere: boolean,
) {
  const grouped = new Map<string, ReturnType<typeof transition>[]>();
  for (const move of moves) {
    for (const trigger of move.definition.on) {
      const type = occursType(trigger.id);
      const group = grouped.get(type) ?? [];
      group.push(
        transition(model, track, move, trigger.outcome, target(move.definition.to), onlyFromElsewhere),
      );
      grouped.set(type, group);
    }
  }
  return Object.fromEntries(grouped);
}

function transition(
  model: Model,
  track: CompiledTrack,
  move: CompiledMove,
  outcome: string | null,
  target: string,
  onlyFromElsewhere: boolean,
) {
  return {
    target,
    guard: ({ context, event }: Step) =>
      (outcome === null || ('outcome' in event && event.outcome === outcome)) &&
      !(onlyFromElsewhere && context.cells[track.slots.at] === move.to) &&
      move.when(context.cells),
    actions: assign(({ context }: { context: World }) => ({
      cells: movedCells(model, track, move, context),
    })),
  };
}

function movedCells(
  model: Model,
  track: CompiledTrack,
  move: CompiledMove,
  { cells }: World,
): readonly number[] {
  const draft = draftOf(cells);
  draft[track.slots.at] = move.to;
  draft[track.slots.since] = cells[model.layout.month] ?? 0;
  applyChanges(draft, move.meters);
  return draft;
}
