// Runs a game through its phases: from a briefing to the month's orders, and from sealed orders to the record.
import type { Engine, GameState } from '../machine/engine.ts';
import { atOnce } from '../rules/atOnce.ts';
import type { CouncilWay, Desk } from '../rules/definition.ts';
import { advance, type Happening } from './happening.ts';

export interface Run {
  readonly state: GameState;
  readonly log: readonly Happening[];
}

/** Takes business until the phase ends. */
export function runPhase(engine: Engine, run: Run): Run {
  return atOnce(runningPhase(engine, run));
}

/** The same with a pause after each piece of business, for a page that has other things to do in between. */
function* runningPhase(engine: Engine, run: Run): Generator<void, Run, void> {
  const log = [...run.log];
  let { state } = run;
  const { phase } = state;
  while (state.phase === phase) {
    const next = advance(engine, state);
    if (next.state === state) throw new Error(`the game stands still in ${phase}`);
    state = next.state;
    if (next.happening) log.push(next.happening);
    yield;
  }
  return { state, log };
}

/** A new game, up to its first month's orders. */
export function startRun(engine: Engine, seed: string): Run {
  return atOnce(startingRun(engine, seed));
}

/** The same with pauses. */
export function* startingRun(engine: Engine, seed: string): Generator<void, Run, void> {
  const state = engine.start(seed);
  yield;
  return yield* runningPhase(engine, { state, log: [] });
}

/** What a side orders in a month, and how it carries what needs its council. */
export interface MonthOrders {
  readonly orders: readonly { readonly side: string; readonly desk: Desk; readonly order: string }[];
  readonly ways: readonly { readonly side: string; readonly order: string; readonly way: CouncilWay }[];
}

/** What history ordered in a month. */
export function historyOrders(engine: Engine, month: number): MonthOrders {
  const past = engine.model.history[month] ?? [];
  return {
    orders: past.map(({ side, desk, order }) => ({ side, desk, order })),
    ways: past.flatMap(({ side, order, way }) => (way === null ? [] : [{ side, order, way }])),
  };
}

/**
 * Plays one month from its orders to its record.
 * @throws if an order or a motion is refused: a record that does not play on this scenario
 */
export function playMonth(engine: Engine, run: Run, given: MonthOrders): Run {
  return atOnce(playingMonth(engine, run, given));
}

/** The same with pauses. @throws as `playMonth` does */
export function* playingMonth(
  engine: Engine,
  run: Run,
  { orders, ways }: MonthOrders,
): Generator<void, Run, void> {
  let { state } = run;
  const send = (command: Parameters<Engine['send']>[1]) => {
    const next = engine.send(state, command);
    if (next === state) throw new RefusedError(command);
    state = next;
  };
  for (const { side, desk, order } of orders) send({ type: 'write', side, desk, order });
  for (const { id: side } of engine.model.scenario.sides) send({ type: 'seal', side });
  yield;
  for (const { side, order, way } of ways) send({ type: 'decide', side, order, way });
  return yield* runningPhase(engine, { state, log: run.log });
}

/** Goes on from a month's record to the next month's orders, or to the end. */
export function turnPage(engine: Engine, run: Run): Run {
  return atOnce(turningPage(engine, run));
}

/** The same with pauses. */
export function* turningPage(engine: Engine, run: Run): Generator<void, Run, void> {
  const state = engine.send(run.state, { type: 'turn-page' });
  yield;
  const next: Run = { state, log: run.log };
  return state.phase === 'briefing' ? yield* runningPhase(engine, next) : next;
}

/** A recorded command that the game does not allow. */
export class RefusedError extends Error {
  readonly command: Parameters<Engine['send']>[1];
  constructor(command: Parameters<Engine['send']>[1]) {
    super(`refused: ${JSON.stringify(command)}`);
    this.command = command;
  }
}

/** Runs the phases in which nobody is asked anything. */
export function settle(engine: Engine, state: GameState, log: readonly Happening[]): Run {
  return state.phase === 'resolution' || state.phase === 'briefing'
    ? runPhase(engine, { state, log })
    : { state, log };
}
