// A side may judge only by what it sees: nothing hidden may stand in what opens its orders, draws its computer player
// or moves its council. What it believes (estimates of its own) is always allowed.
import type { Condition, Quantity } from '../../rules/condition.ts';
import { ALWAYS } from '../../rules/condition.ts';
import type { Scenario } from '../../rules/definition.ts';
import { conditionUses, leavesOf } from './conditionUses.ts';
import type { Inspection } from './inspection.ts';

export function lintVisibility(inspection: Inspection): void {
  for (const { condition, viewer } of conditionUses(inspection.scenario)) {
    if (viewer === null || condition === ALWAYS) continue;
    const { conditions, quantities } = leavesOf(condition);
    const hidden = new Set([
      ...conditions.flatMap((leaf) => hiddenLeaf(leaf, viewer, inspection.scenario)),
      ...quantities.flatMap((quantity) => hiddenQuantity(quantity, viewer, inspection.scenario)),
    ]);
    for (const what of hidden) {
      const hint = what.startsWith('the meter ')
        ? `Use estimate(${viewer}, ${what.slice('the meter '.length)}).`
        : 'Use what the side is told, or make this known to it.';
      inspection.error(
        condition,
        [],
        'hidden-knowledge',
        `${viewer} judges by ${what}, which it does not see.`,
        hint,
      );
    }
  }
}

function hiddenLeaf(leaf: Condition, viewer: string, scenario: Scenario): readonly string[] {
  switch (leaf.kind) {
    case 'in':
      return hiddenTrack(leaf.track, viewer, scenario);
    case 'given':
      return hiddenOrder(leaf.order, viewer, scenario);
    case 'happened':
      return hiddenEvent(leaf.event, viewer, scenario);
    default:
      return [];
  }
}

function hiddenQuantity(quantity: Quantity, viewer: string, scenario: Scenario): readonly string[] {
  switch (quantity.kind) {
    case 'meter': {
      const meter = scenario.meters.find(({ id }) => id === quantity.meter);
      return meter && !meter.knownTo.includes(viewer) ? [`the meter ${quantity.meter}`] : [];
    }
    case 'months-in':
      return hiddenTrack(quantity.track, viewer, scenario);
    case 'months-since':
      return [
        ...hiddenOrder(quantity.what, viewer, scenario),
        ...hiddenEvent(quantity.what, viewer, scenario),
      ];
    case 'dissent-on':
      return scenario.orders.some(({ id, side }) => id === quantity.order && side !== viewer)
        ? [`the council's vote on ${quantity.order}`]
        : [];
    case 'estimate':
      return quantity.side === viewer ? [] : [`what ${quantity.side} believes`];
    default:
      return [];
  }
}

function hiddenTrack(name: string, viewer: string, { tracks }: Scenario): readonly string[] {
  const track = tracks.find(({ id }) => id === name);
  return track && !track.knownTo.includes(viewer) ? [`the track ${name}`] : [];
}

/** A foreign order is hidden where any outcome of it stays unknown: to know that it was given would be to know of that. */
function hiddenOrder(name: string, viewer: string, { orders }: Scenario): readonly string[] {
  const order = orders.find(({ id }) => id === name);
  if (!order || order.side === viewer) return [];
  return order.outcomes.every(({ knownTo }) => knownTo.includes(viewer)) ? [] : [`the order ${name}`];
}

function hiddenEvent(name: string, viewer: string, { events }: Scenario): readonly string[] {
  const event = events.find(({ id }) => id === name);
  return event && !event.knownTo.includes(viewer) ? [`the event ${name}`] : [];
}
