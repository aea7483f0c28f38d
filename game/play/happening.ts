// What happened, one entry an occurrence: the trace from which cables, gauges, timeline and records are read.
import type { Engine, GameState } from '../machine/engine.ts';
import { spread } from '../rules/estimates.ts';
import type { Model } from '../rules/model.ts';
import { chanceOf } from '../rules/resolve.ts';
import { monthOf, type Occurrence } from '../rules/world.ts';
import type { BeliefView } from './view.ts';

export interface Happening {
  /** Month index in which it happened. */
  readonly month: number;
  /** Number of the briefing at which seats learn of it: this month's, or the next for what the month's orders brought. */
  readonly briefing: number;
  readonly occurrence: Occurrence;
  /** How likely it was, in per cent; null where nothing was drawn. The archive alone may tell. */
  readonly chance: number | null;
  /** History carried this order out within the step before it, which tells it too. */
  readonly joined: boolean;
  readonly moved: readonly { readonly track: string; readonly from: string; readonly to: string }[];
  readonly meters: readonly { readonly meter: string; readonly by: number }[];
  /** Changes of estimates: by how many points `side` now believes otherwise of `meter`, and how unsure it is after. */
  readonly beliefs: readonly {
    readonly side: string;
    readonly meter: string;
    readonly by: number;
    readonly sd: number;
  }[];
}

/** Takes the month's next business. `happening` is null when the phase has ended instead. */
export function advance(
  engine: Engine,
  state: GameState,
): { readonly state: GameState; readonly happening: Happening | null } {
  const next = engine.send(state, { type: 'advance' });
  if (next.phase !== state.phase || next.world.latest === null) return { state: next, happening: null };
  const month = monthOf(engine.model, state.world);
  const briefing = state.phase === 'briefing' ? month : month + 1;
  const changes = difference(engine.model, state.world.cells, next.world.cells);
  const occurrence = next.world.latest;
  const joined = occurrence.kind === 'order' && occurrence.step === null && next.world.divergence === null;
  const chance = chanceOf(engine.model, state.world, occurrence);
  return { state: next, happening: { month, briefing, occurrence, chance, joined, ...changes } };
}

type Changes = Pick<Happening, 'moved' | 'meters' | 'beliefs'>;

/** What differs between two worlds' cells, by name. */
export function difference(model: Model, before: readonly number[], after: readonly number[]): Changes {
  const { layout, scenario } = model;
  const change = (slot: number) => (after[slot] ?? 0) - (before[slot] ?? 0);
  return {
    moved: scenario.tracks.flatMap(({ id, states }) => {
      const { at } = layout.track(id);
      const from = states[before[at] ?? 0]?.id ?? '';
      const to = states[after[at] ?? 0]?.id ?? '';
      return from === to ? [] : [{ track: id, from, to }];
    }),
    meters: scenario.meters
      .map(({ id }) => ({ meter: id, by: change(layout.meter(id)) }))
      .filter(({ by }) => by !== 0),
    beliefs: scenario.meters.flatMap(({ id, estimates }) =>
      Object.keys(estimates).flatMap((side) => {
        const { mean, variance } = layout.estimate(side, id);
        const [by, sd] = [change(mean), spread(after[variance] ?? 0)];
        return by === 0 && sd === spread(before[variance] ?? 0) ? [] : [{ side, meter: id, by, sd }];
      }),
    ),
  };
}

/** Every track's state by name. */
export function trackStates(model: Model, cells: readonly number[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    model.scenario.tracks.map(({ id, states }) => [
      id,
      states[cells[model.layout.track(id).at] ?? 0]?.id ?? '',
    ]),
  );
}

/** Every meter's true value by name. */
export function meterValues(model: Model, cells: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(model.scenario.meters.map(({ id }) => [id, cells[model.layout.meter(id)] ?? 0]));
}

/** Every estimate beside the truth, in the order of the meters. */
export function beliefsOf({ layout, scenario }: Model, cells: readonly number[]): readonly BeliefView[] {
  return scenario.meters.flatMap(({ id, estimates }) =>
    Object.keys(estimates).map((side) => {
      const { mean, variance } = layout.estimate(side, id);
      return {
        meter: id,
        side,
        truth: cells[layout.meter(id)] ?? 0,
        believed: cells[mean] ?? 0,
        sd: spread(cells[variance] ?? 0),
      };
    }),
  );
}
