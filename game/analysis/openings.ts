// Every legal order of a month with the likelihood of each ending after it: the table that an analysis shows.

import { chooseInto } from '../minds/choose.ts';
import { createMind } from '../minds/mind.ts';
import type { Told } from '../minds/planned.ts';
import { chanceKey, MonthlyChance } from '../rules/chance.ts';
import { DESKS, type Desk } from '../rules/definition.ts';
import { setOf } from '../rules/flat/sets.ts';
import { legalOrders } from '../rules/legal.ts';
import type { Model } from '../rules/model.ts';
import { type Measured, share } from './interval.ts';
import type { Start } from './laboratory.ts';
import { type Crew, portions } from './pool.ts';

/** One order of a desk, or holding it, and what came of it. */
export interface Prospect {
  readonly desk: Desk;
  /** `side.order`; null for holding. */
  readonly order: string | null;
  /** The side's own mind would give it. */
  readonly usual: boolean;
  readonly runs: number;
  readonly endings: Readonly<Record<string, Measured>>;
}

interface Try {
  readonly opening: Told;
  readonly order: string | null;
  readonly desk: Desk;
  readonly usual: boolean;
}

/**
 * Tries every legal order of a side in a month, each with the same chances, the other desks and months left to the
 * sides' own minds.
 * @param told called with the table as far as it has come, whenever some of it is done
 */
export async function prospects(
  model: Model,
  crew: Crew,
  start: Start,
  side: string,
  { runs, seed }: { readonly runs: number; readonly seed: string },
  told: (table: readonly Prospect[]) => void = () => {},
): Promise<readonly Prospect[]> {
  const tries = triesOf(model, start, side);
  const counts = tries.map(() => ({ runs: 0, endings: new Int32Array(model.endings.length) }));
  const root = chanceKey(seed);
  const table = () => tries.map((each, index) => prospect(model, each, counts[index]));
  const parts = portions(runs).flatMap(({ first, count }) =>
    tries.map(async ({ opening }, index) => {
      const { endings } = await crew.run({ kind: 'endings', start, root, opening, first, count });
      const sum = counts[index];
      if (!sum || !endings) throw new Error('endings were asked for');
      sum.runs += count;
      endings.forEach((games, ending) => {
        sum.endings[ending] = (sum.endings[ending] ?? 0) + games;
      });
      told(table());
    }),
  );
  await Promise.all(parts);
  return table();
}

function triesOf(model: Model, start: Start, side: string): readonly Try[] {
  const mind = createMind(model, side);
  const usual = new Int32Array(DESKS.length);
  const positions = legalOrders(model, start, side).map(({ index }) => index);
  const month = start[model.layout.month] ?? 0;
  const cells = Int32Array.from(start);
  const chance = new MonthlyChance().begin([0, 0, 0, 0], month);
  chooseInto(mind, setOf(positions, model.orders.size), cells, month, chance, usual);
  const at = model.scenario.sides.findIndex(({ id }) => id === side);
  return DESKS.flatMap((desk, index): Try[] => {
    const open = positions.filter((order) => model.scenario.orders[order]?.desk === desk);
    return [-1, ...open].map((order) => ({
      opening: { side: at, desk: index, order },
      order: model.scenario.orders[order]?.id ?? null,
      desk,
      usual: usual[index] === order,
    }));
  });
}

function prospect(
  model: Model,
  { desk, order, usual }: Try,
  counts: { readonly runs: number; readonly endings: Int32Array } | undefined,
): Prospect {
  const runs = counts?.runs ?? 0;
  const endings = model.endings.map(
    ({ definition: { id } }, index) => [id, share(counts?.endings[index] ?? 0, runs)] as const,
  );
  return { desk, order, usual, runs, endings: Object.fromEntries(endings) };
}
