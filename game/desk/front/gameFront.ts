// Cuts the front of a game out of what its seat sees: as much as the first view of the table shows.
import type { DeskView, OrderView, SeatView } from '../../play/view.ts';
import type { GameFrontData } from './keptFront.ts';
import { textsAbout } from './textsAbout.ts';

/** An order that is only counted. */
const counted = (order: OrderView): OrderView => ({ ...order, id: '', holder: null, needs: [], advice: [] });

/** What a desk shows of itself before anybody opens it; what history ordered is not told. @param given orders of the month */
function firstSight(desk: DeskView, given: readonly string[]): DeskView {
  const orders = desk.orders.map((order) => {
    if (order.id === desk.written || given.includes(order.id)) return order;
    return order.legal ? { ...order, holder: null, needs: [], advice: [] } : counted(order);
  });
  return { ...desk, orders, history: null };
}

/** The phases whose first view is the table; a council and an ending have no front. */
const FRONTED: readonly SeatView['phase'][] = ['orders', 'record'];

/**
 * Cuts the front.
 * @param view what the seat sees
 * @param rest what stands beside the view on the screen, with the scenario's texts in the language spoken
 * @returns null where there is none
 */
export function gameFrontOf(view: SeatView, rest: Omit<GameFrontData, 'view'>): GameFrontData | null {
  if (!FRONTED.includes(view.phase)) return null;
  const given = view.results.map(({ order }) => order);
  const written = view.desks.flatMap((desk) => desk.written ?? []);
  const about = view.month.index === 0 ? ['scenario.about'] : [];
  const sight: SeatView = {
    ...view,
    desks: view.desks.map((desk) => firstSight(desk, given)),
    holding: { moves: [], drifts: [], advice: [] },
    cables: view.cables.filter(({ letter }) => letter !== null),
    gauges: { own: [], partner: [], powers: [] },
    tracks: view.tracks.filter(({ moved }) => moved),
    holders: [],
    timeline: [],
    ledger: [],
  };
  const texts = textsAbout(rest.texts, [sight, rest.government], [...written, ...given, ...about]);
  return { ...rest, view: sight, texts };
}
