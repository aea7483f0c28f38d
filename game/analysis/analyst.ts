// The analysis as a page uses it: works through a game's worlds in the page's own workers and tells as it goes.
import type { Scenario } from '../rules/definition.ts';
import { compileModel, type Model } from '../rules/model.ts';
import { browserHand, type WorkerLike } from './browserHand.ts';
import type { HistoryAnalysis } from './chronicle.ts';
import { type Consequences, consequencesOf } from './consequences.ts';
import { decisionsOf, type Given } from './decisions.ts';
import { findHinges, type Hinge } from './hinges.ts';
import { historyByMonths } from './history.ts';
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

/** A course whose ribbon is there already. */
export interface KnownCourse {
  readonly starts: readonly Start[];
  readonly ribbon: readonly LikelyMonth[];
}

/** Games a month of a ribbon, and games an order of a table. */
const RUNS = { ribbon: 400, orders: 1000, explore: 1000 } as const;

/** What is done first: what somebody has pressed, what a page fills by itself, what takes long. */
const RANK = { explore: 0, ribbon: 1, orders: 2, hinges: 3 } as const;

/** Works for one page with the same workers until it is closed; what is not wanted any more is not begun. */
export class Analyst {
  readonly #scenario: Scenario;
  readonly #model: Model;
  readonly #pool: Pool;

  constructor(scenario: Scenario, workers: readonly WorkerLike[]) {
    this.#scenario = scenario;
    this.#model = compileModel(scenario);
    this.#pool = new Pool(workers.map(browserHand), scenario);
  }

  /** @param known a course that may begin with the same worlds: their months are taken from its ribbon */
  async ribbon(
    { starts }: Trace,
    known: KnownCourse | null,
    told: (ribbon: readonly LikelyMonth[], done: number) => void,
    wanted?: () => boolean,
  ): Promise<readonly LikelyMonth[]> {
    const shared = known ? sharedMonths(starts, known) : [];
    const crew = this.#pool.on({ rank: RANK.ribbon, ...(wanted && { wanted }) });
    const order = { runs: RUNS.ribbon, seed: this.#scenario.seed };
    const whole = (months: readonly RibbonMonth[]) => [...shared, ...withLikelihoods(this.#scenario, months)];
    const tell = (months: readonly RibbonMonth[]) =>
      told(whole(months), (months.at(-1)?.runs ?? 0) / RUNS.ribbon);
    told(shared, 0);
    return whole(await ribbon(this.#model, crew, starts.slice(shared.length), order, tell));
  }

  async orders(
    { starts }: Trace,
    month: number,
    side: string,
    told: (table: readonly Prospect[], done: number) => void,
    wanted?: () => boolean,
  ): Promise<readonly Prospect[]> {
    const crew = this.#pool.on({ rank: RANK.orders, ...(wanted && { wanted }) });
    const order = { runs: RUNS.orders, seed: this.#scenario.seed };
    return prospects(this.#model, crew, starts[month] ?? [], side, order, (table) =>
      told(table, table.reduce((sum, { runs }) => sum + runs, 0) / (RUNS.orders * table.length)),
    );
  }

  hinges(
    { starts, orders }: Trace,
    sides: readonly string[],
    told: (done: number) => void,
    wanted?: () => boolean,
  ): Promise<readonly Hinge[]> {
    const crew = this.#pool.on({ rank: RANK.hinges, ...(wanted && { wanted }) });
    const decisions = decisionsOf(this.#model, starts, orders, sides);
    return findHinges(this.#model, crew, decisions, this.#scenario.seed, undefined, told);
  }

  explore({ starts }: Trace, month: number, order: string, wanted?: () => boolean): Promise<Consequences> {
    const crew = this.#pool.on({ rank: RANK.explore, ...(wanted && { wanted }) });
    const { seed } = this.#scenario;
    return consequencesOf(this.#model, crew, starts[month] ?? [], order, { runs: RUNS.explore, seed });
  }

  close(): void {
    this.#pool.close();
  }
}

/** History as a game that is over; pauses after every month, as playing it takes a while. */
export function* historyTrace(scenario: Scenario): Generator<void, Trace, void> {
  const model = compileModel(scenario);
  const { starts } = yield* historyByMonths(model, scenario.months - 1);
  return { starts, orders: model.history };
}

/** What is kept of history, with its likelihoods. */
export function readHistory(
  scenario: Scenario,
  { ribbon: months, hinges }: HistoryAnalysis,
): { readonly ribbon: readonly LikelyMonth[]; readonly hinges: readonly Hinge[] } {
  return { ribbon: withLikelihoods(scenario, months), hinges };
}

/** The months of a known course, from the first, in which the worlds are the same: so are their likelihoods. */
function sharedMonths(starts: readonly Start[], known: KnownCourse): readonly LikelyMonth[] {
  const same = (start: Start, other: Start | undefined) =>
    start.length === other?.length && start.every((cell, at) => cell === other[at]);
  const apart = starts.findIndex((start, month) => !same(start, known.starts[month]));
  return known.ribbon.slice(0, apart === -1 ? starts.length : apart);
}

function withLikelihoods(scenario: Scenario, months: readonly RibbonMonth[]): readonly LikelyMonth[] {
  return months.map((each) => ({ month: each.month, runs: each.runs, endings: likelihoods(scenario, each) }));
}
