// Temperaments keep their character in play: measured over some dozens of flat games against a side as in history.
import { beforeAll, describe, expect, it } from 'vitest';
import { historyStarts } from '../../game/analysis/history.ts';
import { openMotions } from '../../game/machine/month.ts';
import { createMind, temperamentsOf } from '../../game/minds/mind.ts';
import { type Interference, Playout } from '../../game/minds/playout.ts';
import { runPhase, turnPage } from '../../game/play/run.ts';
import { chanceKey, keyOfGame } from '../../game/rules/chance.ts';
import { DESKS, type Scenario } from '../../game/rules/definition.ts';
import { compileLaws, type Laws } from '../../game/rules/flat/laws.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { sightOf } from '../../game/rules/sight.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

const GAMES = 40;
const SIDES = ['france', 'ussr'];
let scenario: Scenario;
let model: Model;
let laws: Laws;
let plain: readonly string[];
let historyStart: readonly number[];
const found = new Map<string, Conduct>();
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  model = compileModel(scenario);
  laws = compileLaws(model);
  plain = temperamentsOf(model).filter(
    (id) => !scenario.temperaments.some((each) => each.id === id && each.calculates),
  );
  historyStart = historyStarts(model, 0)[0] ?? [];
  for (const side of SIDES) {
    for (const id of plain) found.set(`${side} ${id}`, conduct(historyStart, side, id));
  }
});

/** What a temperament did, a game on average. */
interface Conduct {
  readonly insisted: number;
  readonly interest: number;
  readonly evasion: number;
  /** Orders to Berlin. */
  readonly toBerlin: number;
  /** Months without any order. */
  readonly idle: number;
  /** Games in which Berlin was spoken with. */
  readonly berlin: number;
}

const BERLIN = /\.(sound-berlin|persist-in-berlin|come-to-terms-with-berlin|seek-terms-with-berlin)$/;

function conduct(start: readonly number[], side: string, temperament: string): Conduct {
  const own = SIDES.indexOf(side);
  const minds = SIDES.map((id, at) =>
    at === own ? createMind(model, id, temperament) : createMind(model, id),
  );
  const playout = new Playout(laws);
  const { game } = playout;
  const { layout } = model;
  const sums = { insisted: 0, interest: 0, evasion: 0, toBerlin: 0, idle: 0, berlin: 0, months: 0 };
  const berlin = scenario.tracks.find(({ id }) => id === `berlin.${side}`);
  const talks = berlin?.states.flatMap(({ id }, at) => (['TALKS', 'ACCORD'].includes(id) ? [at] : [])) ?? [];
  const decide = game.decide.bind(game);
  game.decide = (nth, way) => {
    const law = laws.orders[game.written[nth] ?? -1];
    if (law && Math.trunc(law.desk / DESKS.length) === own && way === 'insist') sums.insisted += 1;
    decide(nth, way);
  };
  let spoke = false;
  const watch: Interference = {
    choose: (_game, at, _legal, _count, chosen) => {
      if (at !== own) return;
      const orders = [...chosen].filter((order) => order >= 0);
      if (orders.length === 0) sums.idle += 1;
      sums.toBerlin += orders.filter((order) => BERLIN.test(scenario.orders[order]?.id ?? '')).length;
    },
    end: ({ cells }) => {
      sums.interest += cells[layout.meter(`${side}.interest`)] ?? 0;
      sums.evasion += cells[layout.meter(`${side}.evasion`)] ?? 0;
      sums.months += 1;
      spoke ||= talks.includes(cells[layout.track(`berlin.${side}`).at] ?? -1);
    },
  };
  for (let nth = 0; nth < GAMES; nth += 1) {
    spoke = false;
    game.reset(start, keyOfGame(chanceKey('temperaments'), nth));
    playout.run(minds, watch);
    if (spoke) sums.berlin += 1;
  }
  return {
    insisted: sums.insisted / GAMES,
    toBerlin: sums.toBerlin / GAMES,
    berlin: sums.berlin / GAMES,
    idle: sums.idle / sums.months,
    interest: sums.interest / sums.months,
    evasion: sums.evasion / sums.months,
  };
}

/** The temperament that has most of something, and those that have least. */
function ranked(side: string, measure: keyof Conduct): readonly string[] {
  const of = (id: string) => found.get(`${side} ${id}`)?.[measure] ?? 0;
  return [...plain].sort((a, b) => of(b) - of(a));
}

