// A seat's view holds what the seat knows and nothing more: it does not change when only secrets do, nor does what a
// computer player in that seat chooses. Tried along history and in games of random orders, month by month.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { AS_IN_HISTORY, temperamentsOf } from '../../game/minds/mind.ts';
import { createMinds, type Minds } from '../../game/minds/minds.ts';
import { toldTo } from '../../game/play/knowledge.ts';
import { seatView } from '../../game/play/seatView.ts';
import type { Scenario, TemperamentDefinition } from '../../game/rules/definition.ts';
import { cellsSeenBy, sightOf } from '../../game/rules/sight.ts';
import {
  beliefsIn,
  type Moment,
  momentsOf,
  type Secret,
  secretsIn,
  situationOf,
  withCells,
} from '../drivers/moments.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

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
  moments = momentsOf(scenario);
}, 60_000);

/** The cells that hold what a side must not see. */
function secretCells(moment: Moment, side: string): readonly Secret[] {
  const unknown = <Thing extends { readonly knownTo: readonly string[] }>(things: readonly Thing[]) =>
    things.filter(({ knownTo }) => !knownTo.includes(side));
  const foreign = scenario.orders.filter((order) => order.side !== side);
  const others = scenario.sides.map(({ id }) => id).filter((id) => id !== side);
  return [
    ...secretsIn(moment, {
      meters: unknown(scenario.meters),
      tracks: unknown(scenario.tracks),
      orders: foreign.filter(({ outcomes }) => !outcomes.every(({ knownTo }) => knownTo.includes(side))),
      dissent: foreign.filter(({ council }) => council !== null),
      events: unknown(scenario.events),
    }),
    ...beliefsIn(moment, others),
  ];
}

/** All that a seat and the computer player in it make of a moment. */
function lookOf(moment: Moment, side: string) {
  const { state } = moment;
  const { model } = moment.game.engine;
  const sight = sightOf(model, state.world, side);
  const motions = [...model.orders.values()].filter(
    ({ definition }) => definition.side === side && definition.council !== null,
  );
  return {
    view: seatView({ ...situationOf(moment), side, undo: false }),
    seen: cellsSeenBy(model, side, state.world.cells),
    chosen: quick.map((temperament) => minds.orders(temperament, sight, state.world.key)),
    ways: quick.flatMap((each) => motions.map(({ definition }) => minds.way(each, sight, definition.id))),
  };
}

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
    let shortened = 0;
    for (const moment of moments) {
      // What it was not told of and what moved nothing that it knows might as well not have happened.
      const log = moment.log
        .map((happening) => ({
          ...happening,
          moved: happening.moved.filter(({ track }) => tracks.has(track)),
          meters: happening.meters.filter(({ meter }) => meters.has(meter)),
          beliefs: happening.beliefs.filter((belief) => belief.side === side),
        }))
        .filter(
          (happening) =>
            toldTo(moment.game.engine.model, side, happening) ||
            happening.moved.length + happening.meters.length + happening.beliefs.length > 0 ||
            (happening.occurrence.kind === 'order' && happening.occurrence.order.startsWith(`${side}.`)),
        );
      shortened += moment.log.length - log.length;
      expect(lookOf({ ...moment, log }, side), moment.name).toEqual(lookOf(moment, side));
    }
    expect(shortened).toBeGreaterThan(40);
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
