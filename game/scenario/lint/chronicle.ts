// The chronicle against the rest of the scenario: its order, its months, and what each step carries out.
import type { OrderDefinition, Scenario, StepDefinition } from '../../rules/definition.ts';
import { monthAt, monthIndex } from '../calendar.ts';
import { didYouMean } from '../nearest.ts';
import { checkSides } from './checks.ts';
import type { Inspection } from './inspection.ts';

export function lintChronicle(inspection: Inspection): void {
  const { scenario } = inspection;
  const steps = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue];
  for (const step of steps) lintNames(step, inspection);
  lintRows(steps, inspection);
  for (const step of scenario.chronicle) lintMonth(step, inspection);
  for (const step of [...scenario.prologue, ...scenario.epilogue]) {
    if (step.carries.kind === 'tells') continue;
    const hint = 'Only the months that are played carry out orders and events.';
    inspection.error(
      step,
      [],
      'step-month',
      `${step.id} stands outside the months and moves the world.`,
      hint,
    );
  }
  for (const step of scenario.prologue) {
    if (step.month >= 0)
      inspection.error(step, ['date'], 'step-month', `${step.id} is later than the prologue.`);
  }
  for (const step of scenario.epilogue) {
    if (step.month < scenario.months) {
      inspection.error(step, ['date'], 'step-month', `${step.id} is earlier than the epilogue.`);
    }
  }
  lintDesks(inspection);
  lintEvents(inspection);
  lintContext(inspection);
}

function lintNames(step: StepDefinition, inspection: Inspection): void {
  // A step of general knowledge takes its names from context.yaml, where they are checked.
  if (step.id.startsWith('C')) return;
  inspection.check('place', step.place, step, 'place');
  if (step.to !== null) inspection.check('place', step.to, step, 'to');
  if (step.side !== null) inspection.check('side', step.side, step, 'side');
  step.actors.forEach((actor, index) => {
    inspection.check('person', actor, step, 'actors', index);
  });
  checkSides(step.knownTo, step, inspection, 'known_to');
  step.source.forEach(({ work }, index) => {
    inspection.check('work', work, step, 'source', index, 'work');
  });
}

/** Dates and row numbers only ever go up. */
function lintRows(steps: readonly StepDefinition[], inspection: Inspection): void {
  let before: StepDefinition | null = null;
  let row: StepDefinition | null = null;
  for (const step of steps) {
    if (before && step.date < before.date) {
      const message = `${step.id} (${step.date}) stands after ${before.id} (${before.date}).`;
      inspection.error(step, ['date'], 'step-order', message, 'Steps stand in the order of their dates.');
    }
    before = step;
    if (!step.id.startsWith('E')) continue;
    if (row && Number(step.id.slice(1)) < Number(row.id.slice(1))) {
      inspection.error(
        step,
        ['step'],
        'step-id',
        `${step.id} stands after ${row.id}.`,
        'Rows are numbered in order.',
      );
    }
    row = step;
  }
}

function lintMonth(step: StepDefinition, inspection: Inspection): void {
  const { firstMonth, months } = inspection.scenario;
  if (step.month < 0 || step.month >= months) {
    const message = `${step.id} lies outside the ${months} months from ${firstMonth}.`;
    inspection.error(step, [], 'step-month', message, 'Put it into the prologue or the epilogue.');
  } else if (monthIndex(step.date, firstMonth) !== step.month) {
    const message = `${step.id} (${step.date}) stands in the file of ${monthAt(step.month, firstMonth)}.`;
    inspection.error(
      step,
      step.id.startsWith('C') ? [] : ['date'],
      'step-month',
      message,
      'Move it to its month.',
    );
  }
  const { carries } = step;
  if (carries.kind === 'order') {
    const order = findOrder(carries.order, step, 'order', carries.outcome, inspection);
    if (order) lintOrderStep(step, order, carries.council, inspection);
  }
  if (carries.kind === 'event') inspection.check('event', carries.event, step, 'event');
  if (carries.kind === 'part') lintPart(step, carries.of, inspection);
  for (const name of step.with) findOrder(name, step, 'with', 'done', inspection);
}

function findOrder(
  name: string,
  step: StepDefinition,
  key: string,
  outcome: string,
  inspection: Inspection,
): OrderDefinition | null {
  if (!inspection.check('order', name, step, key)) return null;
  const order = inspection.scenario.orders.find(({ id }) => id === name);
  if (!order) return null;
  const outcomes = order.outcomes.map(({ id }) => id);
  if (!outcomes.includes(outcome)) {
    const hint = didYouMean(outcome, outcomes, `Its outcomes: ${outcomes.join(', ')}.`);
    const below = key === 'order' ? ['outcome'] : [key];
    inspection.error(step, below, 'unknown-outcome', `"${outcome}" is no outcome of ${name}.`, hint);
  }
  return order;
}

