// What people decide in place of the model: rulings in place of chance, votes in place of a council's leanings, and when
// either leaves history's path. On the small scenario, through a game in progress.
import { describe, expect, it } from 'vitest';
import type { Game, Outcome } from '../../game/play/commands.ts';
import { parseRecord } from '../../game/play/record.ts';
import { createGame, openGame } from '../../game/play/session.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { event, outcome, smallScenario, step } from '../support/smallScenario.ts';

const PEOPLE = { seed: 'people', players: { east: 'person', west: 'person' } };
const TABOO = { ok: false, code: 'event-not-open' };

const play = (scenario: Scenario) => createGame(scenario, PEOPLE);
const done = (outcome: Outcome) => expect(outcome).toEqual({ ok: true });
/** Ends the month without further orders. */
function endMonth(game: Game): void {
  done(game.seal('east'));
  done(game.seal('west'));
}
function nextMonth(game: Game): void {
  endMonth(game);
  done(game.turnPage());
}
/** Events that the west was told of, oldest first. */
const told = (game: Game) =>
  game
    .view('west')
    .cables.map(({ titleKey }) => titleKey)
    .filter((key) => key.startsWith('event.'))
    .reverse();
/** Free play from the first month on, with these events. */
const free = (...events: Parameters<typeof event>[]) =>
  smallScenario({ chronicle: [], events: [event('storm'), ...events.map((each) => event(...each))] });
const recordOf = (game: Game) => {
  const parsed = parseRecord(game.save());
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.record;
};

