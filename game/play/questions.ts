// The questions of a month to a third power: those of its events that may come, and those orders that may be addressed to it,
// as far as the power itself can judge. Chance would decide if its table did not.
import type { Cells } from '../rules/cells.ts';
import { compileCondition } from '../rules/compileCondition.ts';
import type { Condition, Quantity } from '../rules/condition.ts';
import type { EventDefinition, PowerDefinition, Scenario } from '../rules/definition.ts';
import { isSpent } from '../rules/legal.ts';
import type { Model } from '../rules/model.ts';
import { cameInHistory, mayRuleOn, monthOfTurn } from '../rules/rulings.ts';
import { cellsKnownTo, type Knower } from '../rules/sight.ts';
import type { World } from '../rules/world.ts';
import { monthView } from './calendar.ts';
import { evidenceOf } from './knowledge.ts';
import type { QuestionView, RequestView } from './publicView.ts';

/**
 * Whose event it is: the power's from whose leanings it comes, of several the one that its cause names first; where it
 * comes from none, the power's at whose seat it takes place. Undefined where it is no power's.
 */
export function powerOf(scenario: Scenario, event: EventDefinition): PowerDefinition | undefined {
  const [leaning] = [event.when, ...event.adjust.map(({ when }) => when)].flatMap((condition) =>
    leaningsIn(scenario, condition),
  );
  return scenario.powers.find(({ meters, place }) =>
    leaning === undefined ? place === event.place : meters.includes(leaning),
  );
}

/** Meters of powers that a condition looks at, in its order. */
function leaningsIn(scenario: Scenario, condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'compare':
      return [condition.left, condition.right].flatMap((quantity) =>
        quantity.kind === 'meter' && scenario.powers.some(({ meters }) => meters.includes(quantity.meter))
          ? [quantity.meter]
          : [],
      );
    case 'not':
      return leaningsIn(scenario, condition.of);
    case 'and':
    case 'or':
      return condition.of.flatMap((part) => leaningsIn(scenario, part));
    default:
      return [];
  }
}

/** @param knower what the power knows: what depends on anything else is held for possible */
export function questionsOf(
  model: Model,
  power: string,
  knower: Knower,
  world: World,
): readonly QuestionView[] {
  const seen = cellsKnownTo(model, knower, world.cells);
  return [...model.events.values()].flatMap((event): readonly QuestionView[] => {
    const { definition } = event;
    const { id, basis } = definition;
    const month = monthOfTurn(model, world, event);
    const chance = definition.month === month ? definition.chance : definition.later;
    if (chance === 0 || powerOf(model.scenario, definition)?.id !== power) return [];
    if (!mayRuleOn(model, world, id) || !mayHold(model, knower, seen, definition.when)) return [];
    return [
      {
        event: id,
        month: monthView(model.scenario, month),
        titleKey: `event.${id}.title`,
        textKey: `event.${id}.text`,
        evidence: evidenceOf(basis),
        history: cameInHistory(model, world, id),
      },
    ];
  });
}

/**
 * The orders to which a power may say beforehand what it would answer: sent to its seat, with more than one outcome, and not
 * such that it knows them to be closed. Whether one of them is being written plays no part.
 */
export function requestsTo(
  model: Model,
  { place }: PowerDefinition,
  knower: Knower,
  cells: Cells,
): readonly RequestView[] {
  const seen = cellsKnownTo(model, knower, cells);
  return [...model.orders.values()].flatMap((order): readonly RequestView[] => {
    const { id, side, to, open, outcomes, basis } = order.definition;
    if (to !== place || outcomes.length < 2 || !open.every((need) => mayHold(model, knower, seen, need)))
      return [];
    if (knower.knowsOrder(order.definition) && isSpent(model, seen, order)) return [];
    return [
      { order: id, side, outcomes: outcomes.map((outcome) => outcome.id), evidence: evidenceOf(basis) },
    ];
  });
}

/** Whether a condition holds, or may hold as far as somebody knows. */
export function mayHold(model: Model, knower: Knower, seen: Cells, condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((part) => mayHold(model, knower, seen, part));
    case 'or':
      return condition.of.some((part) => mayHold(model, knower, seen, part));
    case 'not':
      return mayFail(model, knower, seen, condition.of);
    default:
      return !knows(model, knower, condition) || compileCondition(condition, model.layout)(seen);
  }
}

function mayFail(model: Model, knower: Knower, seen: Cells, condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.some((part) => mayFail(model, knower, seen, part));
    case 'or':
      return condition.of.every((part) => mayFail(model, knower, seen, part));
    case 'not':
      return mayHold(model, knower, seen, condition.of);
    default:
      return !knows(model, knower, condition) || !compileCondition(condition, model.layout)(seen);
  }
}

/** Whether everything that a condition looks at is known. */
function knows(model: Model, knower: Knower, condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
    case 'diverged':
      return true;
    case 'in':
      return knowsTrack(model, knower, condition.track);
    case 'compare':
      return [condition.left, condition.right].every((quantity) => knowsQuantity(model, knower, quantity));
    case 'given':
      return knowsAct(model, knower, condition.order);
    case 'happened':
      return knowsAct(model, knower, condition.event);
    case 'holds':
      return model.layout.holdersWhile(condition.office).every((each) => knows(model, knower, each));
    case 'not':
      return knows(model, knower, condition.of);
    case 'and':
    case 'or':
      return condition.of.every((part) => knows(model, knower, part));
  }
}

function knowsQuantity(model: Model, knower: Knower, quantity: Quantity): boolean {
  switch (quantity.kind) {
    case 'number':
    case 'month':
      return true;
    case 'meter': {
      const meter = model.scenario.meters.find(({ id }) => id === quantity.meter);
      return meter !== undefined && knower.knowsMeter(meter);
    }
    case 'months-in':
      return knowsTrack(model, knower, quantity.track);
    case 'months-since':
      return knowsAct(model, knower, quantity.what);
    case 'dissent':
    case 'dissent-on':
    case 'estimate':
      return false;
  }
}

function knowsTrack({ tracks }: Model, knower: Knower, id: string): boolean {
  const track = tracks.find(({ definition }) => definition.id === id);
  return track !== undefined && knower.knowsTrack(track.definition);
}

/** @param id of an order or an event */
function knowsAct({ orders, events }: Model, knower: Knower, id: string): boolean {
  const order = orders.get(id);
  const event = events.get(id);
  if (order) return knower.knowsOrder(order.definition);
  return event !== undefined && knower.knowsEvent(event.definition);
}
