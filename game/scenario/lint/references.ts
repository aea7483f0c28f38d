// Names outside conditions: who, where, which meter, which side, on which row of the sources.
import { checkBasis, checkChanges, checkSides, checkTells } from './checks.ts';
import type { Inspection } from './inspection.ts';
import { comesLater } from './possible.ts';

export function lintReferences(inspection: Inspection): void {
  lintPeople(inspection);
  lintMeters(inspection);
  lintMoves(inspection);
  lintEvents(inspection);
  lintEndings(inspection);
  lintLedger(inspection);
}

function lintPeople(inspection: Inspection): void {
  const { sides, people, offices } = inspection.scenario;
  for (const side of sides) inspection.check('place', side.seat, side, 'seat');
  for (const person of people) {
    if (person.side !== null) inspection.check('side', person.side, person, 'side');
  }
  for (const office of offices) {
    inspection.check('side', office.side, office, 'side');
    for (const holder of office.holders) {
      inspection.check('person', holder.person, holder, 'person');
      checkBasis(holder.basis, holder, inspection);
    }
  }
}

function lintMeters(inspection: Inspection): void {
  const powers = new Set(inspection.scenario.powers.map(({ id }) => id));
  for (const meter of inspection.scenario.meters) {
    const owner = meter.id.split('.')[0] ?? '';
    if (!powers.has(owner)) inspection.check('side', owner, meter, 'meter');
    checkSides(meter.knownTo, meter, inspection, 'known_to');
    checkBasis(meter.basis, meter, inspection);
    for (const side of Object.keys(meter.estimates)) {
      if (!inspection.check('side', side, meter, 'estimates', side) || !meter.knownTo.includes(side))
        continue;
      const hint = 'Delete the estimate, or take the side out of known_to.';
      inspection.error(
        meter,
        ['estimates', side],
        'unknown-estimate',
        `${side} knows ${meter.id} itself.`,
        hint,
      );
    }
    for (const side of inspection.names('side')) {
      if (meter.knownTo.includes(side) || side in meter.estimates) continue;
      const hint = `Write estimates: { ${side}: { mean: 50, sd: 18 } }, or add ${side} to known_to.`;
      inspection.error(
        meter,
        [],
        'no-estimate',
        `What ${side} first believes of ${meter.id} is not said.`,
        hint,
      );
    }
  }
}

function lintMoves(inspection: Inspection): void {
  for (const track of inspection.scenario.tracks) {
    checkSides(track.knownTo, track, inspection, 'known_to');
    for (const move of [...track.states.flatMap(({ moves }) => moves), ...track.fromAny]) {
      checkChanges(move.meters, move, inspection, 'meters');
      checkBasis(move.basis, move, inspection);
    }
  }
  for (const drift of inspection.scenario.drifts) {
    checkChanges(drift.meters, drift, inspection, 'meters');
    checkBasis(drift.basis, drift, inspection);
  }
}

function lintEvents(inspection: Inspection): void {
  for (const event of inspection.scenario.events) {
    if (event.place !== null) inspection.check('place', event.place, event, 'place');
    checkChanges(event.meters, event, inspection, 'meters');
    checkTells(event.tells, inspection);
    checkSides(event.knownTo, event, inspection, 'known_to');
    checkBasis(event.basis, event, inspection);
    if (event.month !== null && (event.month < 0 || event.month >= inspection.scenario.months)) {
      inspection.error(event, ['month'], 'event-month', 'The month lies outside the scenario.');
    }
    if (event.month === null && !comesLater(event)) {
      const hint = 'Give it a month (history) or later: (per cent a month while its cause holds).';
      inspection.error(event, [], 'never-holds', `The event ${event.id} can never happen.`, hint);
    }
  }
}

function lintEndings(inspection: Inspection): void {
  const { endings, sides } = inspection.scenario;
  const counts = new Map<string, number>();
  for (const ending of endings) {
    checkBasis(ending.basis, ending, inspection);
    for (const side of Object.keys(ending.aims)) inspection.check('side', side, ending, 'aims', side);
    for (const { id: side } of sides) {
      const verdicts = ending.aims[side];
      if (!verdicts) {
        const message = `The aims of ${side} are not judged.`;
        inspection.error(ending, ['aims'], 'aims', message, `Add ${side}: [met, in-part, not-met].`);
        continue;
      }
      const usual = counts.get(side) ?? verdicts.length;
      counts.set(side, usual);
      if (usual !== verdicts.length) {
        const message = `${side} is judged by ${verdicts.length} aims here and by ${usual} in the first ending.`;
        inspection.error(ending, ['aims', side], 'aims', message);
      }
    }
  }
}

function lintLedger(inspection: Inspection): void {
  const { promises, misreadings, months } = inspection.scenario;
  for (const promise of promises) {
    inspection.check('side', promise.by, promise, 'by');
    checkBasis(promise.basis, promise, inspection);
  }
  for (const misreading of misreadings) {
    const { side, about, from, until } = misreading;
    inspection.check('side', side, misreading, 'side');
    if (about !== null) inspection.check('meter', about, misreading, 'about');
    checkBasis(misreading.basis, misreading, inspection);
    if (from < 0 || until >= months || from > until) {
      inspection.error(
        misreading,
        ['until'],
        'event-month',
        'The months lie outside the scenario, or end before they begin.',
      );
    }
  }
}
