// Writes the JSON Schemas of the scenario files to scenarios/schema.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedSchemas } from '../game/scenario/schema/published.ts';

const folder = join(import.meta.dirname, '..', 'scenarios', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, schema] of publishedSchemas()) {
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
