// A game in progress: the only holder of a live state. Commands come in, the seats' views go out, and what was done is
// kept as a record from which the game can be played again.
import { createEngine, creatingEngine, type Engine, type GameState } from '../machine/engine.ts';
import type { Command } from '../machine/events.ts';
import { openMotions, votesFit } from '../machine/month.ts';
import { AS_IN_HISTORY } from '../minds/mind.ts';
import { createMinds } from '../minds/minds.ts';
import { atOnce } from '../rules/atOnce.ts';
import type { Votes } from '../rules/council.ts';
import { COUNCIL_WAYS, type CouncilWay, DESKS, type Scenario } from '../rules/definition.ts';
import { worldHash } from '../rules/hash.ts';
import { compileModel, compilingModel } from '../rules/model.ts';
import { sightOf } from '../rules/sight.ts';
import { archiveOf, holdIn, letFree, luckOf } from './archive.ts';
import { monthView } from './calendar.ts';
import type { Game, GameSetup, Outcome, Refusal } from './commands.ts';
import { counselOf } from './counsel.ts';
import { deedsOf } from './deeds.ts';
import type { Happening } from './happening.ts';
import { keep } from './keep.ts';
import { writeLink } from './link/link.ts';
import { motivesOf } from './motives.ts';
import { writeNotation } from './notation/writeNotation.ts';
import { powerView, publicView } from './outsideViews.ts';
import { readRecord, type Unreadable } from './readRecord.ts';
import { type GameRecord, type MonthRecord, printRecord, RECORD_FORMAT } from './record.ts';
import { inOrder, type Misfit, restoreByMonths } from './restore.ts';
import { settle, startRun } from './run.ts';
import { seatView } from './seatView.ts';

/** All that a session holds; every command replaces it whole, so that taking one back is putting the old one back. */
interface Held {
  readonly state: GameState;
  readonly log: readonly Happening[];
  /** Cells at the beginning of each month's orders. */
  readonly marks: readonly (readonly number[])[];
  readonly months: readonly MonthRecord[];
  /** How this month's motions have been put. */
  readonly ways: MonthRecord['ways'];
}

/** An opened game, with what of its record no longer fitted; or why it was not opened. */
export type Opened =
  | { readonly ok: true; readonly game: Game; readonly misfits: readonly Misfit[] }
  | Unreadable;

/** Begins a game at the first month's orders. */
export function createGame(scenario: Scenario, setup: GameSetup): Game {
  const engine = createEngine(compileModel(scenario));
  const { state, log } = startRun(engine, setup.seed);
  return session(engine, setup, { state, log, marks: [state.world.cells], months: [], ways: [] });
}

/** Opens a game from a file, the notation or a link's record; refuses with a code what is no game of this scenario. */
export function openGame(scenario: Scenario, text: string): Opened {
  return atOnce(openGameByMonths(scenario, text));
}

/** The same with pauses, for a page that has other things to do. */
export function* openGameByMonths(scenario: Scenario, text: string): Generator<void, Opened, void> {
  const read = readRecord(text);
  yield;
  return read.ok ? yield* openByMonths(scenario, read.record) : read;
}

/** Opens a game from its record. */
export function openRecord(scenario: Scenario, written: GameRecord): Opened {
  return atOnce(openByMonths(scenario, written));
}

/** The same with pauses. */
export function* openByMonths(scenario: Scenario, written: GameRecord): Generator<void, Opened, void> {
  const model = yield* compilingModel(scenario);
  yield;
  const engine = yield* creatingEngine(model);
  const restored = yield* restoreByMonths(engine, written);
  if (!restored.ok) return restored;
  const { run, marks, record, misfits } = restored;
  const held: Held = {
    state: run.state,
    log: run.log,
    marks,
    months: record.months.filter(({ turned }) => turned),
    ways: record.months.find(({ turned }) => !turned)?.ways ?? [],
  };
  return { ok: true, game: session(engine, { seed: record.seed, players: record.players }, held), misfits };
}

