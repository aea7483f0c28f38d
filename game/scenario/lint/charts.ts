// Names in statecharts: where they start, where their moves go, and what sets the moves off.
import type { MoveDefinition, TrackDefinition, Trigger } from '../../rules/definition.ts';
import { didYouMean } from '../nearest.ts';
import { checkStates } from './conditions.ts';
import type { Inspection } from './inspection.ts';

/** The trigger that comes at the end of every month. */
export const MONTH_ENDS = 'month-ends';

export function lintCharts(inspection: Inspection): void {
  for (const track of inspection.scenario.tracks) lintChart(track, inspection);
}

function lintChart(track: TrackDefinition, inspection: Inspection): void {
  checkStates(track.id, [track.starts], track, inspection, 'starts');
  for (const move of [...track.states.flatMap(({ moves }) => moves), ...track.fromAny]) {
    checkStates(track.id, [move.to], move, inspection, 'to');
    for (const trigger of move.on) checkTrigger(trigger, move, inspection);
  }
}

function checkTrigger({ id, outcome }: Trigger, move: MoveDefinition, inspection: Inspection): void {
  if (id === MONTH_ENDS && outcome === null) return;
  const kind = id.includes('.') ? 'order' : 'event';
  if (!inspection.knows(kind, id)) {
    const known = [...inspection.names('order'), ...inspection.names('event'), MONTH_ENDS];
    const hint = didYouMean(id, known, 'A trigger is an order as side.order, an event, or month-ends.');
    const message = `No ${kind} is called "${id}", so nothing sets this off.`;
    inspection.error(move, ['on'], 'unknown-trigger', message, hint);
    return;
  }
  const order = inspection.scenario.orders.find((each) => each.id === id);
  const outcomes = order ? order.outcomes.map((each) => each.id) : [];
  if (outcome === null || inspection.broken('order', id) || outcomes.includes(outcome)) return;
  const hint = didYouMean(
    outcome,
    outcomes,
    order ? `Its outcomes: ${outcomes.join(', ')}.` : 'Events have none.',
  );
  inspection.error(move, ['on'], 'unknown-outcome', `"${outcome}" is no outcome of ${id}.`, hint);
}
