// What follows an order: in the same games with it and without it, how often states are reached and where meters stand.
import type { Model } from '../rules/model.ts';
import { type Experiment, freeChance } from './experiment.ts';
import { type Measured, share } from './interval.ts';
import type { Start } from './laboratory.ts';
import type { Crew } from './pool.ts';
import type { Sample } from './sample.ts';

/** A state's share of games in which it was reached, after the order and otherwise. */
export interface ReachedState {
  readonly track: string;
  readonly state: string;
  readonly after: Measured;
  readonly otherwise: Measured;
}

export interface Consequences {
  readonly runs: number;
  /** States whose shares lie furthest apart, of those whose intervals do not touch. */
  readonly states: readonly ReachedState[];
  /** Means of the meters three months on, those that differ most. */
  readonly meters: readonly { readonly meter: string; readonly after: number; readonly otherwise: number }[];
}

/** Months after which meters are compared. */
const AFTER = 3;
/** States and meters that are told. */
const TOLD = 6;
/** Points by which a meter must differ to be told. */
const TELLING = 1;

/** Plays the months after an order, and the same games with the choice left to the side's own mind. */
export async function consequencesOf(
  model: Model,
  crew: Crew,
  start: Start,
  order: string,
  { runs, seed }: { readonly runs: number; readonly seed: string },
): Promise<Consequences> {
  const month = start[model.layout.month] ?? 0;
  const plain = freeChance(seed);
  const forced: Experiment = { ...plain, orders: [{ order, month, way: null }] };
  const [after, otherwise] = await Promise.all(
    [forced, { ...plain, forbidden: [{ order, month }] }].map((experiment) =>
      crew.sample(start, experiment, runs),
    ),
  );
  if (!after || !otherwise) throw new Error('two samples were asked for');
  return {
    runs,
    states: statesOf(model, after, otherwise),
    meters: metersOf(model, after, otherwise, Math.min(month + AFTER, model.scenario.months - 1)),
  };
}

function statesOf(model: Model, after: Sample, otherwise: Sample): readonly ReachedState[] {
  const states = model.scenario.tracks.flatMap(({ id: track, states: all }) =>
    all.map(({ id: state }) => ({ track, state })),
  );
  return states
    .map((named, index) => ({
      ...named,
      after: share(after.reached[index] ?? 0, after.runs),
      otherwise: share(otherwise.reached[index] ?? 0, otherwise.runs),
    }))
    .filter((each) => each.after.low > each.otherwise.high || each.after.high < each.otherwise.low)
    .sort((a, b) => apart(b) - apart(a))
    .slice(0, TOLD);
}

const apart = ({ after, otherwise }: ReachedState): number => Math.abs(after.value - otherwise.value);

function metersOf(model: Model, after: Sample, otherwise: Sample, month: number): Consequences['meters'] {
  const { meters } = model.scenario;
  const meanOf = (sample: Sample, meter: number) =>
    (sample.meters[month * meters.length + meter] ?? 0) / Math.max(1, sample.played[month] ?? 0);
  return meters
    .map(({ id: meter }, index) => ({
      meter,
      after: meanOf(after, index),
      otherwise: meanOf(otherwise, index),
    }))
    .filter((each) => Math.abs(each.after - each.otherwise) >= TELLING)
    .sort((a, b) => Math.abs(b.after - b.otherwise) - Math.abs(a.after - a.otherwise))
    .slice(0, TOLD);
}
