// The month on the machine: what orders, councils, events and tracks do to the world, on the small scenario.
import { describe, expect, it } from 'vitest';
import { regionState } from '../../game/machine/engine.ts';
import { ALWAYS } from '../../game/rules/condition.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { TestGame } from '../drivers/testGame.ts';
import {
  BECAUSE,
  event,
  meterAtLeast,
  move,
  order,
  outcome,
  smallScenario,
  track,
} from '../support/smallScenario.ts';

const give = (game: TestGame, ...orders: readonly string[]) => {
  const named = orders.map((id) => {
    const definition = game.engine.model.orders.get(id)?.definition;
    if (!definition) throw new Error(`no order ${id}`);
    return { side: definition.side, desk: definition.desk, order: id };
  });
  game.playOn({ orders: named, ways: [] });
};
const arm = (scenario: Scenario, way: 'vote' | 'insist' | 'withdraw') => {
  const game = new TestGame(scenario);
  game.playOn({
    orders: [{ side: 'west', desk: 'military', order: 'west.arm' }],
    ways: [{ side: 'west', order: 'west.arm', way }],
  });
  return game;
};

describe('history', () => {
  it('HISTORY-1: comes step by step as long as nobody deviates', () => {
    const game = new TestGame(smallScenario()).followHistoryTo('1935-07');
    expect(
      game.run.log.map(({ occurrence }) => ('step' in occurrence ? occurrence.step : occurrence.kind)),
    ).toEqual(['E01', 'month-ends', 'E02', 'month-ends']);
    expect(game.run.state.world.divergence).toBeNull();
    expect(game.at('mood')).toBe('TENSE');
  });

  it('HISTORY-2: is left by an order too many, another order, or one too few', () => {
    const added = new TestGame(smallScenario());
    give(added, 'west.ask', 'east.wait');
    expect(added.run.state.world.divergence).toMatchObject({
      side: 'east',
      given: 'east.wait',
      history: null,
    });
    const missing = new TestGame(smallScenario());
    give(missing);
    expect(missing.run.state.world.divergence).toMatchObject({
      side: 'west',
      given: null,
      history: 'west.ask',
    });
    expect(missing.at('talks')).toBe('QUIET');
  });
});

describe('orders', () => {
  it('ORDER-1: are refused while a need is not met, and once spent', () => {
    const game = new TestGame(smallScenario());
    expect(() => give(game, 'east.answer')).toThrow('refused');
    give(game, 'west.ask');
    expect(() => give(game, 'west.ask')).toThrow('refused');
    expect(() => give(game)).not.toThrow();
  });

  it('ORDER-2: are judged by what the side sees', () => {
    const blind = { ...track('talks', { QUIET: [move('ASKED', 'west.ask')], ASKED: [] }), knownTo: ['west'] };
    const base = smallScenario({ tracks: [blind, track('mood', { CALM: [], TENSE: [] })] });
    const game = new TestGame({
      ...base,
      endings: base.endings.slice(1),
      events: [event('storm')],
      chronicle: [],
    });
    give(game, 'west.ask');
    expect(game.at('talks')).toBe('ASKED');
    expect(() => give(game, 'east.answer')).toThrow('refused');
  });

  it('ORDER-3: draw outcomes by weight, none below nothing', () => {
    const outcomes = [
      outcome('kept', { weight: 10, adjust: [{ when: ALWAYS, weight: -50 }] }),
      outcome('sent', { weight: 1, meters: { 'west.will': +90 } }),
    ];
    const orders = [...smallScenario().orders.slice(0, 3), order('west.arm', { desk: 'military', outcomes })];
    const game = new TestGame(smallScenario({ orders }));
    give(game, 'west.arm');
    expect(game.run.log.at(0)?.occurrence).toMatchObject({ kind: 'order', outcome: 'sent' });
  });

  it('WORLD-2: keep meters within 0 and 100', () => {
    const outcomes = [outcome('done', { meters: { 'west.will': +90, 'east.trust': -90 } })];
    const orders = [...smallScenario().orders.slice(0, 3), order('west.arm', { desk: 'military', outcomes })];
    const game = new TestGame(smallScenario({ orders }));
    give(game, 'west.arm');
    expect([game.meter('west.will'), game.meter('east.trust')]).toEqual([100, 0]);
  });
});

