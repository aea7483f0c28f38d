// Reads TypeScript and Svelte sources with the compilers themselves, so that the architecture tests judge
// what is written and not what a pattern happens to match.
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { readProjectFile } from './files.ts';

/** One place where a file names another file or a package. */
export interface Import {
  /** As written: `./council.ts`, `xstate`, `virtual:scenarios`. */
  readonly specifier: string;
  /** Whether nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
  /** Line in the file, from 1. */
  readonly line: number;
}

const parsed = new Map<string, readonly ts.SourceFile[]>();

/**
 * Parses a file of the project; a Svelte component gives one source for each of its script blocks.
 * @param path relative to the root, ending in .ts, .mjs or .svelte
 */
export function parseSource(path: string): readonly ts.SourceFile[] {
  let sources = parsed.get(path);
  if (!sources) {
    sources = parseText(path, readProjectFile(path));
    parsed.set(path, sources);
  }
  return sources;
}

/**
 * Parses a text as if it were a file of that name.
 * @param path decides by its ending how the text is read
 * @param text the file's content
 */
export function parseText(path: string, text: string): readonly ts.SourceFile[] {
  const scripts = path.endsWith('.svelte') ? svelteScripts(text) : [text];
  return scripts.map((script) => ts.createSourceFile(path, script, ts.ScriptTarget.ESNext, true));
}

/** The script blocks, each preceded by as many line breaks as stand before it, so that lines stay right. */
function svelteScripts(text: string): string[] {
  const { module, instance } = parse(text, { modern: true });
  return [module, instance].flatMap((script) => {
    if (!script) return [];
    const { start, end } = script.content as unknown as { start: number; end: number };
    return ['\n'.repeat(text.slice(0, start).split('\n').length - 1) + text.slice(start, end)];
  });
}

/** Visits every node of a parsed source, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** The line on which a node starts, from 1. */
export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/**
 * Collects what a source imports: import and export declarations, `import()` as expression and as type,
 * workers and assets named by `new URL('…', import.meta.url)`, and the patterns of `import.meta.glob`.
 */
export function importsOf(sources: readonly ts.SourceFile[]): Import[] {
  const found: Import[] = [];
  for (const source of sources) {
    walk(source, (node) => {
      for (const { literal, typeOnly } of namedFiles(node)) {
        found.push({ specifier: literal.text, typeOnly, line: lineOf(node) });
      }
    });
  }
  return found;
}

interface NamedFile {
  readonly literal: ts.StringLiteralLike;
  readonly typeOnly: boolean;
}

function namedFiles(node: ts.Node): NamedFile[] {
  if (ts.isImportDeclaration(node)) return literals([node.moduleSpecifier], isTypeOnlyImport(node));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return literals([node.moduleSpecifier], node.isTypeOnly);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literals([node.argument.literal], true);
  }
  if (ts.isCallExpression(node) && isImporting(node)) {
    const [first] = node.arguments;
    return literals(
      first && ts.isArrayLiteralExpression(first) ? first.elements : first ? [first] : [],
      false,
    );
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.length === 2) {
    const [path, base] = node.arguments;
    if (path && base?.getText() === 'import.meta.url') return literals([path], false);
  }
  return [];
}

function isImporting(call: ts.CallExpression): boolean {
  const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport || call.expression.getText() === 'import.meta.glob';
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function literals(nodes: readonly ts.Node[], typeOnly: boolean): NamedFile[] {
  return nodes.flatMap((literal) => (ts.isStringLiteralLike(literal) ? [{ literal, typeOnly }] : []));
}
