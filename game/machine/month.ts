// What the phases of the month do to the world: writing, sealing, the councils' decisions, opening the orders, and
// turning the page. Pure functions; `build.ts` hangs them into the statechart.
import { decide, mayVote, sitting, type Votes } from '../rules/council.ts';
import type { CouncilDefinition, CouncilWay, Desk } from '../rules/definition.ts';
import { draftOf } from '../rules/effects.ts';
import { endingOf } from '../rules/endings.ts';
import { isLegal } from '../rules/legal.ts';
import type { Model } from '../rules/model.ts';
import { briefingQueue, divergenceOf, historyOrder, resolutionQueue } from '../rules/plan.ts';
import { rulingsAhead } from '../rules/rulings.ts';
import { type Divergence, monthOf, type World, type Written } from '../rules/world.ts';
import type { Command } from './events.ts';

/** Whether a side may write this order on this desk now; holding always. */
export function mayWrite(
  model: Model,
  world: World,
  side: string,
  desk: Desk,
  order: string | null,
): boolean {
  if (world.sealed.includes(side)) return false;
  if (order === null) return true;
  const compiled = model.orders.get(order);
  if (compiled?.definition.side !== side || compiled.definition.desk !== desk) return false;
  return isLegal(model, world.cells, compiled);
}

export function write(world: World, side: string, desk: Desk, order: string | null): Partial<World> {
  const others = world.written.filter((each) => each.side !== side || each.desk !== desk);
  return { written: order === null ? others : [...others, { side, desk, order, decision: null }] };
}

/**
 * Sealed orders lie in one fixed order, whatever the order of writing was: sides, then desks. Nor does it stay known who
 * sealed first: a record plays the same again, and a fingerprint tells nothing that has no consequence.
 */
export function seal(model: Model, world: World, side: string): Partial<World> {
  const sealed = [...world.sealed, side];
  const sides = model.scenario.sides.map(({ id }) => id);
  if (sealed.length < sides.length) return { sealed };
  const rank = (written: Written) => model.orders.get(written.order)?.index ?? 0;
  return { sealed: sides, written: [...world.written].sort((a, b) => rank(a) - rank(b)) };
}

/** Orders that still wait for their council. */
export function openMotions(model: Model, world: World): readonly Written[] {
  return world.written.filter(
    ({ order, decision }) =>
      decision === null && (model.orders.get(order)?.definition.council ?? null) !== null,
  );
}

/** How a motion is put, with the votes that people cast on it. */
type Decided = Extract<Command, { type: 'decide' }>;

/** Whether this motion waits, the head can pay for insisting, and the votes are such as its council has. */
export function mayDecide(model: Model, world: World, { side, order, way, votes = {} }: Decided): boolean {
  const motion = openMotions(model, world).find((each) => each.side === side && each.order === order);
  const compiled = model.orders.get(order);
  const table = motion && compiled ? sitting(model, world.cells, compiled, world.written) : null;
  return table !== null && (way !== 'insist' || table.mayInsist) && votesFit(table.council, way, votes);
}

/** Whether these votes are such as a council has; a motion that is withdrawn has none. */
export function votesFit(council: CouncilDefinition, way: CouncilWay, votes: Votes): boolean {
  return Object.keys(votes).length === 0 || (way !== 'withdraw' && mayVote(council, votes));
}

/** As long as history's path is kept and nobody casts a vote, a motion goes as it went in history. */
export function decided(model: Model, world: World, { order, way, votes = {} }: Decided): Partial<World> {
  const compiled = model.orders.get(order);
  const table = compiled ? sitting(model, world.cells, compiled, world.written, votes) : null;
  if (!compiled || !table) throw new Error(`no council waits for ${order}`);
  const month = monthOf(model, world);
  const past = historyOrder(model, month, compiled.definition.side, compiled.definition.desk);
  const kept = world.divergence === null && Object.keys(votes).length === 0;
  const settled = kept && past?.order === order && past.way === way ? 'carried' : null;
  const decision = decide(world.key, month, compiled, table, way, settled);
  return { written: world.written.map((each) => (each.order === order ? { ...each, decision } : each)) };
}

/** Sets the month's divergence, if this is where the path is left, and the order of business. */
export function openOrders(model: Model, world: World): Partial<World> {
  const divergence = world.divergence === null ? divergenceOf(model, world) : null;
  const left = divergence ? { divergence, cells: divergedCells(model, world) } : {};
  return { ...left, queue: resolutionQueue(model, { ...world, ...left }) };
}

/** From here on chance and causes decide, as after a deviation. */
export function letGo(model: Model, world: World): Partial<World> {
  const month = monthOf(model, world);
  const divergence: Divergence = { month, side: null, given: null, history: null, council: false };
  return { divergence, cells: divergedCells(model, world) };
}

function divergedCells(model: Model, world: World): readonly number[] {
  const cells = draftOf(world.cells);
  cells[model.layout.diverged] = monthOf(model, world);
  return cells;
}

export function openBriefing(model: Model, world: World): Partial<World> {
  return { queue: briefingQueue(model, world) };
}

export function closeMonth(model: Model, world: World): Partial<World> {
  return { ending: endingOf(model, world)?.id ?? null };
}

/** The next month's empty desks; what was ruled for its briefing still stands. */
export function turnPage(model: Model, world: World): Partial<World> {
  const cells = draftOf(world.cells);
  cells[model.layout.month] = monthOf(model, world) + 1;
  return { cells, written: [], sealed: [], rulings: rulingsAhead(model, world) };
}
