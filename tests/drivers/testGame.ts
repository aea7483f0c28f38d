// Plays games on the machine for tests: by history, by chosen orders, or by random legal ones.
import { createEngine, type Engine, type GameState } from '../../game/machine/engine.ts';
import { openMotions } from '../../game/machine/month.ts';
import { AS_IN_HISTORY } from '../../game/minds/mind.ts';
import { createMinds, type Minds } from '../../game/minds/minds.ts';
import { type MonthRecord, printRecord, RECORD_FORMAT } from '../../game/play/record.ts';
import { inOrder } from '../../game/play/restore.ts';
import { historyOrders, playMonth, type Run, runPhase, startRun, turnPage } from '../../game/play/run.ts';
import { type CouncilWay, DESKS, type Desk, type Scenario } from '../../game/rules/definition.ts';
import { worldHash } from '../../game/rules/hash.ts';
import { isLegal, legalOrders } from '../../game/rules/legal.ts';
import { compileModel } from '../../game/rules/model.ts';
import { cellsSeenBy, sightOf } from '../../game/rules/sight.ts';
import { monthAt, monthIndex } from '../../game/scenario/calendar.ts';

/** Orders of one month, as `order` or `order!` for a motion that is insisted on. */
export type Line = Readonly<Record<string, readonly string[]>>;

export class TestGame {
  readonly engine: Engine;
  readonly minds: Minds;
  readonly seed: string;
  readonly months: MonthRecord[] = [];
  run: Run;

  constructor(scenario: Scenario, seed = scenario.seed) {
    this.engine = createEngine(compileModel(scenario));
    this.minds = createMinds(this.engine.model);
    this.seed = seed;
    this.run = startRun(this.engine, seed);
  }

  get month(): number {
    return this.run.state.world.cells[this.engine.model.layout.month] ?? 0;
  }

  get ending(): string | null {
    return this.run.state.phase === 'ended' ? this.run.state.world.ending : null;
  }

  /** Where a track stands. */
  at(track: string): string {
    const { layout, scenario } = this.engine.model;
    const states = scenario.tracks.find(({ id }) => id === track)?.states ?? [];
    return states[this.run.state.world.cells[layout.track(track).at] ?? 0]?.id ?? '';
  }

  meter(id: string): number {
    return this.run.state.world.cells[this.engine.model.layout.meter(id)] ?? 0;
  }

  /** History's months up to `month` (`1936-11`), which is left at its orders. */
  followHistoryTo(month: string): this {
    while (this.month < monthIndex(month, this.engine.model.scenario.firstMonth)) {
      this.followHistoryMonth();
    }
    return this;
  }

  followHistoryMonth(): void {
    this.playOn(historyOrders(this.engine, this.month));
  }

  /** Legal orders of a side by desk. */
  openOrders(side: string): Readonly<Record<Desk, readonly string[]>> {
    const { model } = this.engine;
    const seen = cellsSeenBy(model, side, this.run.state.world.cells);
    const open = legalOrders(model, seen, side);
    const on = (desk: Desk) =>
      open.filter(({ definition }) => definition.desk === desk).map(({ definition }) => definition.id);
    return { political: on('political'), military: on('military'), home: on('home') };
  }

  playOn(orders: Parameters<typeof playMonth>[2]): void {
    const { state, log } = playMonth(this.engine, this.run, orders);
    this.close(state, log, [...orders.ways]);
  }

  /** The game so far as a record, as a person at `side` would have saved it. */
  record(side: string): string {
    const { scenario } = this.engine.model;
    const players = scenario.sides.map(({ id }) => [id, id === side ? 'person' : 'as-in-history'] as const);
    return printRecord({
      game: 'unmade-alliance',
      format: RECORD_FORMAT,
      scenario: { id: scenario.id, version: scenario.version },
      seed: this.seed,
      players: Object.fromEntries(players),
      hash: worldHash(this.run.state.world),
      months: this.months,
    });
  }

