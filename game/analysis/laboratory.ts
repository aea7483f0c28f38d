// Plays experiments out. Pure: the same scenario, start, experiment and numbers of games give the same sample.
import { inEarnest } from '../minds/choose.ts';
import { AS_IN_HISTORY, createMind, type Mind } from '../minds/mind.ts';
import type { Told } from '../minds/planned.ts';
import { type Interference, Playout } from '../minds/playout.ts';
import type { Cells } from '../rules/cells.ts';
import { type ChanceKey, chanceKey, keyOfGame } from '../rules/chance.ts';
import { DESKS, type Scenario } from '../rules/definition.ts';
import type { FlatGame } from '../rules/flat/flatGame.ts';
import { compileLaws, type Laws, type OrderLaw } from '../rules/flat/laws.ts';
import { compileIndex } from '../rules/indices.ts';
import type { Model } from '../rules/model.ts';
import { Calculations } from './calculation.ts';
import { Endgames } from './endgames.ts';
import type { Experiment } from './experiment.ts';
import { Foresight } from './foresight.ts';
import { createGauge, type Gauge } from './gauge.ts';
import { emptySample, MEASURED, type Sample, type SampleShape } from './sample.ts';

/** A world to begin from: its cells at the orders of a month, history's path left or let go. */
export type Start = readonly number[];

export class Laboratory {
  readonly model: Model;
  readonly laws: Laws;
  readonly #playout: Playout;
  readonly #calculations: Calculations;
  readonly #endgames: Endgames;
  readonly #indices: readonly ((cells: Cells) => number)[];
  readonly #meters: Int32Array;
  readonly #estimates: Int32Array;
  readonly #lasts: { readonly orders: Int32Array; readonly events: Int32Array };
  readonly #minds = new Map<string, Mind>();
  #foresight: Foresight | null = null;

