// A moment of the shipped history with some cells set otherwise: what would be answered, what would come. For tests that
// ask how a chance depends on the world, without playing it out.
import type { Scenario } from '../../game/rules/definition.ts';
import type { Model } from '../../game/rules/model.ts';
import { outcomeWeights, percentOf } from '../../game/rules/resolve.ts';
import { TestGame } from './testGame.ts';

/** What differs from history: meters, where tracks stand, and orders or events that have come this very month. */
export interface Otherwise {
  readonly meters?: Readonly<Record<string, number>>;
  readonly tracks?: Readonly<Record<string, string>>;
  readonly came?: readonly string[];
}

export class WorldAt {
  readonly model: Model;
  readonly cells: readonly number[];

  private constructor(model: Model, cells: readonly number[]) {
    this.model = model;
    this.cells = cells;
  }

  /** History up to the orders of `month` (`1936-11`). */
  static inHistory(scenario: Scenario, month: string): WorldAt {
    const game = new TestGame(scenario).followHistoryTo(month);
    return new WorldAt(game.engine.model, game.run.state.world.cells);
  }

  static of(model: Model, cells: readonly number[]): WorldAt {
    return new WorldAt(model, cells);
  }

  /** @throws if the scenario has no such meter, track, state, order or event */
  but({ meters = {}, tracks = {}, came = [] }: Otherwise): WorldAt {
    const { layout, scenario, orders, events } = this.model;
    const cells = [...this.cells];
    for (const [meter, value] of Object.entries(meters)) cells[layout.meter(meter)] = value;
    for (const [track, state] of Object.entries(tracks)) {
      const index = scenario.tracks
        .find(({ id }) => id === track)
        ?.states.findIndex(({ id }) => id === state);
      if (index === undefined || index < 0) throw new Error(`${track} has no state ${state}`);
      cells[layout.track(track).at] = index;
    }
    for (const id of came) {
      const last = orders.get(id)?.last ?? events.get(id)?.last;
      if (last === undefined) throw new Error(`no order or event ${id}`);
      cells[last] = cells[layout.month] ?? 0;
    }
    return new WorldAt(this.model, cells);
  }

  meter(id: string): number {
    return this.cells[this.model.layout.meter(id)] ?? 0;
  }

  /** Chances of an order's outcomes, were it carried out now, in per cent. */
  answers(order: string): Readonly<Record<string, number>> {
    const compiled = this.model.orders.get(order);
    if (!compiled) throw new Error(`no order ${order}`);
    const weights = outcomeWeights(compiled, this.cells);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return Object.fromEntries(
      compiled.outcomes.map(({ definition }, index) => [
        definition.id,
        (100 * (weights[index] ?? 0)) / Math.max(1, total),
      ]),
    );
  }

  /** Chance of an event this month in per cent; 0 where its cause does not hold. */
  chance(event: string): number {
    const compiled = this.model.events.get(event);
    if (!compiled) throw new Error(`no event ${event}`);
    return compiled.when(this.cells)
      ? percentOf(compiled, this.cells[this.model.layout.month] ?? 0, this.cells)
      : 0;
  }
}
