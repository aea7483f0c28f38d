// States that no line of play reaches, orders that never open, events and endings that never come, moves and
// adjustments that never count, offices that stand empty.
import { ALWAYS, type Condition } from '../../rules/condition.ts';
import type { OfficeDefinition, OrderDefinition, TrackDefinition } from '../../rules/definition.ts';
import { printCondition } from '../conditionPrinter.ts';
import { didYouMean } from '../nearest.ts';
import { checkStates } from './conditions.ts';
import type { Inspection } from './inspection.ts';
import { canMove, findPossible, happens } from './possible.ts';
import { type Possible, type Situation, satisfy } from './satisfy.ts';

export function lintReach(inspection: Inspection): void {
  const { scenario } = inspection;
  for (const track of scenario.tracks) lintChart(track, inspection);
  const possible = findPossible(inspection);
  for (const track of scenario.tracks) lintStates(track, possible, inspection);
  for (const order of scenario.orders) lintOrder(order, possible, inspection);
  for (const event of scenario.events) {
    if ((event.month === null && event.later === 0) || happens(event, possible)) continue;
    const hint = 'Its cause asks for what cannot be in the months in which it may happen.';
    inspection.error(event, ['when'], 'never-holds', `The event ${event.id} can never happen.`, hint);
  }
  for (const ending of scenario.endings) {
    if (satisfy([ending.when], possible)) continue;
    const hint = why([ending.when], possible, inspection);
    inspection.error(ending, ['when'], 'never-holds', `The ending ${ending.id} can never come.`, hint);
  }
  const parts = [
    ...scenario.drifts.map(({ when }) => when),
    ...scenario.councils.flatMap(({ stances }) => stances.map(({ when }) => when)),
    ...scenario.orders.flatMap(({ appeal, outcomes }) =>
      [...appeal, ...outcomes.flatMap(({ adjust }) => adjust)].map(({ when }) => when),
    ),
  ];
  for (const condition of parts) {
    if (condition === ALWAYS || satisfy([condition], possible)) continue;
    inspection.warn(
      condition,
      [],
      'never-holds',
      'This can never hold.',
      why([condition], possible, inspection),
    );
  }
  for (const office of scenario.offices) lintOffice(office, possible, inspection);
}

/** Names in a statechart: where it starts, where its moves go, and what sets them off. */
function lintChart(track: TrackDefinition, inspection: Inspection): void {
  checkStates(track.id, [track.starts], track, inspection, 'starts');
  for (const move of [...track.states.flatMap(({ moves }) => moves), ...track.fromAny]) {
    checkStates(track.id, [move.to], move, inspection, 'to');
    for (const { id, outcome } of move.on) {
      if (id === 'month-ends' && outcome === null) continue;
      const kind = id.includes('.') ? 'order' : 'event';
      if (!inspection.knows(kind, id)) {
        const near = didYouMean(id, [
          ...inspection.names('order'),
          ...inspection.names('event'),
          'month-ends',
        ]);
        const hint = near || 'A trigger is an order as side.order, an event, or month-ends.';
        inspection.error(
          move,
          ['on'],
          'unknown-trigger',
          `No ${kind} is called "${id}", so nothing sets this off.`,
          hint,
        );
      } else if (outcome !== null) {
        const outcomes = inspection.scenario.orders
          .find((order) => order.id === id)
          ?.outcomes.map((one) => one.id);
        if (!outcomes || outcomes.includes(outcome)) continue;
        const hint = didYouMean(outcome, outcomes, `Its outcomes: ${outcomes.join(', ')}.`);
        inspection.error(move, ['on'], 'unknown-outcome', `"${outcome}" is no outcome of ${id}.`, hint);
      }
    }
  }
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
      if (move.when === ALWAYS || !move.on.some(({ id }) => id === 'month-ends' || possible.canBe(id)))
        continue;
      if (canMove(track.id, state.id, move, possible)) continue;
      const here: Condition = { kind: 'in', track: track.id, states: [state.id] };
      const hint = why([here, move.when], possible, inspection);
      inspection.error(move, ['when'], 'never-holds', `This move from ${state.id} can never be taken.`, hint);
    }
  }
}

function lintOrder(order: OrderDefinition, possible: Possible, inspection: Inspection): void {
  if (satisfy(order.open, possible)) return;
  const hint = why(order.open, possible, inspection);
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

/** The condition, or the two, that cannot hold. */
function why(conditions: readonly Condition[], possible: Possible, inspection: Inspection): string {
  const parts = conditions.flatMap((condition) => (condition.kind === 'and' ? condition.of : [condition]));
  const text = (condition: Condition) => `"${printCondition(condition, inspection.scenario.firstMonth)}"`;
  const alone = parts.find((part) => !satisfy([part], possible));
  if (alone) return `${text(alone)} can never hold.`;
  for (const [index, part] of parts.entries()) {
    const other = parts.slice(index + 1).find((later) => !satisfy([part, later], possible));
    if (other) return `${text(part)} and ${text(other)} exclude each other.`;
  }
  return 'Its conditions exclude each other.';
}

function inWords({ tracks, bounds, facts }: Situation): string {
  const parts = [
    ...[...tracks].map(([track, [state]]) => `${track} is ${state}`),
    ...[...bounds].map(
      ([what, [least, most]]) => `${what} is ${least === most ? least : `${least} to ${most}`}`,
    ),
    ...[...facts].map(([fact, holds]) => `${fact} has ${holds ? '' : 'not '}been`),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing in particular is the case';
}
