// Lays a scenario out as a flat row of whole numbers, and fills it for the first day.
import type { Cells, Layout, Test } from './cells.ts';
import { compileCondition } from './compileCondition.ts';
import type { Scenario } from './definition.ts';

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
  const never = take();
  const zero = take();
  const tracks = new Map(
    scenario.tracks.map((track) => [track.id, { at: take(), since: take(), first: take() }]),
  );
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
  const overruled = new Map(
    scenario.orders.flatMap(({ id, council }) => (council === null ? [] : [[id, take()] as const])),
  );
  const last = new Map([...scenario.orders, ...scenario.events].map(({ id }) => [id, take()]));
  const layout: Layout = {
    size,
    month,
    diverged,
    dissent,
    never,
    zero,
    dissentOn: (order) => overruled.get(order) ?? missing('order before a council', order),
    track: (id) => tracks.get(id) ?? missing('track', id),
    state: (track, state) => states.get(track)?.get(state) ?? missing('state', `${track} ${state}`),
    meter: (id) => meters.get(id) ?? missing('meter', id),
    estimate: (side, meter) => estimates.get(`${side} ${meter}`) ?? missing('estimate', `${side} ${meter}`),
    last: (what) => last.get(what) ?? missing('order or event', what),
    ...holdersIn(scenario, () => layout),
  };
  return layout;
}

/** Who holds an office, judged by the conditions as a layout reads them. */
export function holdersIn(
  scenario: Scenario,
  layout: () => Layout,
): Pick<Layout, 'holder' | 'holds' | 'holdersWhile'> {
  const offices = new Map<string, readonly { readonly person: string; readonly test: Test }[]>();
  const definitionOf = (office: string) =>
    scenario.offices.find(({ id }) => id === office) ?? missing('office', office);
  const holdersOf = (office: string) => {
    const known = offices.get(office);
    if (known) return known;
    const made = definitionOf(office).holders.map(({ person, while: condition }) => ({
      person,
      test: compileCondition(condition, layout()),
    }));
    offices.set(office, made);
    return made;
  };
  const holder = (office: string, cells: Cells) =>
    holdersOf(office).find(({ test }) => test(cells))?.person ?? null;
  return {
    holder,
    holds: (office, person) => (cells) => holder(office, cells) === person,
    holdersWhile: (office) =>
      definitionOf(office)
        .holders.map((each) => each.while)
        .filter(({ kind }) => kind !== 'always'),
  };
}

/** The world's cells on the first day. */
export function startingCells(scenario: Scenario, layout: Layout): readonly number[] {
  const cells = new Array<number>(layout.size).fill(-1);
  cells[layout.month] = 0;
  cells[layout.dissent] = 0;
  cells[layout.zero] = 0;
  for (const { id, council } of scenario.orders) if (council !== null) cells[layout.dissentOn(id)] = 0;
  for (const track of scenario.tracks) {
    const slots = layout.track(track.id);
    cells[slots.at] = layout.state(track.id, track.starts);
    cells[slots.since] = 0;
    cells[slots.first] = layout.state(track.id, track.starts);
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
