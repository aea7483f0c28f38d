// What the statecharts do when something occurs: the moves are chosen before it takes effect, and made after.

import type { Trigger } from '../rules/flat/reactions.ts';
import { conjunctsOf, VALUES } from '../rules/look.ts';
import type { CompiledMove, CompiledTrack } from '../rules/model.ts';
import { maskOf, within } from './conditions.ts';
import { changesOf } from './effects.ts';
import { type Kit, monthOf, setCell } from './kit.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code, Local, Scope } from './wasm/module.ts';

export interface Reacting {
  /** Chooses every statechart's move, all looking at the world before the step. */
  readonly choose: Code;
  /** Makes the moves. */
  readonly make: Code;
}

/** @param mask local of the lanes in which the trigger occurs */
export function reactionsOf(kit: Kit, scope: Scope, mask: Local, trigger: Trigger): Reacting {
  const listeners = kit.listeners.get(trigger.id) ?? [];
  const tracks = listeners.map((track) => ofTrack(kit, scope, mask, track, trigger));
  return { choose: tracks.map(({ choose }) => choose), make: tracks.map(({ make }) => make) };
}

function ofTrack(
  kit: Kit,
  scope: Scope,
  mask: Local,
  track: CompiledTrack,
  { id, outcome }: Trigger,
): Reacting {
  const answers = ({ definition }: CompiledMove): boolean =>
    definition.on.some((on) => on.id === id && (on.outcome === null || on.outcome === outcome));
  const every = track.moves.map((_moves, state) => state);
  const moves = [
    ...track.moves.flatMap((own, state) => own.filter(answers).map((move) => ({ move, from: [state] }))),
    ...track.fromAny
      .filter(answers)
      .map((move) => ({ move, from: every.filter((state) => state !== move.to) })),
  ];
  if (moves.length === 0) return { choose: [], make: [] };
  const free = scope.local();
  const taken = moves.map(({ move, from }) => ({ move, from, local: scope.local() }));
  return {
    choose: [
      wasm.set(free, wasm.get(mask)),
      taken.map(({ move, from, local }) => [
        wasm.set(local, wasm.and(wasm.get(free), takeable(kit, scope, track, move, from))),
        wasm.set(free, wasm.without(wasm.get(free), wasm.get(local))),
      ]),
    ],
    make: taken.map(({ move, local }) =>
      wasm.when(
        wasm.any(wasm.get(local)),
        setCell(kit, track.slots.at, wasm.get(local), wasm.all(move.to)),
        setCell(kit, track.slots.since, wasm.get(local), monthOf(kit)),
        changesOf(kit, local, move.meters),
      ),
    ),
  };
}

/** Where a statechart stands in one of some states, and a move's condition holds. */
function takeable(
  kit: Kit,
  scope: Scope,
  { slots }: CompiledTrack,
  { definition }: CompiledMove,
  from: readonly number[],
): Code {
  const states = new Uint8Array(VALUES);
  for (const state of from) states[state + 1] = 1;
  const at = within(kit.truth, scope, { kind: 'value', cell: slots.at }, states);
  const conditions = conjunctsOf(definition.when).filter(({ kind }) => kind !== 'always');
  return conditions.reduce((sum: Code, each) => wasm.and(sum, maskOf(kit.truth, scope, each)), at);
}
