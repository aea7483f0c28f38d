// Plays a record again: the same commands on the same scenario and seed lead to the same state.

import type { Engine, GameState } from '../machine/engine.ts';
import type { Command } from '../machine/events.ts';
import { temperamentsOf } from '../minds/mind.ts';
import { worldHash } from '../rules/hash.ts';
import { monthView } from './calendar.ts';
import type { Happening } from './happening.ts';
import type { GameRecord, MonthRecord, RecordFault } from './record.ts';
import { type Run, runPhase, startRun } from './run.ts';

export type Restored =
  | { readonly ok: true; readonly run: Run; readonly marks: readonly (readonly number[])[] }
  | { readonly ok: false; readonly code: RecordFault };

/**
 * Restores the game that a record describes.
 * `marks` are the worlds' cells at the beginning of each month's orders.
 */
export function restore(engine: Engine, record: GameRecord): Restored {
  const { scenario } = engine.model;
  if (record.scenario.id !== scenario.id) return { ok: false, code: 'other-scenario' };
  if (record.scenario.version !== scenario.version) return { ok: false, code: 'other-version' };
  if (!isSeated(engine, record)) return { ok: false, code: 'not-a-record' };
  let run = startRun(engine, record.seed);
  const marks: (readonly number[])[] = [run.state.world.cells];
  for (const [index, month] of record.months.entries()) {
    if (month.month !== monthView(scenario, index).iso) return { ok: false, code: 'not-a-record' };
    const played = playRecorded(engine, run, month);
    if ('code' in played) return { ok: false, code: played.code };
    run = played;
    if (month.turned && run.state.phase === 'orders') marks.push(run.state.world.cells);
  }
  if (record.hash !== worldHash(run.state.world)) return { ok: false, code: 'hash-differs' };
  return { ok: true, run, marks };
}

/** Every side has a player, and one of them is a person. */
function isSeated({ model }: Engine, { players }: GameRecord): boolean {
  const sides = model.scenario.sides.map(({ id }) => id);
  const known = ['person', ...temperamentsOf(model)];
  const seated = sides.every((side) => known.includes(players[side] ?? ''));
  return seated && Object.keys(players).length === sides.length && Object.values(players).includes('person');
}

function playRecorded(engine: Engine, run: Run, month: MonthRecord): Run | { readonly code: RecordFault } {
  const commands: Command[] = [
    ...month.orders.map(({ side, desk, order }): Command => ({ type: 'write', side, desk, order })),
    ...month.sealed.map((side): Command => ({ type: 'seal', side })),
    ...month.ways.map(({ side, order, way }): Command => ({ type: 'decide', side, order, way })),
  ];
  let { state } = run;
  for (const command of commands) {
    const next = engine.send(state, command);
    if (next === state) return { code: 'order-refused' };
    state = next;
  }
  let after = settle(engine, state, run.log);
  if (month.turned) {
    if (month.hash !== worldHash(after.state.world)) return { code: 'hash-differs' };
    const next = engine.send(after.state, { type: 'turn-page' });
    if (next === after.state) return { code: 'order-refused' };
    after = settle(engine, next, after.log);
  }
  return after;
}

/** Runs the phases in which nobody is asked anything. */
export function settle(engine: Engine, state: GameState, log: readonly Happening[]): Run {
  return state.phase === 'resolution' || state.phase === 'briefing'
    ? runPhase(engine, { state, log })
    : { state, log };
}
