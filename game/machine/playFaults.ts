// Whether the chronicle plays: history's orders must be legal in their months, carried by their councils, and its
// events must have their causes. Found by playing it.
import type { Scenario } from '../rules/definition.ts';
import { compileModel, type Model } from '../rules/model.ts';
import { monthOf, type World } from '../rules/world.ts';
import { createEngine, type Engine, type GameState } from './engine.ts';
import type { Command } from './events.ts';

/** A place where history cannot be played as the chronicle tells it. */
export interface PlayFault {
  /** Month index. */
  readonly month: number;
  /** The step that carries the order or event. */
  readonly step: string;
  readonly kind: 'order-not-legal' | 'motion-not-open' | 'event-without-cause';
  /** The order or event. */
  readonly what: string;
}

/** Plays history and tells what stands in its way; an order that is refused is left out and the play goes on. */
export function playFaults(scenario: Scenario): readonly PlayFault[] {
  const model = compileModel(scenario);
  const engine = createEngine(model);
  const faults: PlayFault[] = [];
  let state = runOut(engine, engine.start(scenario.seed), faults);
  while (state.phase === 'orders') {
    state = playHistory(engine, state, faults);
    state = runOut(engine, state, faults);
    state = runOut(engine, engine.send(state, { type: 'turn-page' }), faults);
  }
  return faults;
}

function playHistory(engine: Engine, state: GameState, faults: PlayFault[]): GameState {
  const { model } = engine;
  const month = monthOf(model, state.world);
  const past = model.history[month] ?? [];
  let now = state;
  const send = (command: Command, kind: PlayFault['kind'], order: string) => {
    const next = engine.send(now, command);
    if (next === now) faults.push({ month, step: stepOf(model, month, order), kind, what: order });
    now = next;
  };
  for (const { side, desk, order } of past)
    send({ type: 'write', side, desk, order }, 'order-not-legal', order);
  for (const { id: side } of model.scenario.sides) now = engine.send(now, { type: 'seal', side });
  for (const { side, order, way } of past) {
    if (way !== null) send({ type: 'decide', side, order, way }, 'motion-not-open', order);
  }
  return now;
}

/** Runs briefing or resolution to its end, looking at the cause of every event on the way. */
function runOut(engine: Engine, state: GameState, faults: PlayFault[]): GameState {
  const { phase } = state;
  if (phase !== 'briefing' && phase !== 'resolution') return state;
  let now = state;
  while (now.phase === phase) {
    const fault = causeless(engine.model, now.world);
    if (fault) faults.push(fault);
    now = engine.send(now, { type: 'advance' });
  }
  return now;
}

function causeless(model: Model, world: World): PlayFault | null {
  const [next] = world.queue;
  if (next?.kind !== 'event' || next.step === null) return null;
  const event = model.events.get(next.event);
  if (!event || event.when(world.cells)) return null;
  return { month: monthOf(model, world), step: next.step, kind: 'event-without-cause', what: next.event };
}

function stepOf(model: Model, month: number, order: string): string {
  const carries = model.chronicle[month]?.find(
    (step) => (step.carries.kind === 'order' && step.carries.order === order) || step.with.includes(order),
  );
  return carries?.id ?? '';
}
