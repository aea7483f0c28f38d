import { describe, expect, it } from 'vitest';
import { runCli } from '../../game/cli/main.ts';

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err, objects: () => out.map((line) => JSON.parse(line)) };
}

const SCENARIO = 'unmade-alliance-1935';

describe('replay', () => {
  it('prints a line a step and a last line with the ending and the fingerprint', async () => {
    const { code, objects } = await run('replay', SCENARIO, '--json');
    const lines = objects();
    const end = lines.pop();
    expect(code).toBe(0);
    expect(lines).toHaveLength(90);
    expect(lines.every(({ type }) => type === 'step')).toBe(true);
    expect(end).toEqual({
      type: 'end',
      ending: 'pact-on-paper',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    const november = lines.find(({ event }) => event === 'E67');
    expect(november).toMatchObject({
      month: '1936-11',
      date: '1936-11-06',
      precision: 'month',
      place: 'Paris',
      lon: 2.35,
      lat: 48.86,
      side: 'france',
      order: 'france.propose-technical-talks',
      source: expect.stringContaining('d. 1027 l. 148'),
    });
    expect(november.tracks).toMatchObject({ staff: 'APPROVED_TECHNICAL', 'freedom.france': 'CONTESTED' });
  });

  it('gives the same fingerprint every time', async () => {
    const [first, second] = [
      await run('replay', SCENARIO, '--json'),
      await run('replay', SCENARIO, '--json'),
    ];
    expect(first.out).toEqual(second.out);
  });
});

describe('moves', () => {
  it('lists every order of the side with desk, office, legal or not and why', async () => {
    const { code, objects } = await run('moves', SCENARIO, '--at', '1936-11', '--side', 'france', '--json');
    const moves = objects();
    expect(code).toBe(0);
    expect(new Set(moves.map(({ desk }) => desk))).toEqual(new Set(['political', 'military', 'home']));
    for (const { order, office, legal, why } of moves) {
      expect(order).toMatch(/^france\./);
      expect(office).toMatch(/^[a-z-]+$/);
      expect(why.length > 0, order).toBe(!legal);
    }
    const talks = moves.find(({ order }) => order === 'france.propose-technical-talks');
    expect(talks).toMatchObject({
      desk: 'military',
      legal: true,
      why: [],
      history: true,
      council: 'cabinet',
    });
    expect(moves.find(({ order }) => order === 'france.sign-the-convention')).toMatchObject({ legal: false });
  });
});

describe('bad input', () => {
  const table: readonly (readonly string[])[] = [
    [],
    ['reply'],
    ['replay'],
    ['replay', 'munich-1938'],
    ['replay', SCENARIO, 'twice'],
    ['replay', SCENARIO, '--fast'],
    ['moves', SCENARIO, '--side', 'france'],
    ['moves', SCENARIO, '--at', '1934-01', '--side', 'france'],
    ['moves', SCENARIO, '--at', 'November', '--side', 'france'],
    ['moves', SCENARIO, '--at', '1936-11', '--side', 'germany'],
    ['lint', 'no/such/folder'],
  ];
  it.each(table.map((args) => ({ args })))('$args is one sentence and exit code 2', async ({ args }) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^[A-Z"-].*[.!?]( .*)?$/);
    expect(err[0]).not.toMatch(/\n|at .*:\d+/);
  });
});
