// Where in the world's flat row of whole numbers each thing stands. Built once from a scenario.
import { type Cells, compileCondition, type Test } from './condition.ts';
import type { Scenario } from './definition.ts';

export interface TrackSlots {
  /** Index of the state in the track's list. */
  readonly at: number;
  /** Month of the last move. */
  readonly since: number;
}

export interface EstimateSlots {
  readonly mean: number;
  /** In squared points. */
  readonly variance: number;
}

export interface Layout {
  readonly size: number;
  readonly month: number;
  /** Month in which history's path was left; -1 while it has not been. */
  readonly diverged: number;
  /** Weight of those overruled by the council decision now being carried out, 0-100. */
  readonly dissent: number;
  track(id: string): TrackSlots;
  state(track: string, state: string): number;
  meter(id: string): number;
  estimate(side: string, meter: string): EstimateSlots;
  /** Month in which an order (`side.order`) or an event last was; -1 for never. */
  last(what: string): number;
  holds(office: string, person: string): Test;
  /** The person in office now, or null while it is vacant. */
  holder(office: string, cells: Cells): string | null;
}

/** A broken invariant: the scenario passed its checks and yet names what is not there. */
function missing(kind: string, id: string): never {
  throw new Error(`no ${kind} named ${id}`);
}

/** Lays the scenario's tracks, meters, estimates, orders and events out as cells. */
export function createLayout(scenario: Scenario): Layout {
  let size = 0;
  const take = () => size++;
  const month = take();
  const diverged = take();
  const dissent = take();
  const tracks = new Map(scenario.tracks.map((track) => [track.id, { at: take(), since: take() }]));
  const states = new Map(
    scenario.tracks.map((track) => [
      track.id,
      new Map(track.states.map((state, index) => [state.id, index])),
    ]),
  );
  const meters = new Map(scenario.meters.map((meter) => [meter.id, take()]));
  const estimates = new Map(
    scenario.meters.flatMap((meter) =>
      Object.keys(meter.estimates).map(
        (side) => [`${side} ${meter.id}`, { mean: take(), variance: take() }] as const,
      ),
    ),
  );
  const last = new Map([...scenario.orders, ...scenario.events].map(({ id }) => [id, take()]));
  const holders = new Map<string, readonly { readonly person: string; readonly test: Test }[]>();

  const layout: Layout = {
    size,
    month,
    diverged,
    dissent,
    track: (id) => tracks.get(id) ?? missing('track', id),
    state: (track, state) => states.get(track)?.get(state) ?? missing('state', `${track} ${state}`),
    meter: (id) => meters.get(id) ?? missing('meter', id),
    estimate: (side, meter) => estimates.get(`${side} ${meter}`) ?? missing('estimate', `${side} ${meter}`),
    last: (what) => last.get(what) ?? missing('order or event', what),
    holder: (office, cells) =>
      (holders.get(office) ?? missing('office', office)).find(({ test }) => test(cells))?.person ?? null,
    holds: (office, person) => (cells) => layout.holder(office, cells) === person,
  };
  for (const office of scenario.offices) {
    holders.set(
      office.id,
      office.holders.map(({ person, while: condition }) => ({
        person,
        test: compileCondition(condition, layout),
      })),
    );
  }
  return layout;
}

/** The world's cells on the first day. */
export function startingCells(scenario: Scenario, layout: Layout): readonly number[] {
  const cells = new Array<number>(layout.size).fill(-1);
  cells[layout.month] = 0;
  cells[layout.dissent] = 0;
  for (const track of scenario.tracks) {
    const slots = layout.track(track.id);
    cells[slots.at] = layout.state(track.id, track.starts);
    cells[slots.since] = 0;
  }
  for (const meter of scenario.meters) {
    cells[layout.meter(meter.id)] = meter.starts;
    for (const [side, { mean, sd }] of Object.entries(meter.estimates)) {
      const slots = layout.estimate(side, meter.id);
      cells[slots.mean] = mean;
      cells[slots.variance] = sd * sd;
    }
  }
  return cells;
}