describe.each(SIDES)('%s', (side) => {
  const at = (id: string) => {
    const one = found.get(`${side} ${id}`);
    if (!one) throw new Error(`nobody played ${id}`);
    return one;
  };

  it('insists not once where it is cautious, and most where it wants the alliance', () => {
    expect(at('cautious').insisted).toBe(0);
    expect(ranked(side, 'insisted')[0]).toBe('alliance-at-any-price');
    expect(at('alliance-at-any-price').insisted).toBeGreaterThan(1);
  });

  it('looks keenest where it wants the alliance, by far', () => {
    expect(ranked(side, 'interest')[0]).toBe('alliance-at-any-price');
    expect(at('alliance-at-any-price').interest).toBeGreaterThan(at('as-in-history').interest + 20);
  });

  it('looks less keen than history’s side where it is cautious, and not more evasive than where it is for Berlin', () => {
    expect(at('cautious').interest).toBeLessThan(at('as-in-history').interest);
    expect(at('cautious').evasion).toBeLessThan(at('free-hand-with-berlin').evasion);
  });

  it('goes to Berlin, and gets there, most often with a free hand', () => {
    expect(ranked(side, 'toBerlin')[0]).toBe('free-hand-with-berlin');
    expect(ranked(side, 'berlin')[0]).toBe('free-hand-with-berlin');
    expect(at('alliance-at-any-price').toBerlin).toBe(0);
  });

  it('has something to do in most months, whatever its temperament', () => {
    for (const id of plain) expect(at(id).idle, id).toBeLessThan(0.5);
  });
});

/** Orders a month in the year after a path has closed under it. */
function afterClosing(side: string, temperament: string, track: string, state: string): number {
  const own = SIDES.indexOf(side);
  const minds = SIDES.map((id, at) =>
    at === own ? createMind(model, id, temperament) : createMind(model, id),
  );
  const states = scenario.tracks.find(({ id }) => id === track)?.states ?? [];
  const closed = states.findIndex(({ id }) => id === state);
  const { at, since } = model.layout.track(track);
  const playout = new Playout(laws);
  let months = 0;
  let orders = 0;
  for (let nth = 0; nth < 10; nth += 1) {
    playout.game.reset(historyStart, keyOfGame(chanceKey('closed'), nth));
    playout.run(minds, {
      begin: ({ cells, month }) => {
        if (month !== 12) return;
        cells[at] = closed;
        cells[since] = month;
      },
      choose: ({ month }, asked, _legal, _count, chosen) => {
        if (asked !== own || month < 12 || month > 23) return;
        months += 1;
        orders += [...chosen].filter((order) => order >= 0).length;
      },
    });
  }
  return orders / months;
}

describe.each([
  ['staff', 'LAPSED'],
  ['staff', 'CLOSED'],
  ['ratification', 'REJECTED'],
])('when %s is %s', (track, state) => {
  it.each(SIDES)('%s goes on with other business, whatever its temperament', (side) => {
    for (const id of plain) expect(afterClosing(side, id, track, state), id).toBeGreaterThan(0.5);
  });
});

describe('on the machine', () => {
  it('never asks for what the head cannot pay, and goes on after every closed path', () => {
    for (const temperament of plain) {
      for (const seed of ['one', 'two']) {
        const { months, refused } = playByMinds(temperament, seed);
        expect(refused, `${temperament} ${seed}`).toEqual([]);
        expect(months).toBeGreaterThan(0);
      }
    }
  });

  it('plays the same game twice, for reasons that add up to more than holding the desk is worth', () => {
    for (const temperament of plain) {
      const wavering = scenario.temperaments.find(({ id }) => id === temperament)?.wavering ?? 0;
      const { orders, choices } = playByMinds(temperament, 'twice');
      expect(playByMinds(temperament, 'twice').orders).toEqual(orders);
      for (const { reasons } of choices) {
        expect(reasons.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(-3 * wavering);
      }
    }
  });
});

/** Both sides by one temperament on the statechart machine, to the end; every command that was refused. */
function playByMinds(temperament: string, seed: string) {
  const game = new TestGame(scenario, seed);
  const { engine, minds } = game;
  let { run } = game;
  run = { ...run, state: engine.send(run.state, { type: 'let-go' }) };
  const refused: string[] = [];
  const orders: string[] = [];
  const choices: ReturnType<typeof minds.orders>[number][] = [];
  let months = 0;
  while (run.state.phase === 'orders') {
    let { state } = run;
    const send = (command: Parameters<typeof engine.send>[1]) => {
      const next = engine.send(state, command);
      if (next === state) refused.push(JSON.stringify(command));
      state = next;
    };
    for (const side of SIDES) {
      for (const choice of minds.orders(temperament, sightOf(model, state.world, side), state.world.key)) {
        orders.push(choice.order);
        choices.push(choice);
        send({ type: 'write', side, desk: choice.desk, order: choice.order });
      }
    }
    for (const side of SIDES) send({ type: 'seal', side });
    for (const { side, order } of openMotions(model, state.world)) {
      const way = minds.way(temperament, sightOf(model, state.world, side), order);
      send({ type: 'decide', side, order, way });
    }
    run = turnPage(engine, runPhase(engine, { state, log: run.log }));
    months += 1;
  }
  return { months, refused, orders, choices };
}
