// What can come about in a scenario at all: the least set of states, orders and events that grows out of the starts
// when every move, order and event is tried whose conditions can hold. Whether the dice or the meters ever get there
// is the business of rollouts; what is not in this set can never be, whatever is played.
import { ALWAYS, type Condition } from '../../rules/condition.ts';
import type {
  EventDefinition,
  MoveDefinition,
  OrderDefinition,
  Scenario,
  TrackDefinition,
} from '../../rules/definition.ts';
import { MONTH_ENDS } from './charts.ts';
import type { Inspection } from './inspection.ts';
import { type Possible, satisfy } from './satisfy.ts';

/** Works out what is possible. What could not be read or is not known counts as possible, so as not to blame twice. */
export function findPossible(inspection: Inspection): Possible {
  const { scenario } = inspection;
  const states = new Map(scenario.tracks.map(({ id, starts }) => [id, new Set([starts])]));
  const things = new Set<string>();
  const known = new Set([...scenario.orders, ...scenario.events].map(({ id }) => id));
  const charts = new Map(
    scenario.tracks.map((track) => [track.id, new Set(track.states.map(({ id }) => id))]),
  );
  const possible: Possible = {
    hasState: (track, state) => charts.get(track)?.has(state) ?? false,
    statesOf: (track) => states.get(track) ?? null,
    canBe: (what) => things.has(what) || !known.has(what),
    holding: (office, person) => holding(scenario, office, person),
    months: [0, scenario.months - 1],
  };
  const size = () => things.size + [...states.values()].reduce((sum, reached) => sum + reached.size, 0);
  for (let before = -1; before < size(); ) {
    before = size();
    for (const order of scenario.orders) {
      if (!things.has(order.id) && opens(order, possible)) things.add(order.id);
    }
    for (const event of scenario.events) {
      if (!things.has(event.id) && happens(event, possible)) things.add(event.id);
    }
    for (const track of scenario.tracks) growTrack(track, states.get(track.id) ?? new Set(), possible);
  }
  return possible;
}

/** Adds the states to which a move leads from those reached so far. */
function growTrack(track: TrackDefinition, reached: Set<string>, possible: Possible): void {
  for (const from of track.states) {
    if (!reached.has(from.id)) continue;
    for (const move of [...from.moves, ...track.fromAny]) {
      if (!reached.has(move.to) && canMove(track.id, from.id, move, possible)) reached.add(move.to);
    }
  }
}

/** Whether an order can ever be legal. */
export function opens(order: OrderDefinition, possible: Possible): boolean {
  return satisfy(order.open, possible) !== null;
}

/** Whether an event's cause can hold in a month in which it may happen. */
export function happens(event: EventDefinition, possible: Possible): boolean {
  if (event.month === null) return comesLater(event) && satisfy([event.when], possible) !== null;
  const last = comesLater(event) ? possible.months[1] : event.month;
  return satisfy([event.when], { ...possible, months: [event.month, last] }) !== null;
}

/** Whether it may come in other months than history's. */
export function comesLater({ later, adjust }: EventDefinition): boolean {
  return later > 0 || adjust.some(({ percent }) => percent > 0);
}

/** Whether a move can be taken from a state: one of its triggers can come, and its condition hold there. */
export function canMove(track: string, from: string, move: MoveDefinition, possible: Possible): boolean {
  if (!move.on.some(({ id }) => id === MONTH_ENDS || possible.canBe(id))) return false;
  const here: Condition = { kind: 'in', track, states: [from] };
  return satisfy([here, move.when], possible) !== null;
}

function holding(scenario: Scenario, office: string, person: string): Condition | null {
  const found = scenario.offices.find(({ id }) => id === office);
  if (!found) return null;
  const ways = found.holders.flatMap((holder, index): readonly Condition[] => {
    if (holder.person !== person) return [];
    const earlier = found.holders
      .slice(0, index)
      .map((other): Condition => ({ kind: 'not', of: other.while }));
    return [{ kind: 'and', of: [...earlier, holder.while] }];
  });
  return ways.length > 0 ? { kind: 'or', of: ways } : { kind: 'not', of: ALWAYS };
}
