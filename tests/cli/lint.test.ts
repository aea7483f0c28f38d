// The command `lint`: what it prints, and its exit codes.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../game/cli/main.ts';
import { TINY } from '../scenario/tiny.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
  await cp(TINY, folder, { recursive: true });
  const people = join(folder, 'people.yaml');
  await writeFile(people, (await readFile(people, 'utf8')).replace('side: south', 'side: sout'));
});

afterAll(() => rm(folder, { recursive: true }));

async function lint(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['lint', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

describe('lint', () => {
  it('says that a scenario without findings has none', async () => {
    expect(await lint(TINY)).toEqual({ code: 0, out: ['tiny: 0 errors, 0 warnings'], err: [] });
  });

  it('prints findings with file and line, and exits with 1', async () => {
    const { code, out } = await lint(folder);
    expect(code).toBe(1);
    expect(out[0]).toMatch(
      /people\.yaml:4 {2}error {2}unknown-side {2}"sout" is no side\. Did you mean south\?$/,
    );
    expect(out).toHaveLength(2);
  });

  it('prints findings as JSON Lines', async () => {
    const { code, out } = await lint(folder, '--json');
    expect(code).toBe(1);
    expect(out.map((line) => JSON.parse(line))).toMatchObject([
      { type: 'finding', file: 'people.yaml', line: 4, severity: 'error', code: 'unknown-side' },
    ]);
  });

  it('checks all scenarios where none is named', async () => {
    const { out } = await lint();
    expect(out.join('\n')).toContain('unmade-alliance-1935: ');
  }, 30_000);

  it('exits with 2 and one sentence where there is no such scenario', async () => {
    const { code, out, err } = await lint('nowhere');
    expect([code, out]).toEqual([2, []]);
    expect(err).toHaveLength(1);
  });
});
