// Saved games that lie in a folder of the tests.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Their texts by file name. @param folder below `tests/` */
export async function readRecords(folder: string): Promise<ReadonlyMap<string, string>> {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path + name, 'utf8')] as const)),
  );
}