  /** Writes the month into the record and turns the page. */
  private close(state: GameState, log: Run['log'], ways: MonthRecord['ways']): void {
    const { world } = state;
    this.months.push({
      month: monthAt(this.month, this.engine.model.scenario.firstMonth),
      orders: world.written.map(({ side, desk, order }) => ({ side, desk, order })),
      sealed: [...world.sealed],
      ways: inOrder(ways, state.world),
      rulings: [...world.rulings],
      turned: true,
      hash: worldHash(world),
    });
    this.run = turnPage(this.engine, { state, log });
  }

  /**
   * Plays `side` by a line of orders a month and the other side by the computer, to the end. Orders that are not
   * legal in their month are left out: a line is a plan, and the world may not go along.
   */
  playLine(side: string, line: Line): this {
    while (this.run.state.phase === 'orders') {
      const iso = monthAt(this.month, this.engine.model.scenario.firstMonth);
      this.playPlan(side, line[iso] ?? line['always'] ?? []);
    }
    return this;
  }

  private playPlan(side: string, plan: readonly string[]): void {
    const { model } = this.engine;
    let { state } = this.run;
    const send = (command: Parameters<Engine['send']>[1]) => {
      state = this.engine.send(state, command);
    };
    const insisted = new Set(plan.filter((order) => order.endsWith('!')).map((order) => order.slice(0, -1)));
    const taken = new Set<string>();
    const ways: MonthRecord['ways'] = [];
    for (const name of plan) {
      const order = name.replace('!', '');
      const compiled = model.orders.get(`${side}.${order}`);
      if (!compiled) throw new Error(`no order ${side}.${order}`);
      const { desk, id } = compiled.definition;
      if (taken.has(desk) || !isLegal(model, cellsSeenBy(model, side, state.world.cells), compiled)) continue;
      taken.add(desk);
      send({ type: 'write', side, desk, order: id });
    }
    for (const { id: other } of model.scenario.sides.filter(({ id }) => id !== side)) {
      const { key } = state.world;
      for (const { desk, order } of this.minds.orders(
        AS_IN_HISTORY,
        sightOf(model, state.world, other),
        key,
      )) {
        send({ type: 'write', side: other, desk, order });
      }
    }
    for (const { id } of model.scenario.sides) send({ type: 'seal', side: id });
    for (const motion of openMotions(model, state.world)) {
      const own = motion.side === side;
      const insists = insisted.has(motion.order.slice(side.length + 1));
      const way = own
        ? insists
          ? 'insist'
          : 'vote'
        : this.minds.way(AS_IN_HISTORY, sightOf(model, state.world, motion.side), motion.order);
      ways.push({
        side: motion.side,
        order: motion.order,
        way: decideOrVote(this.engine, state, motion, way),
      });
      send({ type: 'decide', side: motion.side, order: motion.order, way: ways.at(-1)?.way ?? 'vote' });
    }
    const { state: end, log } = runPhase(this.engine, { state, log: this.run.log });
    this.close(end, log, ways);
  }

  /** Plays random legal orders on both sides; `pick` gives a number from 0 to n - 1. */
  playRandomly(pick: (n: number) => number, visit: (state: GameState) => void = () => {}): this {
    const { model } = this.engine;
    while (this.run.state.phase === 'orders') {
      let { state } = this.run;
      visit(state);
      for (const { id: side } of model.scenario.sides) {
        const open = this.openOrders(side);
        for (const desk of DESKS) {
          const chosen = open[desk][pick(open[desk].length + 1)];
          if (chosen) state = this.engine.send(state, { type: 'write', side, desk, order: chosen });
        }
        state = this.engine.send(state, { type: 'seal', side });
      }
      const ways: MonthRecord['ways'] = [];
      for (const { side, order } of openMotions(model, state.world)) {
        const way = decideOrVote(this.engine, state, { side, order }, pick(2) === 0 ? 'vote' : 'insist');
        state = this.engine.send(state, { type: 'decide', side, order, way });
        ways.push({ side, order, way });
      }
      const { state: end, log } = runPhase(this.engine, { state, log: this.run.log });
      this.close(end, log, ways);
    }
    return this;
  }
}

/** The way wanted, or a vote where the head cannot pay for it. */
function decideOrVote(
  engine: Engine,
  state: GameState,
  { side, order }: { readonly side: string; readonly order: string },
  way: CouncilWay,
): CouncilWay {
  return engine.send(state, { type: 'decide', side, order, way }) === state ? 'vote' : way;
}
