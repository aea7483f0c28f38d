// The machine as pure steps: a game state in, a command, a game state out. No game is kept here.
import { type AnyActorScope, createEmptyActor } from 'xstate';
import { atOnce } from '../rules/atOnce.ts';
import type { Model } from '../rules/model.ts';
import type { World } from '../rules/world.ts';
import { buildMachine, type GameMachine, MONTH_REGION, regionOf } from './build.ts';
import type { Command } from './events.ts';

export const PHASES = ['briefing', 'orders', 'council', 'resolution', 'record', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

type Snapshot = ReturnType<GameMachine['getInitialSnapshot']>;

/** A game at one moment: the statechart's snapshot and, out of it, what rules and views read. */
export interface GameState {
  readonly snapshot: Snapshot;
  readonly world: World;
  readonly phase: Phase;
}

export interface Engine {
  readonly model: Model;
  readonly machine: GameMachine;
  start(seed: string): GameState;
  /** The state after a command; the same state (same object) when the command is not open now. */
  send(state: GameState, command: Command): GameState;
}

const engines = new WeakMap<Model, Engine>();

/**
 * The machine of a compiled scenario and the steps over it; built once for the same one, so that all its games find what
 * XState has worked out about the machine.
 */
export function createEngine(model: Model): Engine {
  return atOnce(creatingEngine(model));
}

/** The same with pauses, for a page that has other things to do in between. */
export function* creatingEngine(model: Model): Generator<void, Engine, void> {
  const engine = engines.get(model) ?? (yield* building(model));
  engines.set(model, engine);
  return engine;
}

function* building(model: Model): Generator<void, Engine, void> {
  const machine = buildMachine(model);
  const scope = idleScope();
  yield;
  return {
    model,
    machine,
    start: (seed) => gameState(machine.getInitialSnapshot(scope, { seed })),
    send: (state, command) => {
      if (!state.snapshot.can(command)) return state;
      return gameState(machine.transition(state.snapshot, command, scope));
    },
  };
}

/**
 * The surroundings in which XState computes a state, none of which the game uses. XState's own `initialTransition()` and
 * `transition()` make them anew for every step, with an actor that enters the machine's first state: most of their time.
 */
function idleScope(): AnyActorScope {
  const self = createEmptyActor();
  const nothing = () => {};
  return {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

function gameState(snapshot: Snapshot): GameState {
  const value: Readonly<Record<string, unknown>> = snapshot.value;
  const phase = PHASES.find((each) => each === value[MONTH_REGION]);
  if (!phase) throw new Error('the machine stands in no phase');
  return { snapshot, world: snapshot.context, phase };
}

/** Where a track's region stands, by the statechart itself (the cells mirror it). */
export function regionState(state: GameState, track: string): string {
  const value: Readonly<Record<string, unknown>> = state.snapshot.value;
  return String(value[regionOf(track)]);
}