function session(engine: Engine, setup: GameSetup, first: Held): Game {
  const { model } = engine;
  const sides = model.scenario.sides.map(({ id }) => id);
  const seats = sides.filter((side) => setup.players[side] === 'person');
  const minds = createMinds(model);
  const playerOf = (side: string) => setup.players[side] ?? AS_IN_HISTORY;
  const listeners = new Set<() => void>();
  let held = first;
  /** What can be put back, by whom: emptied as soon as something is revealed. */
  let past: { readonly side: string; readonly held: Held }[] = [];

  const seatOf = keep((now: Held, side) => seatView({ model, side, ...now, undo: false }));

  const apply = (command: Command, code: Refusal): Outcome => {
    const state = engine.send(held.state, command);
    if (state === held.state) return { ok: false, code };
    held = { ...held, state };
    return { ok: true };
  };
  const announce = (outcome: Outcome): Outcome => {
    if (outcome.ok) for (const listener of listeners) listener();
    return outcome;
  };
  /** Like `apply`, and the side may take it back. */
  const applyUndoably = (side: string, command: Command, code: Refusal): Outcome => {
    const before = { side, held };
    const outcome = apply(command, code);
    if (outcome.ok) past = [...past, before];
    return outcome;
  };
  const isPerson = (side: string) => seats.includes(side);

  /** The month in hand as it would stand in the record. */
  const currentMonth = (turned: boolean): MonthRecord => ({
    month: monthView(model.scenario, held.months.length).iso,
    orders: held.state.world.written.map(({ side, desk, order }) => ({ side, desk, order })),
    sealed: [...held.state.world.sealed],
    ways: inOrder(held.ways, held.state.world),
    rulings: [...held.state.world.rulings],
    turned,
    hash: turned ? worldHash(held.state.world) : null,
  });

  /** Computer players write and seal once every person has. */
  const computersWrite = () => {
    for (const side of sides.filter((each) => !isPerson(each))) {
      const { world } = held.state;
      for (const { desk, order } of minds.orders(playerOf(side), sightOf(model, world, side), world.key)) {
        apply({ type: 'write', side, desk, order }, 'not-open');
      }
      apply({ type: 'seal', side }, 'not-now');
    }
  };
  const computersDecide = () => {
    for (const { side, order } of openMotions(model, held.state.world)) {
      if (!isPerson(side))
        put(side, order, minds.way(playerOf(side), sightOf(model, held.state.world, side), order));
    }
  };
  const put = (side: string, order: string, way: CouncilWay, votes: Votes = {}): Outcome => {
    const cast = Object.keys(votes).length > 0 ? { votes: { ...votes } } : {};
    const outcome = apply(
      { type: 'decide', side, order, way, ...cast },
      way === 'insist' ? 'no-authority' : 'no-such-motion',
    );
    if (outcome.ok) held = { ...held, ways: [...held.ways, { side, order, way, ...cast }] };
    return outcome;
  };
  const marked = (month: number | undefined) => (month === undefined ? undefined : held.marks[month]);
  const goOn = () => {
    if (held.state.phase === 'council') computersDecide();
    const before = held.state.phase;
    held = { ...held, ...settle(engine, held.state, held.log) };
    if (before !== held.state.phase) past = [];
  };

  return {
    seats,
    setup,
    view: (side) => ({ ...seatOf(held, side), undo: past.at(-1)?.side === side }),
    write: (side, desk, order) => {
      if (held.state.phase !== 'orders' || !isPerson(side)) return { ok: false, code: 'not-now' };
      if (!DESKS.includes(desk)) return { ok: false, code: 'no-such-order' };
      const compiled = order === null ? null : model.orders.get(order);
      if (compiled === undefined) return { ok: false, code: 'no-such-order' };
      if (compiled && compiled.definition.side !== side) return { ok: false, code: 'not-this-side' };
      return announce(applyUndoably(side, { type: 'write', side, desk, order }, 'not-open'));
    },
    seal: (side) => {
      if (held.state.phase !== 'orders' || !isPerson(side)) return { ok: false, code: 'not-now' };
      const outcome = applyUndoably(side, { type: 'seal', side }, 'not-now');
      if (outcome.ok && seats.every((seat) => held.state.world.sealed.includes(seat))) {
        past = [];
        computersWrite();
        goOn();
      }
      return announce(outcome);
    },
    decide: (side, order, way, votes = {}) => {
      if (held.state.phase !== 'council' || !isPerson(side)) return { ok: false, code: 'not-now' };
      const waits = openMotions(model, held.state.world).some(
        (each) => each.side === side && each.order === order,
      );
      if (!waits || !COUNCIL_WAYS.includes(way)) return { ok: false, code: 'no-such-motion' };
      const council = model.councils.get(model.orders.get(order)?.definition.council ?? '');
      if (!council || !votesFit(council.definition, way, votes)) return { ok: false, code: 'no-such-vote' };
      const outcome = put(side, order, way, votes);
      if (outcome.ok) goOn();
      return announce(outcome);
    },
    rule: (event, occurs) => {
      if (held.state.phase !== 'orders') return { ok: false, code: 'not-now' };
      if (!model.events.has(event)) return { ok: false, code: 'no-such-event' };
      return announce(apply({ type: 'rule', ruling: { event, occurs } }, 'event-not-open'));
    },
    answer: (order, outcome) => {
      if (held.state.phase !== 'orders') return { ok: false, code: 'not-now' };
      if (!model.orders.has(order)) return { ok: false, code: 'no-such-order' };
      return announce(apply({ type: 'rule', ruling: { order, outcome } }, 'no-such-outcome'));
    },
    turnPage: () => {
      if (held.state.phase !== 'record') return { ok: false, code: 'not-now' };
      const month = currentMonth(true);
      const outcome = apply({ type: 'turn-page' }, 'not-now');
      if (!outcome.ok) return outcome;
      held = { ...held, ...settle(engine, held.state, held.log), months: [...held.months, month], ways: [] };
      if (held.state.phase === 'orders') held = { ...held, marks: [...held.marks, held.state.world.cells] };
      past = [];
      return announce(outcome);
    },
    undo: (side) => {
      const last = past.at(-1);
      if (last?.side !== side) return { ok: false, code: 'nothing-to-undo' };
      const { rulings } = held.state.world;
      ({ held } = last);
      // Nobody takes back with an order what was ruled meanwhile.
      for (const ruling of rulings) apply({ type: 'rule', ruling }, 'event-not-open');
      past = past.slice(0, -1);
      return announce({ ok: true });
    },
    counsel: (side, temperament) => counselOf(model, minds, held.state.world, side, temperament),
    phase: () => held.state.phase,
    publicView: (confidence) => publicView({ model, ...held }, confidence),
    powerView: (power, confidence) => powerView({ model, ...held }, power, confidence),
    holds: (conditions, month) =>
      held.state.phase === 'ended' ? holdIn(model, marked(month) ?? held.state.world.cells, conditions) : [],
    motives: () => {
      const { phase, world } = held.state;
      if (phase !== 'ended') return [];
      const played = { ...held, model, minds, key: world.key, divergence: world.divergence };
      const computers = sides.filter((side) => !isPerson(side));
      return computers.flatMap((side) => motivesOf(played, side, playerOf(side)));
    },
    archive: () =>
      held.state.phase === 'ended' ? archiveOf(model, [...held.marks.slice(1), held.state.world.cells]) : [],
    deeds: () => (held.state.phase === 'ended' ? deedsOf(model, held.months, held.log) : []),
    luck: () => (held.state.phase === 'ended' ? luckOf(model, held.log) : []),
    trace: () =>
      held.state.phase === 'ended'
        ? { starts: letFree(model, held.marks), orders: held.months.map(({ orders }) => orders) }
        : null,
    save: () => printRecord(recordOf()),
    notation: () => writeNotation(recordOf()),
    link: () => writeLink(model, recordOf()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function recordOf(): GameRecord {
    const open = held.state.phase === 'ended' ? [] : [currentMonth(false)];
    return {
      game: 'unmade-alliance',
      format: RECORD_FORMAT,
      scenario: { id: model.scenario.id, version: model.scenario.version },
      seed: setup.seed,
      players: { ...setup.players },
      hash: worldHash(held.state.world),
      months: [...held.months, ...open],
    };
  }
}