function lintOrderStep(
  step: StepDefinition,
  order: OrderDefinition,
  council: string | null,
  inspection: Inspection,
): void {
  if (step.side !== order.side) {
    const message = `${order.id} is ${order.side}'s, the step is ${step.side === null ? "nobody's" : `${step.side}'s`}.`;
    inspection.error(step, ['side'], 'step-side', message, `Write side: ${order.side}.`);
  }
  if (order.council !== null && council === null) {
    const hint = 'Write council: vote, or council: insist where the head carried it against the vote.';
    inspection.error(step, ['order'], 'step-council', `${order.id} goes before the ${order.council}.`, hint);
  }
  if (order.council === null && council !== null) {
    const message = `${order.id} goes before no council.`;
    inspection.error(
      step,
      ['council'],
      'step-council',
      message,
      'Delete council: here, or add it to the order.',
    );
  }
}

/** A part belongs to something that the same month carries out. */
function lintPart(step: StepDefinition, of: string, inspection: Inspection): void {
  if (!inspection.check(of.includes('.') ? 'order' : 'event', of, step, 'part_of')) return;
  const whole = inspection.scenario.chronicle.some(({ month, carries, with: others }) => {
    if (month !== step.month) return false;
    if (carries.kind === 'order') return carries.order === of || others.includes(of);
    return carries.kind === 'event' && carries.event === of;
  });
  if (whole) return;
  const hint = 'Name an order or event of the same month.';
  inspection.error(step, ['part_of'], 'part-of', `No step of this month carries out ${of}.`, hint);
}

/** One order a desk and month, counting those carried out beside another. */
function lintDesks(inspection: Inspection): void {
  const taken = new Map<string, string>();
  for (const step of inspection.scenario.chronicle) {
    const names = step.carries.kind === 'order' ? [step.carries.order, ...step.with] : step.with;
    for (const name of names) {
      const order = inspection.scenario.orders.find(({ id }) => id === name);
      if (!order) continue;
      const desk = `${step.month} ${order.side} ${order.desk}`;
      const earlier = taken.get(desk);
      if (earlier !== undefined) {
        const message = `${name} (${step.id}) and ${earlier} are both orders of the ${order.desk} desk in one month.`;
        inspection.error(step, [], 'desk-taken', message, 'A desk gives one order a month.');
      }
      taken.set(desk, `${name} (${step.id})`);
    }
  }
}

/** Every event of history happens in its month, and the briefing's events before the month's orders. */
function lintEvents(inspection: Inspection): void {
  const { chronicle, events, firstMonth } = inspection.scenario;
  const steps = new Map<string, StepDefinition>();
  const ordered = new Map<number, StepDefinition>();
  for (const step of chronicle) {
    if (step.carries.kind === 'order' && !ordered.has(step.month)) ordered.set(step.month, step);
    if (step.carries.kind !== 'event') continue;
    const name = step.carries.event;
    const event = events.find(({ id }) => id === name);
    if (!event) continue;
    if (event.month === null) {
      const hint = `Write month: ${monthAt(step.month, firstMonth)} at the event.`;
      inspection.error(step, ['event'], 'event-month', `The event ${name} has no month of history.`, hint);
    } else if (event.month !== step.month && !steps.has(name)) {
      const message = `The event ${name} belongs to ${monthAt(event.month, firstMonth)}.`;
      inspection.error(
        step,
        ['event'],
        'event-month',
        message,
        `It is declared at ${inspection.placeOf(event)}.`,
      );
    }
    steps.set(name, step);
    const order = ordered.get(step.month);
    if (event.at === 'briefing' && order) {
      const message = `${name} is an event of the briefing and stands after ${order.id}, which carries out an order.`;
      inspection.error(step, ['event'], 'event-phase', message, 'Move the step up, or write at: resolution.');
    }
  }
  if (inspection.anyBroken('step', 'chronicle')) return;
  for (const event of events) {
    if (event.month === null || steps.has(event.id)) continue;
    const message = `The chronicle has no step with the event ${event.id}.`;
    inspection.error(event, ['month'], 'event-missing', message, 'Add the step, or take the month away.');
  }
}

function lintContext(inspection: Inspection): void {
  const { context }: Scenario = inspection.scenario;
  for (const row of context) inspection.check('place', row.place, row, 'place');
}
