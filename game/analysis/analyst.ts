// The analysis as a page uses it: works through a game's worlds in the page's own workers and tells as it goes.
import type { Scenario } from '../rules/definition.ts';
import { compileModel, type Model } from '../rules/model.ts';
import { browserHand, type WorkerLike } from './browserHand.ts';
import type { HistoryAnalysis } from './chronicle.ts';
import { type Consequences, consequencesOf } from './consequences.ts';
import { decisionsOf, type Given } from './decisions.ts';
import { findHinges, type Hinge } from './hinges.ts';
import { historyStarts } from './history.ts';
import type { Measured } from './interval.ts';
import type { Start } from './laboratory.ts';
import { type Prospect, prospects } from './openings.ts';
import { Pool } from './pool.ts';
import { likelihoods, type RibbonMonth, ribbon } from './ribbon.ts';

/** A game that is over: worlds at the orders of each month, chance let free, and what was ordered. */
export interface Trace {
  readonly starts: readonly Start[];
  readonly orders: readonly Given[];
}

/** A month of the ribbon with its likelihoods. */
export interface LikelyMonth {
  readonly month: number;
  readonly runs: number;
  readonly endings: Readonly<Record<string, Measured>>;
}

/** Games a month of a ribbon, and games an order of a table. */
const RUNS = { ribbon: 400, orders: 1000, explore: 1000 } as const;

export class Analyst {
  readonly #scenario: Scenario;
  readonly #model: Model;
  readonly #pool: Pool;

  constructor(scenario: Scenario, workers: readonly WorkerLike[]) {
    this.#scenario = scenario;
    this.#model = compileModel(scenario);
    this.#pool = new Pool(workers.map(browserHand), scenario);
  }

  async ribbon(
    { starts }: Trace,
    told: (ribbon: readonly LikelyMonth[], done: number) => void,
  ): Promise<readonly LikelyMonth[]> {
    const order = { runs: RUNS.ribbon, seed: this.#scenario.seed };
    const tell = (months: readonly RibbonMonth[]) =>
      told(withLikelihoods(this.#scenario, months), (months.at(-1)?.runs ?? 0) / RUNS.ribbon);
    return withLikelihoods(this.#scenario, await ribbon(this.#model, this.#pool, starts, order, tell));
  }

  async orders(
    { starts }: Trace,
    month: number,
    side: string,
    told: (table: readonly Prospect[], done: number) => void,
  ): Promise<readonly Prospect[]> {
    const order = { runs: RUNS.orders, seed: this.#scenario.seed };
    return prospects(this.#model, this.#pool, starts[month] ?? [], side, order, (table) =>
      told(table, table.reduce((sum, { runs }) => sum + runs, 0) / (RUNS.orders * table.length)),
    );
  }

  hinges(
    { starts, orders }: Trace,
    sides: readonly string[],
    told: (done: number) => void,
  ): Promise<readonly Hinge[]> {
    const decisions = decisionsOf(this.#model, starts, orders, sides);
    return findHinges(this.#model, this.#pool, decisions, this.#scenario.seed, undefined, told);
  }

  explore({ starts }: Trace, month: number, order: string): Promise<Consequences> {
    const { seed } = this.#scenario;
    return consequencesOf(this.#model, this.#pool, starts[month] ?? [], order, { runs: RUNS.explore, seed });
  }

  close(): void {
    this.#pool.close();
  }
}

/** History as a game that is over. */
export function traceHistory(scenario: Scenario): Trace {
  const model = compileModel(scenario);
  return { starts: historyStarts(model, scenario.months - 1), orders: model.history };
}

/** What is kept of history, with its likelihoods. */
export function readHistory(
  scenario: Scenario,
  { ribbon: months, hinges }: HistoryAnalysis,
): { readonly ribbon: readonly LikelyMonth[]; readonly hinges: readonly Hinge[] } {
  return { ribbon: withLikelihoods(scenario, months), hinges };
}

function withLikelihoods(scenario: Scenario, months: readonly RibbonMonth[]): readonly LikelyMonth[] {
  return months.map((each) => ({ month: each.month, runs: each.runs, endings: likelihoods(scenario, each) }));
}
