// Every import of the game goes along an arrow of the table, and no file reaches itself by way of others.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, projectRoot } from '../support/files.ts';
import { importsOf, parseSource, parseText } from '../support/sources.ts';
import { exceptions, findCycles, judgeImport, resolveImport, roomOf } from './layers.ts';

const files = listFiles('game', ['.ts', '.svelte']).filter((file) => !file.endsWith('.d.ts'));
const imports = files.flatMap((from) => importsOf(parseSource(from)).map((entry) => ({ from, ...entry })));
const excepted = (entry: { from: string; specifier: string }) =>
  exceptions.some(({ from, specifier }) => from === entry.from && specifier === entry.specifier);
const broken = imports.flatMap((entry) => {
  const fault = judgeImport(entry.from, entry);
  return fault === undefined ? [] : [{ ...entry, message: `${entry.from}:${entry.line} ${fault}` }];
});

describe('the game', () => {
  test('stands in the rooms of the table', () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test('imports along the arrows only', () => {
    expect(broken.filter((entry) => !excepted(entry)).map(({ message }) => message)).toEqual([]);
  });

  test('names files that exist, with their endings', () => {
    const missing = imports.flatMap(({ from, specifier, line }) => {
      const target = resolveImport(from, specifier);
      const lost = target !== undefined && !target.includes('*') && !existsSync(join(projectRoot, target));
      return lost ? [`${from}:${line} ${specifier}`] : [];
    });
    expect(missing).toEqual([]);
  });

  test('keeps no exception that nothing needs any more', () => {
    const stale = exceptions.filter(
      ({ from, specifier }) => !broken.some((entry) => entry.from === from && entry.specifier === specifier),
    );
    expect(stale).toEqual([]);
  });

  test('has no ring of imports, types included', () => {
    const graph = new Map(files.map((file) => [file, [] as string[]]));
    for (const { from, specifier } of imports) {
      const target = resolveImport(from, specifier);
      if (target !== undefined && graph.has(target)) graph.get(from)?.push(target);
    }
    expect(findCycles(graph)).toEqual([]);
  });
});

describe('the judge', () => {
  const judge = (from: string, specifier: string, typeOnly = false) =>
    judgeImport(from, { specifier, typeOnly, line: 1 });

  test.each([
    ['game/machine/build.ts', '../rules/state.ts'],
    ['game/desk/orders/Sheet.svelte', '../../play/session.ts'],
    ['game/scenario/node/read.ts', '../schema.ts'],
    ['game/scenario/node/read.ts', 'node:fs'],
    ['game/cli/main.ts', '../scenario/node/read.ts'],
    ['game/map/tiles.ts', '../../assets/map/europe.json?url'],
    ['game/main.ts', './map/scene.ts'],
    ['game/desk/mount.ts', '@fontsource/jost/latin-400.css'],
  ])('lets %s use %s', (from, specifier) => {
    expect(judge(from, specifier)).toBeUndefined();
  });

  test.each([
    ['game/rules/state.ts', '../scenario/schema.ts'],
    ['game/rules/state.ts', 'node:fs'],
    ['game/minds/history.ts', '../play/session.ts'],
    ['game/map/scene.ts', '../desk/panel.ts'],
    ['game/map/scene.ts', '../rules/state.ts'],
    ['game/desk/panel.ts', '../map/scene.ts'],
    ['game/scenario/load.ts', './node/read.ts'],
    ['game/cli/main.ts', '../map/scene.ts'],
    ['game/play/session.ts', '../../tests/support/files.ts'],
    ['game/play/session.ts', 'phaser'],
    ['game/attic/box.ts', './lid.ts'],
  ])('keeps %s from %s', (from, specifier) => {
    expect(judge(from, specifier)).toBeTypeOf('string');
  });

  test('lets words know the types of rules but run nothing of them', () => {
    expect(judge('game/words/en/orders.ts', '../../rules/state.ts', true)).toBeUndefined();
    expect(judge('game/words/en/orders.ts', '../../rules/state.ts')).toBe(
      'words may use only types of rules',
    );
  });

  test('finds rings of any length, and none in a tree', () => {
    const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
    expect(findCycles(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
    expect(findCycles(graph({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }))).toEqual([['a', 'b', 'c']]);
    expect(findCycles(graph({ a: ['a'] }))).toEqual([['a']]);
  });
});

describe('the reader of imports', () => {
  const specifiers = (path: string, text: string) =>
    importsOf(parseText(path, text)).map(({ specifier, typeOnly }) =>
      typeOnly ? `type ${specifier}` : specifier,
    );

  test('sees every way of naming a file, and nothing in comments or strings', () => {
    const text = `
      import './a.css';
      import { b } from './b.ts'; // import './no.ts'
      import type { C } from './c.ts';
      import { type D } from './d.ts';
      import { type E, e } from './e.ts';
      export * from './f.ts';
      export type { G } from './g.ts';
      const h = import('./h.ts');
      type I = import('./i.ts').I;
      const worker = new Worker(new URL('./j.ts', import.meta.url));
      const all = import.meta.glob(['./k/*.ts']);
      const text = "import './no.ts'";
    `;
    expect(specifiers('x.ts', text)).toEqual([
      './a.css',
      './b.ts',
      'type ./c.ts',
      'type ./d.ts',
      './e.ts',
      './f.ts',
      'type ./g.ts',
      './h.ts',
      'type ./i.ts',
      './j.ts',
      './k/*.ts',
    ]);
  });

  test('reads both script blocks of a component, and keeps their lines', () => {
    const text = [
      '<script module lang="ts">',
      "  import { a } from './a.ts';",
      '</script>',
      '<script lang="ts">',
      "  import type { B } from './b.ts';",
      '  let { b }: { b: B } = $props();',
      '</script>',
      '<p>import {b}</p>',
    ].join('\n');
    expect(importsOf(parseText('X.svelte', text))).toEqual([
      { specifier: './a.ts', typeOnly: false, line: 2 },
      { specifier: './b.ts', typeOnly: true, line: 5 },
    ]);
  });
});
