// Moments of games at which views are looked at: along history, and in games of random orders that leave its path.
import type { GameState } from '../../game/machine/engine.ts';
import type { Happening } from '../../game/play/happening.ts';
import { historyOrders, playMonth } from '../../game/play/run.ts';
import type { Situation } from '../../game/play/situation.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { LEAST_SURE, SUREST } from '../../game/rules/estimates.ts';
import { TestGame } from './testGame.ts';

/** Everything that a view is made from. */
export interface Moment {
  readonly name: string;
  readonly game: TestGame;
  readonly state: GameState;
  readonly log: readonly Happening[];
}

/** A cell that somebody must not see, with the values that it could as well have. */
export interface Secret {
  readonly kind: string;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

/** Some months of history, and every second month of five random games. */
export function momentsOf(scenario: Scenario): readonly Moment[] {
  return [...historyMoments(scenario), ...[1, 2, 3, 4, 5].flatMap((seed) => randomMoments(scenario, seed))];
}

/** History at its orders, before its councils, and at the record, when motions and results lie open. */
function historyMoments(scenario: Scenario): readonly Moment[] {
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
function randomMoments(scenario: Scenario, seed: number): readonly Moment[] {
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

/** The moment as views take it, every month's beginning like this one. */
export function situationOf({ game, state, log }: Moment): Situation {
  const { model } = game.engine;
  return { model, state, log, marks: model.scenario.chronicle.map(() => state.world.cells) };
}

export function withCells(moment: Moment, cells: readonly number[]): Moment {
  return { ...moment, state: { ...moment.state, world: { ...moment.state.world, cells } } };
}

/** The estimates of some sides, and how sure they are of them. */
export function beliefsIn({ game: { engine } }: Moment, believers: readonly string[]): readonly Secret[] {
  const { layout, scenario } = engine.model;
  return scenario.meters.flatMap(({ id, estimates }) =>
    Object.keys(estimates)
      .filter((believer) => believers.includes(believer))
      .flatMap((believer) => {
        const { mean, variance } = layout.estimate(believer, id);
        return [
          { kind: 'belief', slot: mean, from: 0, to: 100 },
          { kind: 'sureness', slot: variance, from: SUREST * SUREST, to: LEAST_SURE * LEAST_SURE },
        ];
      }),
  );
}

/** True values of meters, states of tracks, and months of orders and events. */
export function secretsIn(
  { game: { engine }, state }: Moment,
  hidden: Readonly<
    Record<'meters' | 'tracks' | 'orders' | 'events' | 'dissent', readonly { readonly id: string }[]>
  >,
): readonly Secret[] {
  const { layout, scenario } = engine.model;
  const month = state.world.cells[layout.month] ?? 0;
  const last = (kind: string) => (thing: { readonly id: string }) => ({
    kind,
    slot: layout.last(thing.id),
    from: -1,
    to: month,
  });
  return [
    ...hidden.meters.map(({ id }) => ({ kind: 'meter', slot: layout.meter(id), from: 0, to: 100 })),
    ...hidden.tracks.flatMap(({ id }) => {
      const states = scenario.tracks.find((track) => track.id === id)?.states ?? [];
      return [
        { kind: 'track', slot: layout.track(id).at, from: 0, to: states.length - 1 },
        { kind: 'since', slot: layout.track(id).since, from: 0, to: month },
      ];
    }),
    ...hidden.orders.map(last('order')),
    ...hidden.dissent.map(({ id }) => ({ kind: 'dissent', slot: layout.dissentOn(id), from: 0, to: 100 })),
    ...hidden.events.map(last('event')),
  ];
}
