// A YAML file of a scenario: its data, and the way back from a place in the data to a line of the file.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';

/** A place in a file's data: keys of maps and indexes of lists, from the root. */
export type DataPath = readonly (string | number)[];

export interface SourceFile {
  /** Inside the scenario's folder, with `/`. */
  readonly path: string;
  readonly data: unknown;
  /** Line (from 1) of what stands at a place; where nothing stands there, of the nearest thing around it. */
  lineAt(path: DataPath): number;
}

/** What a file's text holds; `file` is null where it is not YAML at all. */
export interface ReadYaml {
  readonly file: SourceFile | null;
  readonly findings: readonly Finding[];
}

/** Reads one YAML file (YAML 1.2: `on` and dates are words, `+8` is a number). */
export function readYaml(path: string, text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    const message = error.message.split(' at line ')[0] ?? error.message;
    const finding = {
      file: path,
      line,
      severity: 'error',
      code: 'yaml',
      message: `Not YAML: ${message}.`,
    } as const;
    return { file: null, findings: [{ ...finding, hint: hintFor(text.split('\n')[line - 1] ?? '') }] };
  }
  const lineOf = (node: Node | null | undefined) => (node?.range ? lines.linePos(node.range[0]).line : null);
  const lineAt = (data: DataPath): number => {
    let node: unknown = document.contents;
    let line = lineOf(document.contents) ?? 1;
    for (const key of data) {
      if (isAlias(node)) node = node.resolve(document);
      let key_: unknown = null;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
        if (!pair) return line;
        key_ = pair.key;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        key_ = node;
      } else return line;
      line = (isNode(key_) ? lineOf(key_) : null) ?? line;
    }
    return line;
  };
  return { file: { path, data: document.toJS() as unknown, lineAt }, findings: [] };
}

/** The two slips that YAML's own messages do not explain. */
function hintFor(line: string): string {
  if (/\{.*\[/.test(line)) return 'Inside { } put quotes around a condition that contains [ or a comma.';
  if (/:\s[^"']*:\s/.test(line)) return 'Put quotes around a sentence that contains a colon.';
  return 'Check the indentation, the brackets and the quotes.';
}