describe('a ruling', () => {
  it('EVENT-3: brings what chance would not, and keeps away what it would', () => {
    const never = { chance: 0, later: 0 };
    const always = { chance: 100, later: 100, again: 1 };
    const game = play(free(['miracle', never], ['routine', always]));
    done(game.write('east', 'home', 'east.wait'));
    nextMonth(game);
    expect(told(game)).toEqual(['event.routine.title']);
    done(game.rule('miracle', true));
    done(game.rule('routine', false));
    nextMonth(game);
    expect(told(game)).toEqual(['event.routine.title', 'event.miracle.title']);
    endMonth(game);
    expect(told(game)).toEqual(['event.routine.title', 'event.miracle.title', 'event.routine.title']);
  });

  it('EVENT-3: brings nothing whose cause does not hold when its turn comes', () => {
    const when = { kind: 'in', track: 'talks', states: ['ASKED'] } as const;
    const game = play(free(['echo', { later: 0, when, day: 20 }]));
    done(game.rule('echo', true));
    nextMonth(game);
    expect(told(game)).toEqual([]);
    done(game.rule('echo', true));
    done(game.write('west', 'political', 'west.ask'));
    nextMonth(game);
    expect(told(game)).toEqual(['event.echo.title']);
  });

  it('EVENT-3: is taken while orders are written, on events whose month has come and that are not spent', () => {
    const game = play(free(['late', { month: 1 }], ['dawn', { month: 2, at: 'briefing' }], ['once', {}]));
    expect(game.rule('no-such', true)).toEqual({ ok: false, code: 'no-such-event' });
    expect(game.rule('late', true)).toEqual(TABOO);
    expect(game.rule('dawn', true)).toEqual(TABOO);
    done(game.rule('once', true));
    nextMonth(game);
    done(game.rule('late', false));
    done(game.rule('dawn', false));
    expect(game.rule('once', true)).toEqual(TABOO);
    done(game.seal('east'));
    done(game.rule('late', true));
    done(game.seal('west'));
    expect(game.rule('late', true)).toEqual({ ok: false, code: 'not-now' });
    done(game.turnPage());
    expect(told(game)).toEqual(['event.once.title', 'event.late.title']);
    expect(game.rule('dawn', true)).toEqual(TABOO);
  });

  it('EVENT-3: on an event of a briefing waits for the next one, and for no other', () => {
    const daily = { at: 'briefing', chance: 0, later: 0, again: 1 } as const;
    const game = play(free(['dawn', daily]));
    done(game.write('east', 'home', 'east.wait'));
    done(game.rule('dawn', true));
    nextMonth(game);
    expect(told(game)).toEqual(['event.dawn.title']);
    expect(recordOf(game).months.map(({ rulings }) => rulings)).toEqual([
      [{ event: 'dawn', occurs: true }],
      [],
    ]);
    nextMonth(game);
    expect(told(game)).toEqual(['event.dawn.title']);
  });

  it('EVENT-3: is replaced by a later one, and is not taken back with an order', () => {
    const game = play(free(['flood', { later: 100 }]));
    done(game.write('west', 'political', 'west.ask'));
    done(game.rule('flood', true));
    done(game.rule('flood', false));
    done(game.undo('west'));
    expect(game.view('west').desks[0]?.written).toBeNull();
    expect(recordOf(game).months[0]?.rulings).toEqual([{ event: 'flood', occurs: false }]);
    endMonth(game);
    expect(told(game)).toEqual([]);
  });

  it('leaves no chance to tell: a ruled event is no luck', () => {
    const game = play(free(['flood', {}]));
    done(game.write('east', 'home', 'east.wait'));
    done(game.rule('flood', true));
    nextMonth(game);
    nextMonth(game);
    nextMonth(game);
    expect(told(game)).toEqual(['event.flood.title']);
    expect(game.luck().map(({ titleKey }) => titleKey)).not.toContain('event.flood.title');
  });

  it('HISTORY-2: leaves the path where history ran otherwise, and keeps it where it ran so', () => {
    const may = (occurs: boolean) => {
      const game = play(
        smallScenario({ events: [event('storm', { month: 1 }), event('flood', { later: 0 })] }),
      );
      done(game.write('west', 'political', 'west.ask'));
      done(game.rule('flood', occurs));
      endMonth(game);
      return game;
    };
    expect(may(false).publicView().divergence).toBeNull();
    expect(may(true).publicView().divergence).toEqual({ month: { index: 0, iso: '1935-05' } });
    const june = (occurs: boolean) => {
      const game = may(false);
      done(game.turnPage());
      done(game.rule('storm', occurs));
      endMonth(game);
      return [game.publicView().divergence?.month.index, game.publicView().tracks[1]?.state];
    };
    expect(june(true)).toEqual([undefined, 'TENSE']);
    expect(june(false)).toEqual([1, 'CALM']);
  });

  it('HISTORY-2: on history’s briefing speaks of the month after', () => {
    const scenario = smallScenario({
      events: [event('storm', { month: 1, at: 'briefing' })],
      chronicle: [step('E02', '1935-06-03', { kind: 'event', event: 'storm' })],
    });
    for (const occurs of [true, false]) {
      const game = play(scenario);
      done(game.rule('storm', occurs));
      nextMonth(game);
      expect(game.publicView().divergence === null).toBe(occurs);
      expect(game.view('west').cables.length).toBe(occurs ? 1 : 0);
    }
  });
});