describe('councils', () => {
  const [cabinet] = smallScenario().councils;
  if (!cabinet) throw new Error('the small scenario has a cabinet');
  const opposed = { id: 'no', member: 'west-general', orders: [], when: ALWAYS, lean: -90, basis: BECAUSE };
  const scenario = smallScenario({ councils: [{ ...cabinet, stances: [opposed] }] });

  it('COUNCIL-3: insisting spends authority, and dissent weighs on the outcome', () => {
    const outcomes = [
      outcome('obeyed', { weight: 1 }),
      outcome('slept', {
        weight: 0,
        adjust: [
          {
            when: {
              kind: 'compare',
              left: { kind: 'dissent' },
              op: '>=',
              right: { kind: 'number', value: 50 },
            },
            weight: 1_000_000,
          },
        ],
      }),
    ];
    const orders = [
      ...scenario.orders.slice(0, 3),
      order('west.arm', { desk: 'military', council: 'cabinet', outcomes }),
    ];
    const game = arm({ ...scenario, orders }, 'insist');
    expect(game.meter('west.authority')).toBe(20);
    expect(game.run.log.at(0)?.occurrence).toMatchObject({ outcome: 'slept' });
    expect(() => {
      game.playOn({
        orders: [{ side: 'west', desk: 'military', order: 'west.arm' }],
        ways: [{ side: 'west', order: 'west.arm', way: 'insist' }],
      });
    }).toThrow('refused');
  });

  it('COUNCIL-4: a lost vote costs authority and the order; withdrawing costs nothing', () => {
    const lost = arm(scenario, 'vote');
    expect(lost.meter('west.authority')).toBe(40);
    expect(lost.run.log.map(({ occurrence }) => occurrence.kind)).toEqual(['lost', 'month-ends']);
    expect(arm(scenario, 'withdraw').meter('west.authority')).toBe(50);
  });

  it('COUNCIL-4: what authority cannot pay for a lost vote is taken from the meter behind it', () => {
    const meters = scenario.meters.map((meter) =>
      meter.id === 'west.authority' ? { ...meter, starts: 4 } : meter,
    );
    const councils = scenario.councils.map((council) => ({ ...council, beyond: 'west.will' }));
    const before = new TestGame({ ...scenario, meters, councils }).meter('west.will');
    const lost = arm({ ...scenario, meters, councils }, 'vote');
    expect(lost.meter('west.authority')).toBe(0);
    expect(lost.meter('west.will')).toBe(before - 6);
  });
});

describe('tracks', () => {
  it('TRACK-1: take one move in a step, the first that fits, looking at the world before it', () => {
    const talks = track('talks', {
      QUIET: [
        move('ASKED', 'west.ask', { when: meterAtLeast('west.will', 99) }),
        move('ANSWERED', 'west.ask'),
      ],
      ASKED: [],
      ANSWERED: [move('COOLED', 'west.ask')],
      COOLED: [],
    });
    const asking = order('west.ask', { outcomes: [outcome('done', { meters: { 'west.will': +60 } })] });
    const base = smallScenario();
    const game = new TestGame({
      ...base,
      tracks: [talks, ...base.tracks.slice(1)],
      orders: [...base.orders.slice(0, 2), asking],
    });
    game.playOn({ orders: [{ side: 'west', desk: 'political', order: 'west.ask' }], ways: [] });
    expect(game.at('talks')).toBe('ANSWERED');
    expect(game.meter('west.will')).toBe(100);
  });

  it('TRACK-1: prefer a move of the state to one from anywhere; TRACK-2: which does not lead where the track stands', () => {
    const base = smallScenario();
    const talks = {
      ...track('talks', { QUIET: [move('ASKED', 'west.ask')], ASKED: [], ANSWERED: [], COOLED: [] }),
      fromAny: [move('COOLED', 'west.ask'), move('COOLED', 'month-ends', { meters: { 'west.will': +1 } })],
    };
    const game = new TestGame({
      ...base,
      tracks: [talks, ...base.tracks.slice(1)],
      chronicle: base.chronicle.slice(0, 1),
    });
    game.playOn({ orders: [{ side: 'west', desk: 'political', order: 'west.ask' }], ways: [] });
    expect(game.run.log.map(({ moved }) => moved.map(({ to }) => to))).toEqual([['ASKED'], ['COOLED']]);
    game.playOn({ orders: [], ways: [] });
    expect(game.meter('west.will')).toBe(41);
    expect(regionState(game.run.state, 'talks')).toBe('COOLED');
  });
});

