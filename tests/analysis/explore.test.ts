// Exploration finds what is wrong with a scenario made for it, and nothing unreached in the one that ships.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Exploration, explore, isReached, reachedIn } from '../../game/analysis/explore.ts';
import { Search } from '../../game/analysis/exploreSearch.ts';
import { exploreFindings } from '../../game/cli/exploreFindings.ts';
import { ALWAYS, type Condition } from '../../game/rules/condition.ts';
import { compileModel } from '../../game/rules/model.ts';
import { shippedScenario } from '../support/shipped.ts';
import { event, move, order, outcome, smallScenario, track } from '../support/smallScenario.ts';

const talksIn = (...states: string[]): Condition => ({ kind: 'in', track: 'talks', states });

/**
 * West can ask and East can answer. The answer `warmly` has no weight, so that FRIENDS is never reached; `east.wait` does
 * nothing at all; and once talks have cooled in a storm, or been held, neither side has anything left to do.
 */
const flawed = smallScenario({
  months: 8,
  tracks: [
    track('talks', {
      QUIET: [move('ASKED', 'west.ask'), move('COOLED', 'storm')],
      ASKED: [
        move('ANSWERED', 'east.answer:coolly'),
        move('FRIENDS', 'east.answer:warmly'),
        move('COOLED', 'month-ends'),
      ],
      ANSWERED: [],
      FRIENDS: [],
      COOLED: [],
    }),
    track('mood', { CALM: [move('TENSE', 'storm')], TENSE: [] }),
  ],
  orders: [
    order('east.answer', {
      day: 20,
      open: [talksIn('ASKED', 'QUIET')],
      appeal: [{ when: ALWAYS, value: 10 }],
      outcomes: [outcome('coolly', { meters: { 'east.trust': -9 } }), outcome('warmly', { weight: 0 })],
    }),
    order('east.wait', { desk: 'home', open: [talksIn('QUIET')] }),
    order('west.ask', { again: null, open: [talksIn('QUIET')], appeal: [{ when: ALWAYS, value: 10 }] }),
    order('west.arm', {
      desk: 'military',
      open: [talksIn('QUIET')],
      outcomes: [outcome('done', { meters: { 'west.will': 7 } })],
    }),
  ],
  councils: [],
  chronicle: [],
  events: [
    event('storm', { chance: 50, later: 50 }),
    event('miracle', { when: { kind: 'not', of: ALWAYS } }),
  ],
});

const FILES = new Map([
  ['tracks/mood.yaml', 'track: mood\nstates:\n  CALM: {}\n  TENSE: {}\n'],
  ['tracks/talks.yaml', '# What is said\ntrack: talks\nstates:\n  QUIET: {}\n  FRIENDS: {}\n  COOLED: {}\n'],
  ['orders/east/answer.yaml', 'order: answer\noutcomes:\n  - outcome: coolly\n  - outcome: warmly\n'],
  ['orders/east/wait.yaml', '# Nothing\norder: wait\n'],
  ['events/weather.yaml', '- event: storm\n  day: 3\n- event: miracle\n'],
]);

