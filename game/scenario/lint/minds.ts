// What is read off the world and who acts in it: indices, third powers, and the temperaments of computer players.
import { checkBasis } from './checks.ts';
import { checkStates } from './conditions.ts';
import type { Inspection } from './inspection.ts';

export function lintMinds(inspection: Inspection): void {
  const { indices, powers, temperaments } = inspection.scenario;
  for (const index of indices) {
    checkBasis(index.basis, index, inspection);
    index.parts.forEach((part, at) => {
      if (part.kind === 'meter') inspection.check('meter', part.meter, index, 'parts', at, 'meter');
      else checkStates(part.track, Object.keys(part.points), index, inspection, 'parts', at, 'points');
    });
  }
  for (const power of powers) {
    checkBasis(power.basis, power, inspection);
    inspection.check('place', power.place, power, 'place');
    inspection.check('track', power.track, power, 'track');
    power.meters.forEach((meter, at) => {
      inspection.check('meter', meter, power, 'meters', at);
    });
  }
  for (const temperament of temperaments) {
    checkBasis(temperament.basis, temperament, inspection);
    for (const lean of temperament.leans) {
      checkBasis(lean.basis, lean, inspection);
      lean.orders.forEach((order, at) => {
        inspection.check('order', order, lean, 'orders', at);
      });
    }
  }
}
