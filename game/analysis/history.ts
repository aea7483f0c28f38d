// Worlds to begin an experiment from: history's, at the orders of each month, from there on left to chance.

import type { GameState } from '../machine/engine.ts';
import { createEngine } from '../machine/engine.ts';
import type { Command } from '../machine/events.ts';
import { atOnce } from '../rules/atOnce.ts';
import type { Model } from '../rules/model.ts';
import type { Start } from './laboratory.ts';

/** History's worlds by month. */
export interface HistoryWorlds {
  /** At the orders of each month, history's path let go. */
  readonly starts: readonly Start[];
  /** At the end of each month. */
  readonly ends: readonly Start[];
  /** How it ended, if the last month was asked for. */
  readonly ending: string | null;
}

/** History's worlds at the orders of each month, from the first up to (and with) the one asked for. */
export function historyStarts(model: Model, until: number): readonly Start[] {
  return historyWorlds(model, until).starts;
}

/** Plays history. @throws if the chronicle does not play */
export function historyWorlds(model: Model, until: number): HistoryWorlds {
  return atOnce(historyByMonths(model, until));
}

/** Plays history and pauses after every month, for a page that has other things to do. @throws as `historyWorlds` does */
export function* historyByMonths(model: Model, until: number): Generator<void, HistoryWorlds, void> {
  const engine = createEngine(model);
  const starts: Start[] = [];
  const ends: Start[] = [];
  let state = engine.start(model.scenario.seed);
  const send = (command: Command) => {
    const next = engine.send(state, command);
    if (next === state) throw new Error(`history does not play: ${JSON.stringify(command)}`);
    state = next;
  };
  const settle = (phase: GameState['phase']) => {
    while (state.phase === phase) send({ type: 'advance' });
  };
  for (let month = 0; month <= until; month += 1) {
    settle('briefing');
    starts.push(engine.send(state, { type: 'let-go' }).world.cells);
    const past = model.history[month] ?? [];
    for (const { side, desk, order } of past) send({ type: 'write', side, desk, order });
    for (const { id: side } of model.scenario.sides) send({ type: 'seal', side });
    for (const { side, order, way } of past) if (way) send({ type: 'decide', side, order, way });
    settle('resolution');
    ends.push(state.world.cells);
    if (month < until) send({ type: 'turn-page' });
    yield;
  }
  return { starts, ends, ending: state.world.ending };
}
