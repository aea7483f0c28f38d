// Plays a record again: the same commands on the same scenario and seed lead to the same state. A record of another
// version of the scenario is played as far as it fits, and what does not fit is named.

import type { Engine } from '../machine/engine.ts';
import type { Command } from '../machine/events.ts';
import { openMotions } from '../machine/month.ts';
import { AS_IN_HISTORY, temperamentsOf } from '../minds/mind.ts';
import { worldHash } from '../rules/hash.ts';
import type { World } from '../rules/world.ts';
import { monthView } from './calendar.ts';
import type { GameRecord, MonthRecord, RecordFault } from './record.ts';
import { type Run, settle, startingRun } from './run.ts';

/** Something in a record that the scenario as it is now does not take; the words room has a sentence for each code. */
export interface Misfit {
  /**
   * `order`: it is not open in its month; `way`: the council cannot be dealt with so; `ruling`: the event cannot come in
   * its month, or the order has no such outcome; `player`: there is no such temperament; `month`: the game is over before it; `course`: from here on the
   * months come out otherwise.
   */
  readonly code: 'order' | 'way' | 'ruling' | 'player' | 'month' | 'course';
  /** `1936-11`; null where it concerns the whole game. */
  readonly month: string | null;
  readonly side: string | null;
  /** The order, event or temperament meant, if it is one. */
  readonly name: string | null;
}

export interface Restored {
  readonly ok: true;
  readonly run: Run;
  /** The worlds' cells at the beginning of each month's orders. */
  readonly marks: readonly (readonly number[])[];
  /** The record as it was played. */
  readonly record: GameRecord;
  /** Empty where everything fitted. */
  readonly misfits: readonly Misfit[];
}

/** Why a record is refused. */
export interface Unrestored {
  readonly ok: false;
  readonly code: RecordFault;
}

/**
 * Restores the game that a record describes.
 * Refused are only records that are none of this scenario, or seat nobody; whatever else does not fit is left out and
 * listed. Pauses before every month, for a page that has other things to do.
 */
export function* restoreByMonths(
  engine: Engine,
  record: GameRecord,
): Generator<void, Restored | Unrestored, void> {
  const { scenario } = engine.model;
  if (record.scenario.id !== scenario.id) return { ok: false, code: 'other-scenario' };
  const misfits: Misfit[] = [];
  const players = seated(engine, record, misfits);
  if (!players) return { ok: false, code: 'not-a-record' };
  if (record.months.slice(0, -1).some(({ turned }) => !turned)) return { ok: false, code: 'not-a-record' };
  let run = yield* startingRun(engine, record.seed);
  const marks: (readonly number[])[] = [run.state.world.cells];
  const months: MonthRecord[] = [];
  for (const [index, month] of record.months.entries()) {
    yield;
    if (month.month !== monthView(scenario, index).iso) return { ok: false, code: 'not-a-record' };
    if (run.state.phase === 'ended') {
      misfits.push({ code: 'month', month: month.month, side: null, name: null });
      continue;
    }
    const played = playRecorded(engine, run, month, misfits);
    run = played.run;
    months.push(played.month);
    if (month.turned && run.state.phase === 'orders') marks.push(run.state.world.cells);
  }
  const hash = worldHash(run.state.world);
  judge(misfits, record.hash, hash, months.at(-1)?.month ?? null);
  const { id, version } = scenario;
  return {
    ok: true,
    run,
    marks,
    misfits,
    record: { ...record, scenario: { id, version }, players, hash, months },
  };
}

/** The players as they can sit down, or null where a side has none or nobody is a person. */
function seated({ model }: Engine, { players }: GameRecord, misfits: Misfit[]): GameRecord['players'] | null {
  const sides = model.scenario.sides.map(({ id }) => id);
  const known = ['person', ...temperamentsOf(model)];
  if (Object.keys(players).length !== sides.length || !sides.every((side) => side in players)) return null;
  if (!Object.values(players).includes('person')) return null;
  return Object.fromEntries(
    sides.map((side) => {
      const player = players[side] ?? '';
      if (known.includes(player)) return [side, player];
      misfits.push({ code: 'player', month: null, side, name: player });
      return [side, AS_IN_HISTORY];
    }),
  );
}

/** Plays a recorded month as far as it goes, and says how it was played. */
function playRecorded(
  engine: Engine,
  run: Run,
  recorded: MonthRecord,
  misfits: Misfit[],
): { readonly run: Run; readonly month: MonthRecord } {
  const { month: iso, turned } = recorded;
  let { state } = run;
  const send = (command: Command): boolean => {
    const next = engine.send(state, command);
    const taken = next !== state;
    state = next;
    return taken;
  };
  for (const { side, desk, order } of recorded.orders) {
    if (!send({ type: 'write', side, desk, order }))
      misfits.push({ code: 'order', month: iso, side, name: order });
  }
  for (const ruling of recorded.rulings) {
    if (send({ type: 'rule', ruling })) continue;
    const name = 'event' in ruling ? ruling.event : ruling.order;
    misfits.push({ code: 'ruling', month: iso, side: null, name });
  }
  const sides = engine.model.scenario.sides.map(({ id }) => id);
  for (const side of turned ? sides : recorded.sealed) send({ type: 'seal', side });
  const ways = recorded.ways.filter((way) => {
    const { side, order } = way;
    if (send({ type: 'decide', ...way })) return true;
    // A motion that is not there has been named already.
    if (state.world.written.some((each) => each.order === order)) {
      misfits.push({ code: 'way', month: iso, side, name: order });
    }
    return false;
  });
  if (turned) {
    for (const { side, order } of openMotions(engine.model, state.world)) {
      if (state.phase !== 'council') break;
      send({ type: 'decide', side, order, way: 'vote' });
      ways.push({ side, order, way: 'vote' });
    }
  }
  const after = settle(engine, state, run.log);
  const { world } = after.state;
  const month: MonthRecord = {
    month: iso,
    orders: world.written.map(({ side, desk, order }) => ({ side, desk, order })),
    sealed: [...world.sealed],
    ways: inOrder(ways, world),
    rulings: [...world.rulings],
    turned,
    hash: turned ? worldHash(world) : null,
  };
  if (!turned) return { run: after, month };
  judge(misfits, recorded.hash, month.hash, iso);
  return { run: settle(engine, engine.send(after.state, { type: 'turn-page' }), after.log), month };
}

/** Decisions in the order in which the orders lie, whatever the order of deciding was. */
export function inOrder(ways: MonthRecord['ways'], { written }: World): MonthRecord['ways'] {
  return written.flatMap(({ order }) => ways.filter((way) => way.order === order));
}

/** Names the first month that comes out otherwise than it was written down, unless something before it tells why. */
function judge(
  misfits: Misfit[],
  written: string | null,
  reached: string | null,
  month: string | null,
): void {
  if (written === null || written === reached || misfits.length > 0) return;
  misfits.push({ code: 'course', month, side: null, name: null });
}
