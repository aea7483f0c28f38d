// A seat's view holds what the seat knows and nothing more: it does not change when only secrets do.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seatView } from '../../game/play/seatView.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { cellsSeenBy } from '../../game/rules/sight.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let game: TestGame;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  game = new TestGame(scenario).followHistoryTo('1936-11');
});

/** The cells that hold what a side must not see: foreign hidden meters, the other's estimates, hidden tracks. */
function secretCells(side: string): readonly { readonly slot: number; readonly values: number }[] {
  const { layout } = game.engine.model;
  return [
    ...scenario.meters
      .filter(({ knownTo }) => !knownTo.includes(side))
      .map(({ id }) => ({ slot: layout.meter(id), values: 101 })),
    ...scenario.meters.flatMap(({ id, estimates }) =>
      Object.keys(estimates)
        .filter((believer) => believer !== side)
        .map((believer) => ({ slot: layout.estimate(believer, id).mean, values: 101 })),
    ),
    ...scenario.tracks
      .filter(({ knownTo }) => !knownTo.includes(side))
      .map(({ id, states }) => ({ slot: layout.track(id).at, values: states.length })),
  ];
}

describe.each(['france', 'ussr'])('the view of %s', (side) => {
  it('EST-3: does not change when only secrets do', () => {
    const { model } = game.engine;
    const { state, log } = game.run;
    const marks: readonly (readonly number[])[] = [];
    const viewOn = (cells: readonly number[]) => {
      const world = { ...state.world, cells };
      return {
        view: seatView({ model, side, state: { ...state, world }, log, marks, undo: false }),
        seen: cellsSeenBy(model, side, cells),
      };
    };
    const truth = viewOn(state.world.cells);
    const secrets = secretCells(side);
    expect(secrets.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: secrets.length, maxLength: secrets.length }), (values) => {
        const cells = [...state.world.cells];
        secrets.forEach(({ slot, values: count }, index) => {
          cells[slot] = (values[index] ?? 0) % count;
        });
        expect(viewOn(cells)).toEqual(truth);
      }),
      { numRuns: 50 },
    );
  });
});
