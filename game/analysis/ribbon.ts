// The ribbon: how likely each ending was, month by month, when both sides go on by their own minds from there.
import { chanceKey } from '../rules/chance.ts';
import type { Scenario } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { type Measured, share } from './interval.ts';
import type { Start } from './laboratory.ts';
import type { Crew } from './pool.ts';

/** Games played out from the orders of one month, counted by how they ended. */
export interface RibbonMonth {
  /** Index of the month. */
  readonly month: number;
  readonly runs: number;
  /** Games by ending, in the scenario's order of endings. */
  readonly counts: readonly number[];
}

/** Games of a month that are asked for at once: few, so that the whole ribbon is there soon and then grows finer. */
const STRAND = 48;

/**
 * Plays the months of a game out.
 * @param starts worlds at the orders of the months from the first on, chance let free
 * @param runs games a month; the same seed gives the same ribbon, whatever the number of workers
 * @param told called with the ribbon as far as it has come
 */
export async function ribbon(
  model: Model,
  crew: Crew,
  starts: readonly Start[],
  { runs, seed }: { readonly runs: number; readonly seed: string },
  told: (ribbon: readonly RibbonMonth[]) => void = () => {},
): Promise<readonly RibbonMonth[]> {
  const root = chanceKey(seed);
  const sums = starts.map(() => ({ runs: 0, counts: model.endings.map(() => 0) }));
  const table = () => sums.map((sum, index) => ({ month: monthOf(model, starts[index]), ...sum }));
  const strands: Promise<void>[] = [];
  for (let first = 0; first < runs; first += STRAND) {
    const count = Math.min(STRAND, runs - first);
    for (const [index, start] of starts.entries()) {
      strands.push(
        crew.run({ kind: 'endings', start, root, opening: null, first, count }).then(({ endings }) => {
          const sum = sums[index];
          if (!endings || !sum) throw new Error('endings were asked for');
          sum.runs += count;
          sum.counts = sum.counts.map((games, ending) => games + (endings[ending] ?? 0));
          if (index === starts.length - 1) told(table());
        }),
      );
    }
  }
  await Promise.all(strands);
  return table();
}

function monthOf({ layout }: Model, start: Start | undefined): number {
  return start?.[layout.month] ?? 0;
}

/** The likelihood of every ending in a month, by ending, with its 95 % interval. */
export function likelihoods(
  { endings }: Scenario,
  { counts, runs }: RibbonMonth,
): Readonly<Record<string, Measured>> {
  return Object.fromEntries(endings.map(({ id }, index) => [id, share(counts[index] ?? 0, runs)]));
}
