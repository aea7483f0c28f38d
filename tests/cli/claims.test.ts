// The command `claims`: a line a claim, the numbers behind it, and an exit code that says whether one fails.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../game/cli/main.ts';
import { TINY } from '../scenario/tiny.ts';

let wrong = '';

beforeAll(async () => {
  wrong = await mkdtemp(join(tmpdir(), 'claims-'));
  await cp(TINY, wrong, { recursive: true });
  const file = join(wrong, 'claims.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('at_most: 0', 'at_least: 100'));
});

afterAll(() => rm(wrong, { recursive: true }));

async function claims(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runCli(['claims', ...args], io);
  return { code, out, err };
}

describe('claims', () => {
  it('prints an object a claim with every test, and the count at the end', async () => {
    const { code, out } = await claims(TINY, '--runs', '300', '--json');
    const lines = out.map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map(({ type, claim, verdict }) => [type, claim, verdict])).toEqual([
      ['claim', 'K01', 'holds'],
      ['claim', 'K02', 'untested'],
      ['claims', undefined, undefined],
    ]);
    expect(lines[0].tests[1]).toMatchObject({
      arm: 'offered',
      measure: 'share',
      wanted: { kind: 'above', arm: 'silent', by: -30 },
      verdict: 'holds',
    });
    expect(lines[2]).toEqual({
      type: 'claims',
      seed: 'ferry',
      runs: 300,
      holds: 1,
      undecided: 0,
      fails: 0,
      untested: 1,
    });
  });

  it('says in words what was measured, and exits with 1 where a claim fails', async () => {
    const { code, out } = await claims(wrong, '--runs', '50', '--seed', 'low water');
    expect(code).toBe(1);
    expect(out[0]).toBe('K01  FAILS  An offer brings the ferry.');
    expect(out[1]).toContain('Offered and not offered. (page 1)');
    expect(out[2]).toBe(
      '     FAILS  games with ferry is RUNNING, 1901-01 to 1901-03; history: 0.0 %; wanted: 100 or more',
    );
    expect(out.at(-1)).toBe('0 claims hold, 0 undecided, 1 fail, 1 untested; 50 games an arm.');
  });

  it.each([[['--runs', '0']], [['--order', 'x']]])('refuses %j in one sentence', async (args) => {
    const { code, out, err } = await claims(TINY, ...args);
    expect([code, out, err.length]).toEqual([2, [], 1]);
  });
});