  constructor(model: Model) {
    const { layout, scenario } = model;
    this.model = model;
    this.laws = compileLaws(model);
    this.#playout = new Playout(this.laws);
    this.#calculations = new Calculations(this.laws);
    this.#endgames = new Endgames(this.laws);
    this.#indices = scenario.indices.map((index) => compileIndex(model, index));
    this.#meters = Int32Array.from(scenario.meters, ({ id }) => layout.meter(id));
    this.#estimates = Int32Array.from(
      estimatesOf(scenario),
      ([side, meter]) => layout.estimate(side, meter).mean,
    );
    this.#lasts = {
      orders: Int32Array.from(scenario.orders, ({ id }) => layout.last(id)),
      events: Int32Array.from(scenario.events, ({ id }) => layout.last(id)),
    };
  }

  /** Made when first asked: it rehearses, which is dear. */
  get foresight(): Foresight {
    this.#foresight ??= new Foresight(this.laws, this.#endgames);
    return this.#foresight;
  }

  /**
   * Plays some of an experiment's games.
   * @param first number of the first game; a game's chances hang on the seed and its number alone
   */
  sample(start: Start, experiment: Experiment, first: number, count: number): Sample {
    const root = chanceKey(experiment.seed);
    const minds = this.#mindsOf(experiment);
    const sample = { ...emptySample(this.#shape(experiment)), runs: count };
    const gauges = experiment.measures.map((measure) => createGauge(this.model, measure));
    const watch = this.#watch(experiment, sample, gauges);
    const { game } = this.#playout;
    this.#bar(experiment.without);
    for (let nth = first; nth < first + count; nth += 1) {
      game.reset(start, keyOfGame(root, nth));
      for (const gauge of gauges) gauge.begin(game.cells, game.month);
      this.#playout.run(minds, watch);
      this.#count(game, sample);
      readOff(gauges, game.ending, sample.measured);
    }
    this.#bar([]);
    return sample;
  }

  /** Endings only, of games that begin with given orders of one side: by the ending's position. Faster than a sample. */
  endings(start: Start, root: ChanceKey, opening: Told | null, first: number, count: number): Int32Array {
    const counts = new Int32Array(this.model.endings.length);
    const told = opening ? [opening] : [];
    for (const ending of this.#endgames.play({ root, first, count, told, worldOf: () => start })) {
      counts[ending] = (counts[ending] ?? 0) + 1;
    }
    return counts;
  }

  #bar(events: readonly string[]): void {
    const { barred } = this.#playout.game;
    barred.fill(0);
    for (const id of events)
      barred[this.laws.agenda.indices.indexOf(this.model.events.get(id)?.index ?? -1)] = 1;
  }

  #mindsOf({ policies }: Pick<Experiment, 'policies'>): readonly Mind[] {
    return this.model.scenario.sides.map(({ id }) => {
      const temperament = policies[id] ?? AS_IN_HISTORY;
      const name = `${id} ${temperament}`;
      const mind = this.#minds.get(name) ?? createMind(this.model, id, temperament);
      this.#minds.set(name, mind);
      return mind;
    });
  }

  #shape({ orders, measures }: Experiment): SampleShape {
    const { scenario } = this.model;
    return {
      endings: scenario.endings.length,
      states: this.laws.states,
      outcomes: this.laws.outcomes,
      orders: scenario.orders.length,
      events: scenario.events.length,
      months: scenario.months,
      meters: scenario.meters.length,
      indices: scenario.indices.length,
      estimates: this.#estimates.length,
      measures: measures.length,
      forced: orders.length,
    };
  }

  #count(game: FlatGame, sample: Sample): void {
    const { endings, reached, drawn, given, happened } = sample;
    endings[game.ending] = (endings[game.ending] ?? 0) + 1;
    for (let at = 0; at < reached.length; at += 1) (reached[at] as number) += game.visited[at] as number;
    for (let at = 0; at < drawn.length; at += 1) (drawn[at] as number) += game.drawn[at] as number;
    const { orders, events } = this.#lasts;
    for (let at = 0; at < given.length; at += 1) {
      if ((game.cells[orders[at] as number] as number) >= 0) (given[at] as number) += 1;
    }
    for (let at = 0; at < happened.length; at += 1) {
      if ((game.cells[events[at] as number] as number) >= 0) (happened[at] as number) += 1;
    }
  }

  /** What an experiment changes, and what is noted at every month's end. */
  #watch(experiment: Experiment, sample: Sample, gauges: readonly Gauge[]): Interference {
    const { model, laws } = this;
    const clock = model.layout.month;
    const index = (order: string) => model.orders.get(order)?.index ?? -1;
    const calculating = this.#mindsOf(experiment).flatMap(({ temperament }, own) =>
      temperament.calculates ? [this.#calculations.of(own)] : [],
    );
    const forced = experiment.orders.map((each) => ({ ...each, index: index(each.order) }));
    const banned = experiment.forbidden.map(({ order, month }) => ({ index: index(order), month }));
    const sets = experiment.sets.map((each) => ({ ...each, slot: model.layout.meter(each.meter) }));
    const meters = this.#meters;
    const indices = this.#indices;
    const estimates = this.#estimates;
    return {
      ...(sets.length > 0 && {
        begin: (game: FlatGame) => {
          for (const { slot, value, month } of sets) if (game.month === month) game.cells[slot] = value;
        },
      }),
      ...(banned.length > 0 && {
        forbids: (order: number, now: number) =>
          banned.some((each) => each.index === order && (each.month === null || each.month === now)),
      }),
      ...((forced.length > 0 || calculating.length > 0) && {
        choose: (game: FlatGame, side: number, legal: Int32Array, count: number, chosen: Int32Array) => {
          for (const each of calculating) each.choose(game, side, legal, count, chosen);
          for (const [nth, each] of forced.entries()) {
            const law = laws.orders[each.index] as OrderLaw;
            if (each.month !== game.month || Math.trunc(law.desk / DESKS.length) !== side) continue;
            if (!legal.subarray(0, count).includes(each.index)) continue;
            chosen[law.desk % DESKS.length] = each.index;
            sample.forced[nth] = (sample.forced[nth] ?? 0) + 1;
          }
        },
        way: (game: FlatGame, nth: number, now: number) => {
          const order = game.written[nth];
          const wanted = forced.find((each) => each.index === order && each.month === now);
          if (wanted) return wanted.way ?? inEarnest(game.leanings(nth));
          return calculating.map((each) => each.way(game, nth, now)).find((way) => way !== null) ?? null;
        },
      }),
      end: ({ cells }, month) => {
        (sample.played[month] as number) += 1;
        for (let at = 0; at < meters.length; at += 1) {
          (sample.meters[month * meters.length + at] as number) += cells[meters[at] as number] as number;
        }
        for (let at = 0; at < indices.length; at += 1) {
          (sample.indices[month * indices.length + at] as number) += indices[at]?.(cells) ?? 0;
        }
        for (let at = 0; at < estimates.length; at += 1) {
          (sample.estimates[month * estimates.length + at] as number) += cells[
            estimates[at] as number
          ] as number;
        }
        if (gauges.length === 0) return;
        // The page is turned already; what is measured belongs to the month that has closed.
        const now = cells[clock] as number;
        cells[clock] = month;
        for (const gauge of gauges) gauge.note(cells, month);
        cells[clock] = now;
      },
    };
  }
}

/** Every estimate of a scenario as side and meter, in the order of a sample's sums. */
export function estimatesOf({ meters }: Scenario): readonly (readonly [side: string, meter: string])[] {
  return meters.flatMap(({ id, estimates }) => Object.keys(estimates).map((side) => [side, id] as const));
}

/** Adds what the gauges read off a game to the sums of its measures. */
export function readOff(gauges: readonly Gauge[], ending: number, sums: Float64Array): void {
  for (const [nth, gauge] of gauges.entries()) {
    const value = gauge.value(ending);
    if (value === null) continue;
    const at = nth * MEASURED;
    sums[at] = (sums[at] ?? 0) + 1;
    sums[at + 1] = (sums[at + 1] ?? 0) + value;
    sums[at + 2] = (sums[at + 2] ?? 0) + value * value;
  }
}
