// The wiring of the analysis: its code, its workers and what is kept of history, each fetched when first asked for.
import type { AnalysisPort } from './desk/analysisPort.ts';
import { unhurried } from './unhurried.ts';

/** Workers that play games out: one for every core but the page's own, two at least and four at most. */
const workersOf = (cores: number): number => Math.min(4, Math.max(2, cores - 1));

const kept = import.meta.glob<{ default: import('./analysis/chronicle.ts').HistoryAnalysis }>(
  '../assets/analysis/*.json',
);

export const analysis: AnalysisPort = {
  async history(scenario) {
    const load = kept[`../assets/analysis/${scenario.id}.json`];
    if (!load) return null;
    const [{ readHistory }, { default: found }] = await Promise.all([
      import('./analysis/analyst.ts'),
      load(),
    ]);
    return readHistory(scenario, found);
  },
  async trace(scenario) {
    const { historyTrace } = await import('./analysis/analyst.ts');
    return unhurried(historyTrace(scenario));
  },
  async open(scenario) {
    const { Analyst } = await import('./analysis/analyst.ts');
    const workers = Array.from(
      { length: workersOf(navigator.hardwareConcurrency) },
      () => new Worker(new URL('./analysis/browserWorker.ts', import.meta.url), { type: 'module' }),
    );
    return new Analyst(scenario, workers);
  },
};
