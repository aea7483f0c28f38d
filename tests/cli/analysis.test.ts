// The commands that play thousands of games: what they print, with few games, and how they refuse.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../game/cli/main.ts';
import { createGame } from '../../game/play/session.ts';
import { shippedScenario } from '../support/shipped.ts';

const SCENARIO = 'unmade-alliance-1935';

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err, objects: () => out.map((line) => JSON.parse(line)) };
}

interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

function expectShares(endings: Readonly<Record<string, Share>>): void {
  const shares = Object.values(endings);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  for (const { share, low, high } of shares) {
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
  }
}

describe('simulate', { timeout: 60_000 }, () => {
  it('prints one object: shares of the endings, means by month, states reached', async () => {
    const { scenario } = await shippedScenario();
    const { code, objects } = await run('simulate', SCENARIO, '--runs', '60', '--from', '1936-11', '--json');
    const [found, ...others] = objects();
    expect(code).toBe(0);
    expect(others).toEqual([]);
    expect(found.runs).toBe(60);
    expect(Object.keys(found.endings)).toEqual(scenario.endings.map(({ id }) => id));
    expectShares(found.endings);
    expect(Object.keys(found.meters)).toEqual(expect.arrayContaining(scenario.meters.map(({ id }) => id)));
    expect(Object.keys(found.meters['france.will'])[0]).toBe('1936-11');
    expect(Object.keys(found.reached)).toEqual(scenario.tracks.map(({ id }) => id));
  });

  it('gives the same for the same seed, and something else for another', async () => {
    const same = ['simulate', SCENARIO, '--runs', '40', '--seed', 'one', '--json'];
    const first = await run(...same);
    expect((await run(...same)).out).toEqual(first.out);
    expect((await run('simulate', SCENARIO, '--runs', '40', '--seed', 'two', '--json')).out).not.toEqual(
      first.out,
    );
  });

  it('sets what it is told to set, and says how often an order could be forced', async () => {
    const order = 'france:name-a-date-for-the-mission@1936-11';
    const options = [
      '--runs',
      '30',
      '--from',
      '1936-11',
      '--set',
      'france.will=90@1936-11',
      '--order',
      order,
    ];
    const [found] = (await run('simulate', SCENARIO, ...options, '--json')).objects();
    const [plain] = (
      await run('simulate', SCENARIO, '--runs', '30', '--from', '1936-11', '--json')
    ).objects();
    expect(found.forced).toEqual([
      { order: 'france.name-a-date-for-the-mission', month: '1936-11', given: expect.any(Number) },
    ]);
    expect(found.meters['france.will']['1936-11']).toBeGreaterThan(
      plain.meters['france.will']['1936-11'] + 15,
    );
  });
});

describe('simulate --without', { timeout: 60_000 }, () => {
  it('keeps an event from happening and says what the sides believe without it', async () => {
    const from = ['simulate', SCENARIO, '--runs', '100', '--from', '1937-05', '--json'];
    const [as] = (await run(...from)).objects();
    const [spared] = (await run(...from, '--without', 'purge-of-the-command')).objects();
    const standing = (found: typeof as) => [
      found.meters['ussr.army_standing']['1937-06'],
      found.estimates['france ussr.army_standing']['1937-06'],
    ];
    expect(standing(spared)[0]).toBeGreaterThan(standing(as)[0] + 15);
    expect(standing(spared)[1]).toBeGreaterThan(standing(as)[1] + 4);
  });
});

describe('analyse', { timeout: 60_000 }, () => {
  it('prints an object for every legal order and for holding each desk', async () => {
    const { code, objects } = await run(
      ...['analyse', SCENARIO, '--at', '1936-11', '--side', 'ussr', '--runs', '20', '--json'],
    );
    const table = objects();
    expect(code).toBe(0);
    expect(table.filter(({ order }) => order === null).map(({ desk }) => desk)).toEqual([
      'political',
      'military',
      'home',
    ]);
    expect(table.some(({ history }) => history)).toBe(true);
    for (const { type, side, runs, endings } of table) {
      expect({ type, side, runs }).toEqual({ type: 'prospect', side: 'ussr', runs: 20 });
      expectShares(endings);
    }
  });
});

