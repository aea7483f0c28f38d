// A scenario's files as entries of checked shape, each with the way back to its line. What is broken is remembered
// by name, so that one slip in a file does not make every mention of it a finding too.
import type { GenericSchema, InferOutput } from 'valibot';
import { checkShape } from './checkShape.ts';
import { FILE_KINDS, type FileKindName, fileKindOf } from './fileKinds.ts';
import type { Finding, FindingCode } from './finding.ts';
import { type DataPath, readYaml, type SourceFile } from './sourceFile.ts';

/** One thing of a scenario as its file has it. */
export interface Entry<Value> {
  readonly file: SourceFile;
  readonly path: DataPath;
  readonly value: Value;
}

export class Entries {
  readonly findings: Finding[] = [];
  /** Files that are there but could not be used, as `kind name`: `track staff`, `order france.raise-it`, `people *`. */
  readonly broken = new Set<string>();
  readonly #files = new Map<FileKindName, SourceFile[]>();

  /** @param files texts by path inside the scenario's folder */
  constructor(files: ReadonlyMap<string, string>) {
    for (const path of [...files.keys()].sort()) {
      const kind = fileKindOf(path);
      if (kind === null) {
        if (path.endsWith('.yaml') || path.endsWith('.yml')) this.#unknownFile(path);
        continue;
      }
      const { file, findings } = readYaml(path, files.get(path) ?? '');
      this.findings.push(...findings);
      if (file) this.#files.set(kind, [...(this.#files.get(kind) ?? []), file]);
      else this.#breakNamed(kind, path);
    }
  }

  /** The files of a kind, by path. */
  filesOf(kind: FileKindName): readonly SourceFile[] {
    return this.#files.get(kind) ?? [];
  }

  /**
   * The entries of a kind whose shape is right.
   * @param name the key that holds an entry's own name
   */
  of<Schema extends GenericSchema>(
    kind: FileKindName,
    schema: Schema,
    name: string,
  ): readonly Entry<InferOutput<Schema>>[] {
    return this.filesOf(kind).flatMap((file) => {
      if (file.data === null) {
        this.report(file, [], 'empty-file', 'The file is empty.', 'Fill it, or delete it.');
        return [];
      }
      this.#checkFileName(kind, file);
      if (!FILE_KINDS[kind].list)
        return this.read(schema, file, file.data, [], `${kind} ${owned(file.path)}`);
      if (!Array.isArray(file.data)) {
        this.broken.add(`${kind} *`);
        this.report(file, [], 'shape', 'The file must be a list.', 'Begin each entry with "- ".');
        return [];
      }
      return file.data.flatMap((data: unknown, index) =>
        this.read(schema, file, data, [index], `${kind} ${nameIn(data, name)}`),
      );
    });
  }

  /** One entry, or none where its shape is wrong; then its name counts as broken. */
  read<Schema extends GenericSchema>(
    schema: Schema,
    file: SourceFile,
    data: unknown,
    path: DataPath,
    breaks: string,
  ): readonly Entry<InferOutput<Schema>>[] {
    const value = checkShape(schema, file, data, path, this.findings);
    if (value !== null) return [{ file, path, value }];
    this.broken.add(breaks);
    return [];
  }

  report(file: SourceFile, path: DataPath, code: FindingCode, message: string, hint = ''): void {
    this.findings.push({ file: file.path, line: file.lineAt(path), severity: 'error', code, message, hint });
  }

  /** A file with one thing in it bears the thing's name. */
  #checkFileName(kind: FileKindName, file: SourceFile): void {
    const { named } = FILE_KINDS[kind];
    if (named === null) return;
    const inside = nameIn(file.data, named);
    const outside = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '');
    if (inside === '' || inside === outside) return;
    const hint = `Rename the file to ${inside}.yaml, or write ${named}: ${outside}.`;
    this.report(
      file,
      [named],
      'file-name',
      `The file is called ${outside} and holds ${named} ${inside}.`,
      hint,
    );
  }

  #unknownFile(path: string): void {
    const hint = 'Its place or its name is not one that scenarios/FORMAT.md lists; nothing reads it.';
    const message = 'The format knows no such file.';
    this.findings.push({ file: path, line: 0, severity: 'error', code: 'unknown-file', message, hint });
  }

  #breakNamed(kind: FileKindName, path: string): void {
    this.broken.add(`${kind} ${FILE_KINDS[kind].list ? '*' : owned(path)}`);
  }
}

/** A file's name without folder and ending; an order's with its side: `france.raise-it`; a text's language. */
function owned(path: string): string {
  const [folder = '', ...rest] = path
    .replace(/^classroom\//, '')
    .replace(/\.yaml$/, '')
    .split('/');
  if (folder === 'text') return rest[0] ?? '';
  return folder === 'orders' ? rest.join('.') : (rest.at(-1) ?? folder);
}

function nameIn(data: unknown, key: string): string {
  if (typeof data !== 'object' || data === null || !(key in data)) return '';
  return String((data as Readonly<Record<string, unknown>>)[key]);
}
