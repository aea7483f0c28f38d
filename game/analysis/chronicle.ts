// History itself under analysis: the likelihoods of the endings month by month, and the hinges on both sides.
import type { Model } from '../rules/model.ts';
import { decisionsOf } from './decisions.ts';
import { findHinges, type Hinge } from './hinges.ts';
import { historyStarts } from './history.ts';
import type { Pool } from './pool.ts';
import { type RibbonMonth, ribbon } from './ribbon.ts';

/** What is computed once for a scenario and kept with the game, so that it is there at once. */
export interface HistoryAnalysis {
  readonly scenario: string;
  readonly version: string;
  readonly seed: string;
  readonly ribbon: readonly RibbonMonth[];
  readonly hinges: readonly Hinge[];
}

/** Games a month of the ribbon. */
export const RIBBON_RUNS = 1000;

/** Analyses the path of history. */
export async function analyseHistory(model: Model, pool: Pool, seed: string): Promise<HistoryAnalysis> {
  const { id, version, months, sides } = model.scenario;
  const starts = historyStarts(model, months - 1);
  const decisions = decisionsOf(
    model,
    starts,
    model.history,
    sides.map((side) => side.id),
  );
  return {
    scenario: id,
    version,
    seed,
    ribbon: await ribbon(model, pool, starts, { runs: RIBBON_RUNS, seed }),
    hinges: await findHinges(model, pool, decisions, seed),
  };
}

/** The analysis as it is kept: JSON, shares to four places, which is more than their error leaves of them. */
export function writeAnalysis(found: Partial<HistoryAnalysis>): string {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
  return `${JSON.stringify(found, rounded)}\n`;
}
