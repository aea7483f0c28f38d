// A seat's view holds what the seat knows and nothing more: it does not change when only secrets do, nor does what a
// computer player in that seat chooses. Tried along history and in games of random orders, month by month.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GameState } from '../../game/machine/engine.ts';
import { AS_IN_HISTORY, temperamentsOf } from '../../game/minds/mind.ts';
import { createMinds, type Minds } from '../../game/minds/minds.ts';
import type { Happening } from '../../game/play/happening.ts';
import { historyOrders, playMonth } from '../../game/play/run.ts';
import { seatView } from '../../game/play/seatView.ts';
import type { Scenario, TemperamentDefinition } from '../../game/rules/definition.ts';
import { LEAST_SURE, SUREST } from '../../game/rules/estimates.ts';
import { cellsSeenBy, sightOf } from '../../game/rules/sight.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

/** A moment of a game: everything that a view is made from. */
interface Moment {
  readonly name: string;
  readonly game: TestGame;
  readonly state: GameState;
  readonly log: readonly Happening[];
}

interface Secret {
  readonly kind: string;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

/** Two temperaments of this test's own, so that it does not depend on which the scenario has. */
const AS_IT_WAS: TemperamentDefinition = {
  id: AS_IN_HISTORY,
  history: 25,
  wavering: 0,
  insists: 40,
  keepsPath: true,
  calculates: false,
  leans: [],
  basis: { kind: 'inference', because: 'A test needs somebody who acts.' },
};
const FORESIGHT: TemperamentDefinition = {
  ...AS_IT_WAS,
  id: 'foresight',
  keepsPath: false,
  calculates: true,
};

let scenario: Scenario;
let moments: readonly Moment[];
let minds: Minds;
/** Temperaments of computer players; those who look ahead play hundreds of games at every look, and are tried apart. */
let quick: readonly string[];
let calculating: readonly string[];
beforeAll(async () => {
  const { scenario: shipped } = await shippedScenario();
  const own = shipped.temperaments.some(({ id }) => id === AS_IN_HISTORY) ? [] : [AS_IT_WAS];
  scenario = { ...shipped, temperaments: [...shipped.temperaments, ...own, FORESIGHT] };
  const { model } = new TestGame(scenario).engine;
  minds = createMinds(model);
  const calculates = (id: string) => scenario.temperaments.some((each) => each.id === id && each.calculates);
  calculating = temperamentsOf(model).filter(calculates);
  quick = temperamentsOf(model).filter((id) => !calculates(id));
  moments = [...historyMoments(), ...[1, 2, 3, 4, 5].flatMap((seed) => randomMoments(seed))];
}, 60_000);

/** History at its orders, before its councils, and at the record, when motions and results lie open. */
function historyMoments(): readonly Moment[] {
  return ['1935-05', '1935-12', '1936-03', '1936-09', '1936-11', '1937-02', '1937-07'].flatMap((month) => {
    const game = new TestGame(scenario).followHistoryTo(month);
    const { engine, run } = game;
    const plan = historyOrders(engine, game.month);
    const record = playMonth(engine, run, plan);
    let sealed = run.state;
    for (const order of plan.orders) sealed = engine.send(sealed, { type: 'write', ...order });
    for (const { id } of scenario.sides) sealed = engine.send(sealed, { type: 'seal', side: id });
    return [
      { name: `${month}, orders`, game, ...run },
      { name: `${month}, sealed`, game, state: sealed, log: run.log },
      { name: `${month}, record`, game, ...record },
    ];
  });
}

/** Every second month of a game of random legal orders, which leaves the path of history at once. */
function randomMoments(seed: number): readonly Moment[] {
  const found: Moment[] = [];
  const game = new TestGame(scenario, `secrets-${seed}`);
  // A small multiplicative generator: the choices need only be various, and the same every time.
  let state = seed;
  const pick = (n: number) => {
    state = (state * 48271) % 0x7fffffff;
    return state % n;
  };
  game.playRandomly(pick, (at) => {
    if (game.month % 2 === seed % 2) {
      found.push({ name: `random game ${seed}, month ${game.month}`, game, state: at, log: game.run.log });
    }
  });
  return found;
}

/** The cells that hold what a side must not see, each with the values that it could as well have. */
function secretCells({ game: { engine }, state }: Moment, side: string): readonly Secret[] {
  const { layout } = engine.model;
  const month = state.world.cells[layout.month] ?? 0;
  const unknown = <Thing extends { readonly knownTo: readonly string[] }>(things: readonly Thing[]) =>
    things.filter(({ knownTo }) => !knownTo.includes(side));
  const foreign = scenario.orders.filter((order) => order.side !== side);
  return [
    ...unknown(scenario.meters).map(({ id }) => ({
      kind: 'meter',
      slot: layout.meter(id),
      from: 0,
      to: 100,
    })),
    ...scenario.meters.flatMap(({ id, estimates }) =>
      Object.keys(estimates)
        .filter((believer) => believer !== side)
        .flatMap((believer) => {
          const { mean, variance } = layout.estimate(believer, id);
          return [
            { kind: 'belief', slot: mean, from: 0, to: 100 },
            { kind: 'sureness', slot: variance, from: SUREST * SUREST, to: LEAST_SURE * LEAST_SURE },
          ];
        }),
    ),
    ...unknown(scenario.tracks).flatMap(({ id, states }) => [
      { kind: 'track', slot: layout.track(id).at, from: 0, to: states.length - 1 },
      { kind: 'since', slot: layout.track(id).since, from: 0, to: month },
    ]),
    ...foreign
      .filter(({ outcomes }) => !outcomes.every(({ knownTo }) => knownTo.includes(side)))
      .map(({ id }) => ({ kind: 'order', slot: layout.last(id), from: -1, to: month })),
    ...foreign
      .filter(({ council }) => council !== null)
      .map(({ id }) => ({ kind: 'dissent', slot: layout.dissentOn(id), from: 0, to: 100 })),
    ...unknown(scenario.events).map(({ id }) => ({
      kind: 'event',
      slot: layout.last(id),
      from: -1,
      to: month,
    })),
  ];
}

/** All that a seat and the computer player in it make of a moment. */
function lookOf({ game: { engine }, state, log }: Moment, side: string) {
  const { model } = engine;
  const sight = sightOf(model, state.world, side);
  const marks = scenario.chronicle.map(() => state.world.cells);
  const motions = [...model.orders.values()].filter(
    ({ definition }) => definition.side === side && definition.council !== null,
  );
  return {
    view: seatView({ model, side, state, log, marks, undo: false }),
    seen: cellsSeenBy(model, side, state.world.cells),
    chosen: quick.map((temperament) => minds.orders(temperament, sight, state.world.key)),
    ways: quick.flatMap((each) => motions.map(({ definition }) => minds.way(each, sight, definition.id))),
  };
}

const withCells = (moment: Moment, cells: readonly number[]): Moment => ({
  ...moment,
  state: { ...moment.state, world: { ...moment.state.world, cells } },
});

describe.each(['france', 'ussr'])('the view of %s', (side) => {
  it('is tried on every kind of secret, and on many months', () => {
    const kinds = new Set(moments.flatMap((moment) => secretCells(moment, side).map(({ kind }) => kind)));
    expect(kinds).toEqual(
      new Set(['meter', 'belief', 'sureness', 'track', 'since', 'order', 'dissent', 'event']),
    );
    expect(moments.length).toBeGreaterThan(30);
  });

  it('EST-3: does not change when only secrets do, nor does what the computer chooses there', () => {
    for (const moment of moments) {
      const truth = lookOf(moment, side);
      const secrets = secretCells(moment, side);
      const other = fc.tuple(...secrets.map(({ from, to }) => fc.integer({ min: from, max: to })));
      fc.assert(
        fc.property(other, (values) => {
          const cells = Array.from(moment.state.world.cells);
          secrets.forEach(({ slot }, index) => {
            cells[slot] = values[index] ?? 0;
          });
          expect(lookOf(withCells(moment, cells), side), moment.name).toEqual(truth);
        }),
        { numRuns: 4 },
      );
    }
  });

  it('EST-3: nor does what those choose who look ahead', () => {
    expect(calculating).toContain(FORESIGHT.id);
    for (const moment of moments.filter(({ name }) => name.startsWith('1936-11, orders'))) {
      const chosenIn = ({ state }: Moment) => {
        const sight = sightOf(moment.game.engine.model, state.world, side);
        return calculating.map((each) => minds.orders(each, sight, state.world.key));
      };
      const cells = Array.from(moment.state.world.cells);
      for (const { slot, from, to } of secretCells(moment, side))
        cells[slot] = cells[slot] === to ? from : to;
      const chosen = chosenIn(moment);
      expect(chosen.flat().length).toBeGreaterThan(0);
      expect(chosenIn(withCells(moment, cells))).toEqual(chosen);
    }
  });

  it('EST-3: does not tell from its log what the other side’s secrets did', () => {
    const meters = new Set(
      scenario.meters.filter(({ knownTo }) => knownTo.includes(side)).map(({ id }) => id),
    );
    const tracks = new Set(
      scenario.tracks.filter(({ knownTo }) => knownTo.includes(side)).map(({ id }) => id),
    );
    for (const moment of moments) {
      const log = moment.log.map((happening) => ({
        ...happening,
        moved: happening.moved.filter(({ track }) => tracks.has(track)),
        meters: happening.meters.filter(({ meter }) => meters.has(meter)),
        beliefs: happening.beliefs.filter((belief) => belief.side === side),
      }));
      expect(lookOf({ ...moment, log }, side), moment.name).toEqual(lookOf(moment, side));
    }
  });

  it('changes when something that it knows does, so that the likeness of views says something', () => {
    for (const moment of moments) {
      const { model } = moment.game.engine;
      const own = scenario.meters.find(
        ({ id, knownTo }) => id.startsWith(`${side}.`) && knownTo.includes(side),
      );
      const slot = model.layout.meter(own?.id ?? '');
      const cells = Array.from(moment.state.world.cells);
      cells[slot] = (cells[slot] ?? 0) > 50 ? 0 : 100;
      expect(lookOf(withCells(moment, cells), side).view, moment.name).not.toEqual(lookOf(moment, side).view);
    }
  });
});

describe('third powers', () => {
  it('keep what they think to themselves: no seat knows their meters', () => {
    const powers = new Set(scenario.powers.flatMap(({ meters }) => meters));
    for (const { id, knownTo, estimates } of scenario.meters) {
      if (!powers.has(id)) continue;
      expect(knownTo, id).toEqual([]);
      expect(Object.keys(estimates).sort(), id).toEqual(scenario.sides.map((side) => side.id).sort());
    }
  });
});
