// Before any test of the built game: builds both editions, once for all files.
import { buildEditions } from './editions.ts';

export async function setup(): Promise<void> {
  await buildEditions();
}
