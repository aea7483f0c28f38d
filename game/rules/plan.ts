// The order of business of a month: which orders, events and steps of history wait, and when history's path is left.
import type { StepDefinition } from './definition.ts';
import type { HistoryOrder, Model } from './model.ts';
import { ruledOutcome } from './resolve.ts';
import { cameInHistory, JOINED, outcomeInHistory } from './rulings.ts';
import { type Divergence, monthOf, type Pending, type Ruling, type World, type Written } from './world.ts';

/** What happens before the month's orders are written. */
export function briefingQueue(model: Model, world: World): readonly Pending[] {
  const month = monthOf(model, world);
  if (world.divergence === null) {
    return stepsOf(model, month)
      .filter((step) => isBriefing(model, step))
      .flatMap(pendingOfStep);
  }
  return candidates(model, month, 'briefing');
}

/** What happens once the orders are sealed and the councils have decided. */
export function resolutionQueue(model: Model, world: World): readonly Pending[] {
  const month = monthOf(model, world);
  if (world.divergence === null) {
    const steps = stepsOf(model, month).filter((step) => !isBriefing(model, step));
    return [...steps.flatMap(pendingOfStep), { kind: 'month-ends' }];
  }
  const orders = world.written.map((written) => ({
    day: dayOf(model, written.order),
    pending: pendingOfOrder(written),
  }));
  const events = candidates(model, month, 'resolution').map((pending) => ({
    day: pending.kind === 'event' ? (model.events.get(pending.event)?.definition.day ?? 0) : 0,
    pending,
  }));
  const dated = [...orders, ...events].sort((a, b) => a.day - b.day);
  return [...dated.map(({ pending }) => pending), { kind: 'month-ends' }];
}

/** What history ordered on a desk this month; undefined when it held. */
export function historyOrder(
  model: Model,
  month: number,
  side: string,
  desk: string,
): HistoryOrder | undefined {
  return model.history[month]?.find((order) => order.side === side && order.desk === desk);
}

/** The first point in which the sealed month differs from history's, or null. */
export function divergenceOf(model: Model, world: World): Divergence | null {
  const month = monthOf(model, world);
  const history = model.history[month] ?? [];
  for (const { id: side } of model.scenario.sides) {
    for (const { order, desk, decision } of world.written.filter((each) => each.side === side)) {
      const past = historyOrder(model, month, side, desk);
      if (past?.order !== order)
        return { month, side, given: order, history: past?.order ?? null, council: false };
      // History's motions were all carried.
      if (decision && (decision.way !== past.way || !decision.carried))
        return { month, side, given: order, history: order, council: true };
    }
    const missed = history.find(
      (past) => past.side === side && !world.written.some(({ order }) => order === past.order),
    );
    if (missed) return { month, side, given: null, history: missed.order, council: false };
  }
  const leaves = world.rulings.some((ruling) => isOtherwise(model, world, ruling));
  return leaves ? { month, side: null, given: null, history: null, council: false } : null;
}

/** Whether history did not bear a ruling out; one on an order says something only where the order is given. */
function isOtherwise(model: Model, world: World, ruling: Ruling): boolean {
  if ('event' in ruling) return ruling.occurs !== cameInHistory(model, world, ruling.event);
  const { order } = ruling;
  if (!world.written.some((written) => written.order === order)) return false;
  const outcome = ruledOutcome(model, world, order);
  return outcome !== null && outcome !== outcomeInHistory(model, world, order);
}

function stepsOf(model: Model, month: number): readonly StepDefinition[] {
  return model.chronicle[month] ?? [];
}

function isBriefing(model: Model, { carries }: StepDefinition): boolean {
  return carries.kind === 'event' && model.events.get(carries.event)?.definition.at === 'briefing';
}

function pendingOfStep(step: StepDefinition): Pending[] {
  const { carries, id } = step;
  const joined = step.with.map((order): Pending => ({ kind: 'order', order, outcome: JOINED, step: null }));
  switch (carries.kind) {
    case 'order':
      return [{ kind: 'order', order: carries.order, outcome: carries.outcome, step: id }, ...joined];
    case 'event':
      return [{ kind: 'event', event: carries.event, step: id }, ...joined];
    case 'part':
    case 'tells':
      return [{ kind: 'tells', step: id }, ...joined];
  }
}

function pendingOfOrder({ order, decision }: Written): Pending {
  if (decision && !decision.carried) return { kind: 'lost', order };
  return { kind: 'order', order, outcome: null, step: null };
}

function dayOf(model: Model, order: string): number {
  return model.orders.get(order)?.definition.day ?? 0;
}

/** Events that may come this month; whether they do is asked when their turn comes. */
function candidates(model: Model, month: number, at: 'briefing' | 'resolution'): readonly Pending[] {
  return [...model.events.values()]
    .map(({ definition }) => definition)
    .filter((event) => event.at === at && (event.month === null || event.month <= month))
    .sort((a, b) => a.day - b.day)
    .map(({ id }): Pending => ({ kind: 'event', event: id, step: null }));
}
