// Holds data against a schema and says every difference with its line. Unknown keys are named and left out, so that
// one slip does not hide the rest of a file.
import * as v from 'valibot';
import type { Finding } from './finding.ts';
import type { DataPath, SourceFile } from './sourceFile.ts';

/**
 * The data at a place of a file in the schema's shape, or null where it has not got it.
 * @param findings receives what differs
 */
export function checkShape<Schema extends v.GenericSchema>(
  schema: Schema,
  file: SourceFile,
  data: unknown,
  at: DataPath,
  findings: Finding[],
): v.InferOutput<Schema> | null {
  if (Array.isArray(data) && schema.type === 'strict_object') {
    findings.push(shapeFinding(file, at, 'A map is wanted here, not a list.\n'));
    return null;
  }
  let rest = data;
  for (;;) {
    const result = v.safeParse(schema, rest);
    if (result.success) return result.output;
    const unknown = result.issues.find(
      ({ expected, type }) => type === 'strict_object' && expected === 'never',
    );
    if (!unknown) {
      for (const issue of result.issues) findings.push(issueFinding(file, at, issue));
      return null;
    }
    findings.push(issueFinding(file, at, unknown));
    rest = without(rest, pathOf(unknown));
  }
}

function issueFinding(file: SourceFile, at: DataPath, issue: v.BaseIssue<unknown>): Finding {
  const strict = issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key';
  const code = strict ? (issue.expected === 'never' ? 'unknown-key' : 'missing-key') : 'shape';
  return shapeFinding(file, [...at, ...pathOf(issue)], issue.message, code);
}

function shapeFinding(
  file: SourceFile,
  path: DataPath,
  text: string,
  code: 'shape' | 'unknown-key' | 'missing-key' = 'shape',
): Finding {
  const [message = '', hint = ''] = text.split('\n');
  const where = code === 'shape' && path.length > 0 ? `"${path.at(-1)}": ` : '';
  return {
    file: file.path,
    line: file.lineAt(path),
    severity: 'error',
    code,
    message: where + message,
    hint,
  };
}

function pathOf(issue: v.BaseIssue<unknown>): DataPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A copy of nested data without the key at a path. */
function without(data: unknown, [key, ...deeper]: DataPath): unknown {
  if (Array.isArray(data)) {
    return data.map((item: unknown, index) => (index === Number(key) ? without(item, deeper) : item));
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
      if (name !== String(key)) return [[name, value]];
      return deeper.length === 0 ? [] : [[name, without(value, deeper)]];
    }),
  );
}