describe('a flawed scenario', () => {
  let found: Exploration;
  beforeAll(() => {
    found = explore(compileModel(flawed), { seed: 'flaws', runs: 800, pairs: 600 });
  });
  const findingsOf = (code: string) => exploreFindings(found, FILES).filter((each) => each.code === code);

  it('has things that are never reached, each named where it stands', () => {
    expect(
      findingsOf('never-reached').map(({ severity, file, line, message }) => [severity, file, line, message]),
    ).toEqual([
      ['error', 'tracks/talks.yaml', 5, 'State "talks FRIENDS" was not reached in any of 800 games.'],
      [
        'error',
        'orders/east/answer.yaml',
        4,
        'Outcome "east.answer:warmly" was not reached in any of 800 games.',
      ],
      ['warning', 'events/weather.yaml', 3, 'Event "miracle" was not reached in any of 800 games.'],
    ]);
  });

  it('reaches everything else, and says in which game first', () => {
    const reached = found.reached.filter(({ kind, id }) => kind === 'state' && id === 'talks ANSWERED');
    expect(reached).toEqual([
      {
        kind: 'state',
        id: 'talks ANSWERED',
        games: expect.any(Number),
        first: { game: expect.any(Number), manner: expect.any(String) },
        byHistory: false,
      },
    ]);
    expect(found.reached.filter((each) => !isReached(each))).toHaveLength(3);
  });

  it('leaves both sides with nothing to do where the talks have ended', () => {
    expect(
      found.idle.map(({ side, where }) => [side, where.some((state) => state.startsWith('talks '))]),
    ).toEqual([
      ['east', true],
      ['west', true],
    ]);
    for (const { months, all, stretches } of found.idle) {
      expect(stretches).toBeGreaterThan(0);
      expect(all).toBeGreaterThan(stretches);
      expect(months).toBeGreaterThan(all);
    }
    const [east, west] = findingsOf('nothing-to-do');
    expect(east).toMatchObject({ severity: 'warning', file: expect.stringMatching(/^tracks\//) });
    expect(east?.message).toMatch(/^east could only hold .*talks (COOLED|ANSWERED)/);
    expect(west?.message).toMatch(/^west could only hold/);
  });

  it('has one order that changes nothing, one that changes no ending, and two that do', () => {
    expect(
      findingsOf('no-difference').map(({ severity, message }) => [severity, message.split('"')[1]]),
    ).toEqual([
      ['warning', 'east.wait'],
      ['note', 'west.arm'],
    ]);
    const wait = found.differences.find(({ order }) => order === 'east.wait');
    expect(wait).toMatchObject({ apart: 0, changed: 0, ending: null, state: null, meter: null });
    const arm = found.differences.find(({ order }) => order === 'west.arm');
    expect(arm?.meter).toMatchObject({ id: 'west.will', measured: true });
    expect(arm?.meter?.by.low).toBeGreaterThan(0);
    const ask = found.differences.find(({ order }) => order === 'west.ask');
    expect(ask?.ending?.measured).toBe(true);
    expect(ask?.apart).toBeGreaterThan(0);
  });

  it('ends every game, and is explored the same way twice', () => {
    expect(found.unending).toBe(0);
    expect(explore(compileModel(flawed), { seed: 'flaws', runs: 800, pairs: 600 })).toEqual(found);
  });
});

describe('a scenario without a last ending', () => {
  it('has games that do not end, which is an error', () => {
    const [agreed] = flawed.endings;
    if (!agreed) throw new Error('the scenario has an ending');
    const found = explore(compileModel({ ...flawed, endings: [agreed] }), {
      seed: 'endless',
      runs: 40,
      pairs: 10,
    });
    expect(found.unending).toBeGreaterThan(0);
    expect(found.differences).toEqual([]);
    const [finding] = exploreFindings(found, FILES).filter(({ code }) => code === 'unending');
    expect(finding).toMatchObject({ severity: 'error', file: 'endings.yaml' });
  });
});

describe('the shipped scenario', () => {
  const BATCH = 1000;
  const MOST = 24_000;

  it('has nothing that no game comes to, no desk ever without a choice for long, and an end', {
    timeout: 120_000,
  }, async () => {
    const { scenario } = await shippedScenario();
    const search = new Search(compileModel(scenario), 'explore');
    const missing = () =>
      reachedIn(search)
        .filter((each) => !isReached(each))
        .map(({ kind, id }) => `${kind} ${id}`);
    while (search.games < MOST && missing().length > 0) search.play(BATCH);
    expect(missing()).toEqual([]);
    expect(search.unending).toBe(0);
    for (const { months, stretches } of search.idle.sides) {
      expect(months).toBeGreaterThan(10_000);
      expect(stretches).toBe(0);
    }
  });
});
