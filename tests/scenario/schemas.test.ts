// The JSON Schemas that editors use are the ones that the loader checks by.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../game/scenario/schema/published.ts';

const folder = join(import.meta.dirname, '..', '..', 'scenarios', 'schema');
const schemas = publishedSchemas();

describe('scenarios/schema', () => {
  it('holds one file for every kind of file, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].map((name) => `${name}.json`).sort());
  });

  it.each([...schemas])('%s is up to date (npm run schema writes it)', (name, schema) => {
    expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toEqual(schema);
  });
});
