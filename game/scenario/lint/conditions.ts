// Names in conditions: tracks, states, meters, orders, events, offices, people, estimates; and numbers that no
// quantity can reach.
import type { Condition, Quantity } from '../../rules/condition.ts';
import { ALWAYS } from '../../rules/condition.ts';
import { monthAt } from '../calendar.ts';
import { didYouMean } from '../nearest.ts';
import { type ConditionUse, conditionUses, leavesOf } from './conditionUses.ts';
import type { Inspection } from './inspection.ts';

export function lintConditions(inspection: Inspection): void {
  for (const use of conditionUses(inspection.scenario)) lintCondition(use, inspection);
}

/** Reports what a condition names in vain. */
export function lintCondition(use: ConditionUse, inspection: Inspection): void {
  if (use.condition === ALWAYS) return;
  const { conditions, quantities } = leavesOf(use.condition);
  for (const leaf of conditions) checkLeaf(leaf, use.condition, inspection);
  for (const quantity of quantities) lintQuantity(quantity, use.condition, use.dissent, inspection);
}

function checkLeaf(leaf: Condition, root: Condition, inspection: Inspection): void {
  switch (leaf.kind) {
    case 'in':
      checkStates(leaf.track, leaf.states, root, inspection);
      break;
    case 'given':
      inspection.check('order', leaf.order, root);
      break;
    case 'happened':
      inspection.check('event', leaf.event, root);
      break;
    case 'holds':
      checkHolder(leaf.office, leaf.person, root, inspection);
      break;
    case 'compare':
      checkBounds(leaf.left, leaf.right, root, inspection);
      checkBounds(leaf.right, leaf.left, root, inspection);
      break;
    default:
  }
}

/** Reports states that a track does not have. */
export function checkStates(
  track: string,
  states: readonly string[],
  thing: object,
  inspection: Inspection,
  ...below: readonly (string | number)[]
): void {
  if (!inspection.check('track', track, thing, ...below)) return;
  const known = inspection.scenario.tracks.find(({ id }) => id === track)?.states.map(({ id }) => id);
  if (!known) return;
  for (const state of states) {
    if (known.includes(state)) continue;
    const hint = didYouMean(state, known, `Its states: ${known.join(', ')}.`);
    inspection.error(thing, below, 'unknown-state', `"${state}" is no state of ${track}.`, hint);
  }
}

function checkHolder(office: string, person: string, root: Condition, inspection: Inspection): void {
  const knownPerson = inspection.check('person', person, root);
  if (!inspection.check('office', office, root) || !knownPerson) return;
  const holders = inspection.scenario.offices.find(({ id }) => id === office)?.holders;
  if (!holders || holders.some((holder) => holder.person === person)) return;
  const names = holders.map((holder) => holder.person);
  const hint = didYouMean(person, names, `Its holders: ${names.join(', ')}.`);
  inspection.error(root, [], 'unknown-person', `"${person}" never holds the office ${office}.`, hint);
}

/** Reports what a quantity names in vain. @param root thing with an origin, to which the quantity belongs */
export function lintQuantity(
  quantity: Quantity,
  root: object,
  dissent: boolean,
  inspection: Inspection,
): void {
  switch (quantity.kind) {
    case 'meter':
      inspection.check('meter', quantity.meter, root);
      break;
    case 'months-in':
      inspection.check('track', quantity.track, root);
      break;
    case 'months-since':
      inspection.check(quantity.what.includes('.') ? 'order' : 'event', quantity.what, root);
      break;
    case 'estimate':
      if (inspection.check('side', quantity.side, root) && inspection.check('meter', quantity.meter, root)) {
        checkEstimate(quantity.side, quantity.meter, root, inspection);
      }
      break;
    case 'dissent-on': {
      if (!inspection.check('order', quantity.order, root)) break;
      const order = inspection.scenario.orders.find(({ id }) => id === quantity.order);
      if (order && order.council === null) {
        const message = `${order.id} goes before no council: nobody is overruled on it.`;
        inspection.error(root, [], 'misplaced-dissent', message, 'Add council: to the order.');
      }
      break;
    }
    case 'dissent':
      if (!dissent) {
        const hint = 'It is only known where an outcome of an order that went before a council is drawn.';
        inspection.error(root, [], 'misplaced-dissent', '"dissent" means nothing here.', hint);
      }
      break;
    default:
  }
}

function checkEstimate(side: string, meter: string, root: object, inspection: Inspection): void {
  const found = inspection.scenario.meters.find(({ id }) => id === meter);
  if (!found || side in found.estimates || !found.knownTo.includes(side)) return;
  const hint = `Write ${meter} alone.`;
  inspection.error(root, [], 'unknown-estimate', `${side} knows ${meter} and has no estimate of it.`, hint);
}

/** A number beyond what it is compared with can ever be makes the comparison idle. */
function checkBounds(quantity: Quantity, other: Quantity, root: Condition, inspection: Inspection): void {
  if (other.kind !== 'number') return;
  const { value } = other;
  const { firstMonth, months } = inspection.scenario;
  if (quantity.kind === 'month' && (value < 0 || value > months)) {
    const hint = `The scenario runs from ${firstMonth} to ${monthAt(months - 1, firstMonth)}.`;
    inspection.warn(
      root,
      [],
      'out-of-range',
      `${monthAt(value, firstMonth)} lies outside the scenario.`,
      hint,
    );
  }
  const percent =
    quantity.kind === 'meter' || quantity.kind === 'estimate' || quantity.kind.startsWith('dissent');
  if (percent && (value < 0 || value > 100)) {
    inspection.warn(root, [], 'out-of-range', `${value} is compared with what runs from 0 to 100.`);
  }
}
