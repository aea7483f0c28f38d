// Saved games that lie in a folder of the tests.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { GameRecord } from '../../game/play/record.ts';
import type { Scenario } from '../../game/rules/definition.ts';

/** Their texts by file name. @param folder below `tests/` */
export async function readRecords(folder: string): Promise<ReadonlyMap<string, string>> {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path + name, 'utf8')] as const)),
  );
}

/** A record as if people had voted on every motion that was put, and ruled on many events and orders in every month. */
export function peopled({ events, orders }: Scenario, record: GameRecord): GameRecord {
  const rulings = [
    ...events.slice(0, 70).map(({ id }, index) => ({ event: id, occurs: index % 2 === 0 })),
    ...orders.flatMap(({ id, outcomes }, index) => {
      const outcome = outcomes[index % outcomes.length]?.id;
      return outcome === undefined || outcomes.length < 2 ? [] : [{ order: id, outcome }];
    }),
  ];
  const votes = { premier: 'for', 'war-minister': 'against' } as const;
  const months = record.months.map((month) => ({
    ...month,
    ways: month.ways.map((way) => ({ ...way, votes })),
    rulings,
  }));
  return { ...record, months, hash: null };
}
