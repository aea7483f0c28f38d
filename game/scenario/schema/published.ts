// The schemas as JSON Schema, for editors that complete and check YAML while one writes.
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { FILE_KINDS, type FileKind } from '../fileKinds.ts';

/** JSON Schemas (draft 7) by the name of their file in `scenarios/schema`, without `.json`. */
export function publishedSchemas(): ReadonlyMap<string, JsonSchema> {
  const kinds: readonly FileKind[] = Object.values(FILE_KINDS);
  return new Map(
    kinds.map(({ name, list, schema }) => {
      // What JSON Schema cannot say (a day that the calendar has) is left to the linter.
      const made = toJsonSchema(list ? v.array(schema) : schema, { typeMode: 'input', errorMode: 'ignore' });
      return [name, { ...made, title: `Scenario format 1: ${name}` }];
    }),
  );
}