describe('a ruling on an order', () => {
  /** The west asks in May; what comes of it is drawn by these weights, and everything else is still. */
  const asking = (weights: Readonly<Record<string, number>>, chronicle: Scenario['chronicle'] = []) => {
    const outcomes = Object.entries(weights).map(([id, weight]) => outcome(id, { weight }));
    const { orders } = smallScenario();
    return smallScenario({
      chronicle,
      events: [],
      orders: orders.map((each) => (each.id === 'west.ask' ? { ...each, outcomes } : each)),
    });
  };
  /** What came of the west's order, with this said beforehand. */
  const asked = (scenario: Scenario, ...answers: readonly string[]) => {
    const game = play(scenario);
    done(game.write('west', 'political', 'west.ask'));
    for (const answer of answers) done(game.answer('west.ask', answer));
    endMonth(game);
    return { game, came: game.view('west').results[0]?.outcome };
  };
  const inHistory = (outcome: string) =>
    step('E01', '1935-05-10', { kind: 'order', order: 'west.ask', outcome, council: null }, { side: 'west' });

  it('ORDER-4: brings the outcome that was ruled, by the last word', () => {
    const scenario = asking({ done: 1_000_000, other: 1, none: 0 });
    expect(asked(scenario).came).toBe('done');
    expect(asked(scenario, 'other').came).toBe('other');
    expect(asked(scenario, 'other', 'done').came).toBe('done');
    expect(asked(scenario, 'other', 'none').came).toBe('done');
  });

  it('ORDER-4: leaves to chance what cannot come, and tells luck of that only', () => {
    const luck = (answer: string) => {
      const { game } = asked(asking({ done: 3, other: 1, none: 0 }), answer);
      for (let month = 0; month < 2; month += 1) {
        done(game.turnPage());
        endMonth(game);
      }
      done(game.turnPage());
      return game.luck().map(({ titleKey, chance }) => [titleKey, chance]);
    };
    expect(luck('other')).toEqual([]);
    expect(luck('none')).toEqual([['order.west.ask.title', expect.any(Number)]]);
  });

  it('ORDER-4: is taken of any order while orders are written, and ends with the month', () => {
    const scenario = asking({ done: 1_000_000, other: 1 });
    const game = play(scenario);
    expect(game.answer('west.beg', 'done')).toEqual({ ok: false, code: 'no-such-order' });
    expect(game.answer('west.ask', 'maybe')).toEqual({ ok: false, code: 'no-such-outcome' });
    done(game.answer('east.answer', 'done'));
    done(game.answer('west.ask', 'other'));
    endMonth(game);
    expect(game.answer('west.ask', 'other')).toEqual({ ok: false, code: 'not-now' });
    done(game.turnPage());
    done(game.write('west', 'political', 'west.ask'));
    endMonth(game);
    expect(game.view('west').results[0]?.outcome).toBe('done');
  });

  it('HISTORY-2: leaves the path only where the order is given, and came to something else', () => {
    const history = asking({ done: 1, other: 1, none: 0 }, [inHistory('done')]);
    const left = (scenario: Scenario, answer: string) => {
      const { game, came } = asked(scenario, answer);
      return [came, game.publicView().divergence?.month.index];
    };
    expect(left(history, 'done')).toEqual(['done', undefined]);
    expect(left(history, 'other')).toEqual(['other', 0]);
    expect(left(history, 'none')).toEqual(['done', undefined]);
    const kept = play(asking({ done: 1, other: 1 }, [step('E01', '1935-06-03', { kind: 'tells' })]));
    done(kept.answer('west.ask', 'other'));
    endMonth(kept);
    expect(kept.publicView().divergence).toBeNull();
  });

  it('WORLD-1: is in the record, which plays it again and names it where it no longer fits', () => {
    const scenario = asking({ done: 1_000_000, other: 1 });
    const { game } = asked(scenario, 'other');
    done(game.turnPage());
    expect(recordOf(game).months[0]?.rulings).toEqual([{ order: 'west.ask', outcome: 'other' }]);
    for (const text of [game.save(), game.notation()]) {
      const again = openGame(scenario, text);
      if (!again.ok) throw new Error(again.code);
      expect(again.misfits).toEqual([]);
      expect(again.game.save()).toBe(game.save());
    }
    const without = openGame(asking({ done: 1 }), game.save());
    if (!without.ok) throw new Error(without.code);
    expect(without.misfits).toEqual([{ code: 'ruling', month: '1935-05', side: null, name: 'west.ask' }]);
  });
});

