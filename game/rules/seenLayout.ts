// The layout as one side reads the world: meters it does not know are its own estimates, statecharts it does not see
// stand where they stood at first, acts it may never hear of have not happened. What is compiled against it cannot look
// at a secret, whatever cells it is given.
import type { Layout } from './cells.ts';
import type { Scenario } from './definition.ts';
import { holdersIn } from './layout.ts';

/** @throws (from the layout's functions) where a condition asks for what the other side believes */
export function seenLayout(scenario: Scenario, layout: Layout, side: string): Layout {
  const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id));
  const meters = ids(scenario.meters.filter(({ knownTo }) => !knownTo.includes(side)));
  const tracks = ids(scenario.tracks.filter(({ knownTo }) => !knownTo.includes(side)));
  const orders = scenario.orders.filter(
    ({ outcomes }) => !outcomes.every((each) => each.knownTo.includes(side)),
  );
  const foreign = ids(scenario.orders.filter((order) => order.side !== side));
  const acts = new Set([
    ...ids(orders.filter(({ id }) => foreign.has(id))),
    ...ids(scenario.events.filter(({ knownTo }) => !knownTo.includes(side))),
  ]);
  const seen: Layout = {
    ...layout,
    meter: (id) => (meters.has(id) ? layout.estimate(side, id).mean : layout.meter(id)),
    track: (id) => {
      const slots = layout.track(id);
      return tracks.has(id) ? { ...slots, at: slots.first, since: layout.zero } : slots;
    },
    last: (what) => (acts.has(what) ? layout.never : layout.last(what)),
    dissentOn: (order) => (foreign.has(order) ? layout.zero : layout.dissentOn(order)),
    estimate: (believer, meter) => {
      if (believer !== side) throw new Error(`${side} judges by what ${believer} believes of ${meter}`);
      return layout.estimate(believer, meter);
    },
    ...holdersIn(scenario, () => seen),
  };
  return seen;
}