describe('explore', { timeout: 120_000 }, () => {
  it('prints what is reached, idle months, differences and findings, and fails where something is not reached', async () => {
    const { scenario } = await shippedScenario();
    const { code, objects } = await run('explore', SCENARIO, '--runs', '40', '--seed', 'cli', '--json');
    const lines = objects();
    const of = (type: string) => lines.filter((line) => line.type === type);
    expect(of('explored')).toEqual([
      { type: 'explored', scenario: SCENARIO, seed: 'cli', games: 40, unending: 0 },
    ]);
    const reached = of('reached');
    expect(reached.filter(({ kind }) => kind === 'order')).toHaveLength(scenario.orders.length);
    expect(reached.filter(({ kind }) => kind === 'ending')).toHaveLength(scenario.endings.length);
    expect(of('idle').map(({ side }) => side)).toEqual(scenario.sides.map(({ id }) => id));
    expect(of('difference')).toHaveLength(scenario.orders.length);
    // Forty games do not come to everything; each thing missing is a finding with its place.
    const missing = reached.filter((line) => !line.reached);
    const findings = of('finding').filter((line) => line.code === 'never-reached');
    expect(missing.length).toBeGreaterThan(0);
    expect(findings).toHaveLength(missing.length);
    for (const { file, line, message } of findings) {
      expect(file, message).toMatch(/\.yaml$/);
      expect(line, message).toBeGreaterThan(0);
    }
    expect(code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });
});

describe('lint --long', { timeout: 120_000 }, () => {
  it('explores what it has checked', async () => {
    const { objects } = await run('lint', SCENARIO, '--long', '--runs', '40', '--seed', 'cli', '--json');
    const found = objects();
    expect(found.some(({ code }) => code === 'never-reached')).toBe(true);
    const explored = (await run('explore', SCENARIO, '--runs', '40', '--seed', 'cli', '--json')).objects();
    expect(found).toEqual(expect.arrayContaining(explored.filter(({ type }) => type === 'finding')));
  });
});

describe('bench', { timeout: 120_000 }, () => {
  it('prints the speeds of all ways and their ratio from one run', async () => {
    const { code, objects } = await run('bench', SCENARIO, '--rounds', '1', '--json');
    const found = objects();
    expect(code).toBe(0);
    expect(found.map(({ who }) => who)).toEqual(['random', 'minds']);
    for (const each of found) {
      expect(each).toMatchObject({ type: 'bench', scenario: SCENARIO, months: 28 });
      expect(each.xstate).toBeGreaterThan(0);
      expect(each.flat).toBeGreaterThan(0);
      expect(each.compiled).toBe(each.lanes);
      expect(each.ratio).toBeCloseTo(each.compiled / each.xstate, 6);
    }
  });
});

describe('bad input', () => {
  const table: readonly (readonly string[])[] = [
    ['simulate'],
    ['simulate', 'munich-1938'],
    ['simulate', SCENARIO, '--runs', '0'],
    ['simulate', SCENARIO, '--runs', 'many'],
    ['simulate', SCENARIO, '--from', '1939-08'],
    ['simulate', SCENARIO, '--order', 'france:march-on-berlin@1936-03'],
    ['simulate', SCENARIO, '--order', 'france:resist-in-the-rhineland'],
    ['simulate', SCENARIO, '--order', 'france:resist-in-the-rhineland:shout@1936-03'],
    ['simulate', SCENARIO, '--from', '1936-11', '--order', 'france:resist-in-the-rhineland@1936-03'],
    ['simulate', SCENARIO, '--forbid', 'poland:resist@1936-03'],
    ['simulate', SCENARIO, '--set', 'france.will=101@1936-03'],
    ['simulate', SCENARIO, '--set', 'france.wil=50@1936-03'],
    ['simulate', SCENARIO, '--policy', 'france=reckless'],
    ['simulate', SCENARIO, '--without', 'munich'],
    ['claims'],
    ['claims', SCENARIO, '--runs', 'many'],
    ['simulate', SCENARIO, '--fast'],
    ['analyse', SCENARIO, '--side', 'france'],
    ['analyse', SCENARIO, '--at', '1936-11'],
    ['analyse', SCENARIO, '--at', '1936-11', '--side', 'poland'],
    ['analyse', SCENARIO, '--at', '1936-11', '--side', 'france', '--runs', '-3'],
    ['explore'],
    ['explore', 'no/such/folder'],
    ['explore', SCENARIO, '--runs', '1.5'],
    ['explore', SCENARIO, '--at', '1936-11'],
    ['bench', SCENARIO, '--runs', '3'],
    ['bench', 'munich-1938'],
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

describe('ribbon and hinges', { timeout: 120_000 }, () => {
  const GAME = 'tests/scenarios/records/blum-names-a-date.json';

  it('print a month an object, on history’s path and on a game’s', async () => {
    const { scenario } = await shippedScenario();
    const options = ['ribbon', SCENARIO, '--runs', '20', '--json'];
    const history = (await run(...options)).objects();
    const own = (await run(...options, '--game', GAME)).objects();
    for (const months of [history, own]) {
      expect(months).toHaveLength(scenario.months);
      expect(months[0]).toMatchObject({ type: 'ribbon', month: '1935-05', runs: 20 });
      for (const { endings } of months) expectShares(endings);
    }
    // The game left history's path in November 1936: until then the same worlds were played out.
    expect(own.slice(0, 19)).toEqual(history.slice(0, 19));
    expect(own.slice(19)).not.toEqual(history.slice(19));
  });

  it('tell the hinges of one side, each gain with an interval above zero', async () => {
    const options = ['hinges', SCENARIO, '--runs', '60', '--side', 'france', '--game', GAME];
    const { code, objects } = await run(...options, '--json');
    const found = objects();
    expect(code).toBe(0);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(3);
    for (const { type, side, runs, alternatives } of found) {
      expect({ type, side, runs }).toEqual({ type: 'hinge', side: 'france', runs: 60 });
      for (const { gain } of alternatives) {
        expect(gain.low).toBeGreaterThan(0);
        expect(gain.points).toBeGreaterThanOrEqual(gain.low);
      }
    }
    const { out } = await run(...options);
    expect(out[0]).toMatch(/^193\d-\d\d {2}france, (political|military|home): /);
  });

  it.each([
    [['--game', 'nowhere.json'], 'cannot be read'],
    [['--game', 'package.json'], 'holds no game of this scenario (not-a-record)'],
    [['--side', 'poland'], 'A side is wanted'],
  ])('refuse %j in a sentence', async (more, sentence) => {
    const { code, err } = await run('hinges', SCENARIO, ...more);
    expect(code).toBe(2);
    expect(err.join()).toContain(sentence);
  });

  it('refuse a game that is not over', async () => {
    const { scenario } = await shippedScenario();
    const game = createGame(scenario, {
      seed: scenario.seed,
      players: { france: 'person', ussr: 'as-in-history' },
    });
    const file = join(await mkdtemp(join(tmpdir(), 'cli-')), 'begun.json');
    await writeFile(file, game.save());
    expect((await run('ribbon', SCENARIO, '--game', file)).err.join()).toContain('is not over');
  });
});
