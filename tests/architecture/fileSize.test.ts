// One idea a file: a file that has grown over its ceiling holds more than one.
import { expect, test } from 'vitest';
import { listFiles, readProjectFile } from '../support/files.ts';

const sizeOf = (file: string) => ({ file, lines: readProjectFile(file).trimEnd().split('\n').length });
const game = listFiles('game', ['.ts', '.svelte']).map(sizeOf);
const tests = listFiles('tests', ['.ts', '.svelte']).map(sizeOf);
const over = (files: typeof game, ceiling: number) => files.filter(({ lines }) => lines > ceiling);

test('no file of the game has more than 400 lines', () => {
  const sorted = game.map(({ lines }) => lines).sort((a, b) => a - b);
  console.info(
    `game/: ${sorted.length} files, median ${sorted[sorted.length >> 1]} lines, longest ${sorted.at(-1)}`,
  );
  expect(over(game, 400)).toEqual([]);
  expect(game.length).toBeGreaterThan(0);
});

test('no test file has more than 800 lines', () => {
  expect(over(tests, 800)).toEqual([]);
});
