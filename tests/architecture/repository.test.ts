// The repository holds finished work and speaks of the project alone: no notes to do something later, no
// paths of somebody's machine, no test that is switched off.
import { expect, test } from 'vitest';
import { listFiles, readProjectFile } from '../support/files.ts';

const textEndings = [
  '.ts',
  '.mjs',
  '.js',
  '.svelte',
  '.css',
  '.html',
  '.json',
  '.md',
  '.yaml',
  '.yml',
  '.peggy',
];
const files = [...listFiles('.', textEndings), '.ci/run', '.npmrc', '.gitignore', 'LICENSE'].filter(
  (file) => !/(^|\/)package-lock\.json$/.test(file),
);

interface Find {
  readonly place: string;
  readonly text: string;
}

/** Every line that a pattern matches, in the files whose name another one matches. */
function find(pattern: RegExp, inFiles = /./): Find[] {
  return files
    .filter((file) => inFiles.test(file))
    .flatMap((file) =>
      readProjectFile(file)
        .split('\n')
        .flatMap((text, index) =>
          pattern.test(text) ? [{ place: `${file}:${index + 1}`, text: text.trim() }] : [],
        ),
    );
}

// Put together from pieces, so that this file does not find itself.
const laterWords = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`);
const homes = ['home/\\w', 'Users/\\w', 'root/', 'work/', 'tmp/', 'mnt/', 'var/folders/'].join('|');
const machinePath = new RegExp(`(^|[\\s"'\`(=:])(/(${homes})|[A-Za-z]:\\\\{1,2}Users)`);
const switchedOff = new RegExp(`\\b(test|it|describe)(\\.\\w+)*\\.(skip|on${'ly'}|to${'do'}|fails)\\b`);

test('nothing is put off', () => {
  expect(find(laterWords)).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});

test('no path of one machine is written down', () => {
  expect(find(machinePath)).toEqual([]);
});

test('no test is switched off or runs alone', () => {
  expect(find(switchedOff, /^tests\//)).toEqual([]);
});

test('no compiler or linter is told to look away without a reason', () => {
  const expectErrors = find(/@ts-(ignore|nocheck)|@ts-expect-error\s*$/);
  const lint = find(/(?:biome|svelte)-ignore(?!.*: \S)/, /\.(ts|mjs)$/);
  expect([...expectErrors, ...lint].filter(({ place }) => !place.includes('repository.test'))).toEqual([]);
});

test.each([
  ['// a note to do it later', laterWords, false],
  [`// ${'TO' + 'DO'}: later`, laterWords, true],
  [`see /${'home'}/ann/file`, machinePath, true],
  [`"/${'tmp'}/x"`, machinePath, true],
  ['https://example.org/home/page', machinePath, false],
  ['game/work/file.ts', machinePath, false],
])('the patterns read %j rightly', (text, pattern, matches) => {
  expect(pattern.test(text)).toBe(matches);
});
