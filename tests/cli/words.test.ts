// The command `words`: how far each language has come.
import { expect, test } from 'vitest';
import { runCli } from '../../game/cli/main.ts';

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['words', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

test('tells of the interface and of every scenario', async () => {
  const { code, out } = await run();
  expect(code).toBe(0);
  expect(out[0]).toMatch(/^en {2}interface: (\d+) of \1 texts \(100 %\)$/);
  expect(out[1]).toMatch(/^en {2}unmade-alliance-1935: (\d+) of \1 texts \(100 %\)$/);
});

test('gives every key as JSON', async () => {
  const { out } = await run('en', '--json');
  expect(out.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { type: 'words', language: 'en', part: 'interface', percent: 100, missing: [], extra: [], otherGaps: [] },
    { type: 'words', language: 'en', part: 'unmade-alliance-1935', percent: 100 },
  ]);
});

test('says which languages there are', async () => {
  const { code, err } = await run('tlh');
  expect(code).toBe(2);
  expect(err[0]).toMatch(/^There are no words in "tlh"\. The languages: en\./);
});
