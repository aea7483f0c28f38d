// States that no line of play reaches, orders that never open, events and endings that never come, moves and
// adjustments that never count, offices that stand empty.
import { ALWAYS, type Condition } from '../../rules/condition.ts';
import type { OfficeDefinition, OrderDefinition, TrackDefinition } from '../../rules/definition.ts';
import { printCondition } from '../conditionPrinter.ts';
import { MONTH_ENDS } from './charts.ts';
import { inWords, whyNever } from './explain.ts';
import type { Inspection } from './inspection.ts';
import { canMove, comesLater, findPossible, happens } from './possible.ts';
import { type Possible, satisfy } from './satisfy.ts';

export function lintReach(inspection: Inspection): void {
  const { scenario } = inspection;
  const possible = findPossible(inspection);
  for (const track of scenario.tracks) lintStates(track, possible, inspection);
  for (const order of scenario.orders) lintOrder(order, possible, inspection);
  for (const event of scenario.events) {
    if ((event.month === null && !comesLater(event)) || happens(event, possible)) continue;
    const hint = 'Its cause asks for what cannot be in the months in which it may happen.';
    inspection.error(event, ['when'], 'never-holds', `The event ${event.id} can never happen.`, hint);
  }
  for (const ending of scenario.endings) {
    if (satisfy([ending.when], possible)) continue;
    const hint = whyNever([ending.when], possible, inspection.scenario);
    inspection.error(ending, ['when'], 'never-holds', `The ending ${ending.id} can never come.`, hint);
  }
  const parts = [
    ...scenario.drifts.map(({ when }) => when),
    ...scenario.events.flatMap(({ adjust }) => adjust.map(({ when }) => when)),
    ...scenario.temperaments.flatMap(({ leans }) => leans.map(({ when }) => when)),
    ...scenario.councils.flatMap(({ stances }) => stances.map(({ when }) => when)),
    ...scenario.orders.flatMap(({ appeal, outcomes }) =>
      [...appeal, ...outcomes.flatMap(({ adjust }) => adjust)].map(({ when }) => when),
    ),
  ];
  for (const condition of parts) {
    if (condition === ALWAYS || satisfy([condition], possible)) continue;
    const message = `"${printCondition(condition, scenario.firstMonth)}" can never hold.`;
    const reason = whyNever([condition], possible, scenario);
    inspection.warn(condition, [], 'never-holds', message, reason === message ? '' : reason);
  }
  for (const office of scenario.offices) lintOffice(office, possible, inspection);
}

function lintStates(track: TrackDefinition, possible: Possible, inspection: Inspection): void {
  const reached = possible.statesOf(track.id);
  for (const state of track.states) {
    if (!reached?.has(state.id)) {
      const ways = track.states.flatMap(({ moves }) => moves).concat(track.fromAny);
      const hint = ways.some(({ to }) => to === state.id)
        ? 'The moves to it can never be taken: look at their triggers and conditions.'
        : 'No move leads to it.';
      const message = `No line of play brings ${track.id} to ${state.id}.`;
      inspection.error(state, [], 'unreachable-state', message, hint);
      continue;
    }
    for (const move of state.moves) {
      if (move.when === ALWAYS || !move.on.some(({ id }) => id === MONTH_ENDS || possible.canBe(id)))
        continue;
      if (canMove(track.id, state.id, move, possible)) continue;
      const here: Condition = { kind: 'in', track: track.id, states: [state.id] };
      const hint = whyNever([here, move.when], possible, inspection.scenario);
      inspection.error(move, ['when'], 'never-holds', `This move from ${state.id} can never be taken.`, hint);
    }
  }
}

function lintOrder(order: OrderDefinition, possible: Possible, inspection: Inspection): void {
  if (satisfy(order.open, possible)) return;
  const hint = whyNever(order.open, possible, inspection.scenario);
  inspection.error(order, ['open'], 'never-open', `${order.id} can never be given.`, hint);
}

function lintOffice(office: OfficeDefinition, possible: Possible, inspection: Inspection): void {
  const vacant = satisfy(
    office.holders.map((holder) => ({ kind: 'not', of: holder.while })),
    possible,
  );
  if (!vacant) return;
  const hint = `Nobody fits while ${inWords(vacant)}. Let the last holder hold it while: always.`;
  inspection.warn(office, ['holders'], 'vacant-office', `The office ${office.id} can stand empty.`, hint);
}
