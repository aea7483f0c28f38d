// Orders: who carries them, where, before which council, and that an outcome can be drawn.
import { checkBasis, checkChanges, checkSides, checkTells } from './checks.ts';
import type { Inspection } from './inspection.ts';

export function lintOrders(inspection: Inspection): void {
  const { scenario } = inspection;
  for (const order of scenario.orders) {
    inspection.check('place', order.from, order, 'from');
    if (order.to !== null) inspection.check('place', order.to, order, 'to');
    checkBasis(order.basis, order, inspection);
    inspection.check('office', order.office, order, 'office');
    const office = scenario.offices.find(({ id }) => id === order.office);
    if (office && office.side !== order.side) {
      inspection.error(order, ['office'], 'wrong-side', `The office ${office.id} belongs to ${office.side}.`);
    }
    if (order.council !== null && inspection.check('council', order.council, order, 'council')) {
      const council = scenario.councils.find(({ id }) => id === order.council);
      if (council && council.side !== order.side) {
        inspection.error(
          order,
          ['council'],
          'wrong-side',
          `The council ${council.id} belongs to ${council.side}.`,
        );
      }
    }
    for (const outcome of order.outcomes) {
      checkChanges(outcome.meters, outcome, inspection, 'meters');
      checkTells(outcome.tells, inspection);
      checkSides(outcome.knownTo, outcome, inspection, 'known_to');
    }
    if (
      order.outcomes.every(({ weight, adjust }) => weight === 0 && adjust.every((part) => part.weight <= 0))
    ) {
      inspection.error(order, ['outcomes'], 'no-weight', 'No outcome has any weight, so none can be drawn.');
    }
  }
}