describe('events', () => {
  const free = (rest: Parameters<typeof event>[1]) => {
    const game = new TestGame(smallScenario({ chronicle: [], events: [event('storm', rest)] }));
    give(game, 'east.wait');
    give(game);
    give(game);
    return game.run.log.filter(({ occurrence }) => occurrence.kind === 'event').map(({ month }) => month);
  };

  it('EVENT-1: come while their cause holds, in their month with its chance, later with the later chance', () => {
    expect(free({ month: 1 })).toEqual([1]);
    expect(free({ month: 1, chance: 0 })).toEqual([]);
    expect(free({ month: 1, chance: 0, later: 100 })).toEqual([2]);
    expect(free({ month: 1, when: { kind: 'not', of: ALWAYS }, later: 100 })).toEqual([]);
    expect(free({ month: null, later: 100 })).toEqual([0]);
    expect(free({ month: null, later: 100, again: 2 })).toEqual([0, 2]);
  });

  it('EVENT-2: come in the order of their days, among the orders', () => {
    const events = [event('storm', { month: 0, day: 20 }), event('early', { month: 0, day: 2 })];
    const game = new TestGame(smallScenario({ chronicle: [], events }));
    give(game, 'west.ask');
    expect(
      game.run.log.map(({ occurrence }) => ('event' in occurrence ? occurrence.event : occurrence.kind)),
    ).toEqual(['early', 'order', 'storm', 'month-ends']);
  });

  it('MONTH-1: a month ends with the drifts that held before any of them, and older news', () => {
    const drifts = [
      { id: 'up', when: ALWAYS, meters: { 'west.will': +5 }, basis: BECAUSE },
      { id: 'never', when: meterAtLeast('west.will', 45), meters: { 'west.will': +20 }, basis: BECAUSE },
    ];
    const game = new TestGame(smallScenario({ drifts }));
    const { layout } = game.engine.model;
    const { variance } = layout.estimate('east', 'west.will');
    give(game, 'west.ask');
    expect(game.meter('west.will')).toBe(45);
    expect(game.run.state.world.cells[variance]).toBe(116);
  });
});

describe('endings', () => {
  it('END-1: the first that holds, when the curtain falls', () => {
    const game = new TestGame(smallScenario());
    give(game, 'west.ask');
    expect(game.at('talks')).toBe('COOLED');
    give(game);
    give(game);
    expect(game.ending).toBe('nothing');
  });

  it('END-1: at once where it says so', () => {
    const [agreed, nothing] = smallScenario().endings;
    if (!agreed || !nothing) throw new Error('the small scenario has two endings');
    const cooled = {
      ...agreed,
      when: { kind: 'in', track: 'talks', states: ['COOLED'] },
      atOnce: true,
    } as const;
    const game = new TestGame(smallScenario({ endings: [cooled, nothing] }));
    give(game, 'west.ask');
    expect(game.ending).toBe('agreed');
  });
});
