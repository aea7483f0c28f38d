// The rooms that compute a game take nothing from the clock, the engine's chance or the machine.
import { describe, expect, test } from 'vitest';
import { listFiles } from '../support/files.ts';
import { parseSource, parseText } from '../support/sources.ts';
import {
  findClockReads,
  findFractions,
  findImpurities,
  type Impurity,
  integerRooms,
  pureRooms,
  writingRooms,
} from './purity.ts';

const filesOf = (rooms: readonly string[]) =>
  rooms
    .flatMap((room) => listFiles(`game/${room}`, ['.ts']))
    .filter((file) => !file.startsWith('game/scenario/node/'));

type Finder = typeof findImpurities;

function faults(rooms: readonly string[], find: Finder): string[] {
  return filesOf(rooms).flatMap((file) =>
    parseSource(file).flatMap((source) => find(source).map(({ line, what }) => `${file}:${line} ${what}`)),
  );
}

test('the pure rooms hold no clock, no chance of the engine and nothing of the outside', () => {
  expect(faults(pureRooms, findImpurities)).toEqual([]);
  for (const room of pureRooms) expect(filesOf([room]), `files in game/${room}`).not.toEqual([]);
});

test('the rooms that write for a reader do not ask what time it is', () => {
  expect(faults(writingRooms, findClockReads)).toEqual([]);
});

test('the rooms that a state is made in count in whole numbers', () => {
  expect(faults(integerRooms, findFractions)).toEqual([]);
});

describe('the scan', () => {
  const found = (find: Finder, text: string): string[] =>
    parseText('x.ts', text).flatMap((source) => find(source).map(({ what }: Impurity) => what));

  test.each([
    ['const a = Math.random();', 'Math.random'],
    ['const b = Date.now();', 'Date'],
    ['const c = new Date();', 'Date'],
    ['const d = performance.now();', 'performance'],
    ['setTimeout(() => {}, 1);', 'setTimeout'],
    ['const e = globalThis.crypto;', 'globalThis'],
    ["const f = 'a'.localeCompare('b');", 'localeCompare'],
    ['const g = { Date };', 'Date'],
  ])('finds what is not pure in: %s', (text, what) => {
    expect(found(findImpurities, text)).toEqual([what]);
  });

  test.each([
    'interface Note { readonly Date: string }',
    'const a = entry.process;',
    'const b = { performance: 1 };',
    "const c = 'new Date()'; // Math.random()",
    'const write = (document: Document) => document.toString();',
  ])('lets pass: %s', (text) => {
    expect(found(findImpurities, text)).toEqual([]);
  });

  test.each([
    ['const a = new Date();', ['new Date()']],
    ['const b = Date.now();', ['Date.now']],
    ['const c = Math.random();', ['Math.random']],
    ['const d = new Intl.DateTimeFormat().format(new Date(Date.UTC(1935, 4, 2)));', []],
  ])('in a room that writes, reads %s', (text, what) => {
    expect(found(findClockReads, text)).toEqual(what);
  });

  test.each([
    ['const a = 0.5;', '0.5'],
    ['const b = 1e-3;', '1e-3'],
    ['const c = x / y;', 'x / y'],
    ['x /= 2;', 'x /= 2'],
    ['const d = Math.floor(x / y + 1);', 'x / y'],
    ['const e = Math.sqrt(x);', 'Math.sqrt'],
    ['const f = Math.PI;', 'Math.PI'],
    ['const g = x ** y;', 'x ** y'],
  ])('finds a fraction in: %s', (text, what) => {
    expect(found(findFractions, text)).toEqual([what]);
  });

  test.each([
    'const a = 1e3 + 0xff;',
    'const b = Math.floor(x / y);',
    'const c = Math.trunc((x * n) / 2 ** 32);',
    'const d = (x / y) | 0;',
    'const e = Math.max(x, y);',
    'const f = Math.trunc(Math.sqrt(x));',
  ])('takes for whole: %s', (text) => {
    expect(found(findFractions, text)).toEqual([]);
  });
});