describe('what holds', () => {
  it('is said of the end, or of a month before it, and of nothing while the game goes on', () => {
    const game = play(free());
    const asked = [{ kind: 'in', track: 'talks', states: ['QUIET'] } as const];
    done(game.write('west', 'political', 'west.ask'));
    nextMonth(game);
    expect(game.holds(asked, 0)).toEqual([]);
    nextMonth(game);
    nextMonth(game);
    expect(game.publicView().phase).toBe('ended');
    expect([undefined, 0, 1, 9].map((month) => game.holds(asked, month))).toEqual([
      [false],
      [true],
      [false],
      [false],
    ]);
  });
});

describe('votes that people cast', () => {
  const motion = (council: 'vote' | 'insist') =>
    smallScenario({
      chronicle: [
        step(
          'E01',
          '1935-05-10',
          { kind: 'order', order: 'west.arm', outcome: 'done', council },
          { side: 'west' },
        ),
      ],
    });
  const arm = (council: 'vote' | 'insist') => {
    const game = play(motion(council));
    done(game.write('west', 'military', 'west.arm'));
    endMonth(game);
    return game;
  };

  it('HISTORY-3: settle a motion on history’s path, which is left where it is lost', () => {
    const asItWas = arm('vote');
    done(asItWas.decide('west', 'west.arm', 'vote'));
    expect(asItWas.publicView().divergence).toBeNull();
    const carried = arm('vote');
    done(carried.decide('west', 'west.arm', 'vote', { 'west-minister': 'against', 'west-general': 'for' }));
    expect(carried.publicView().divergence).toBeNull();
    expect(carried.view('west').results[0]?.council).toMatchObject({ carried: true, for: 3, against: 2 });
    const lost = arm('vote');
    done(lost.decide('west', 'west.arm', 'vote', { 'west-general': 'against' }));
    expect(lost.view('west').results[0]).toMatchObject({ outcome: null, council: { carried: false } });
    expect(lost.view('west').divergence).toMatchObject({ side: 'west', council: true });
  });

  it('COUNCIL-5: are refused of who has none, and on a motion that is withdrawn', () => {
    const game = arm('insist');
    const refused = { ok: false, code: 'no-such-vote' };
    expect(game.decide('west', 'west.arm', 'vote', { 'east-minister': 'for' })).toEqual(refused);
    expect(game.decide('west', 'west.arm', 'withdraw', { 'west-general': 'for' })).toEqual(refused);
    done(game.decide('west', 'west.arm', 'insist', { 'west-general': 'for' }));
    expect(game.view('west').results[0]?.council).toMatchObject({ way: 'insist', for: 5, against: 0 });
    expect(game.publicView().divergence).toBeNull();
  });

  it('are in the record, which plays them again', () => {
    const game = arm('vote');
    done(game.decide('west', 'west.arm', 'vote', { 'west-general': 'against' }));
    done(game.turnPage());
    const [first] = recordOf(game).months;
    expect(first?.ways).toEqual([
      { side: 'west', order: 'west.arm', way: 'vote', votes: { 'west-general': 'against' } },
    ]);
    const opened = openGame(motion('vote'), game.save());
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.misfits).toEqual([]);
    expect(opened.game.save()).toBe(game.save());
    const bound = openGame(motion('vote'), game.save().replace('"west-general"', '"west-adviser"'));
    if (!bound.ok) throw new Error(bound.code);
    expect(bound.misfits).toEqual([{ code: 'way', month: '1935-05', side: 'west', name: 'west.arm' }]);
  });
});

describe('a record', () => {
  it('is written in the first format as long as nobody votes or rules, and names a ruling that no longer fits', () => {
    const game = play(free(['flood', {}]));
    expect(game.save()).toContain('"format": 1');
    expect(game.save()).not.toContain('rulings');
    done(game.rule('flood', true));
    expect(game.save()).toContain('"format": 2');
    const opened = openGame(free(), game.save());
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.misfits[0]).toEqual({ code: 'ruling', month: '1935-05', side: null, name: 'flood' });
  });
});
