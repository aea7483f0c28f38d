// Councils: their members, the meter that insisting spends, and the stances on orders that come before them.
import type {
  CouncilDefinition,
  DreadDefinition,
  Scenario,
  StanceDefinition,
} from '../../rules/definition.ts';
import { didYouMean } from '../nearest.ts';
import { checkBasis } from './checks.ts';
import type { Inspection } from './inspection.ts';

export function lintCouncils(inspection: Inspection): void {
  for (const council of inspection.scenario.councils) {
    inspection.check('side', council.side, council, 'side');
    checkOffice(council.head, council, inspection, 'head');
    council.members.forEach(({ office }, index) => {
      checkOffice(office, council, inspection, 'members', index, 'office');
      if (council.members.findIndex((member) => member.office === office) < index) {
        inspection.error(council, ['members', index], 'duplicate', `${office} sits in ${council.id} twice.`);
      }
    });
    for (const key of ['authority', 'beyond'] as const) {
      const meter = council[key];
      if (meter === null || !inspection.check('meter', meter, council, key)) continue;
      const owner = meter.split('.')[0] ?? '';
      if (owner !== council.side) {
        const message = `${meter} is not a meter of ${council.side}.`;
        inspection.error(council, [key], 'wrong-side', message);
      }
    }
    if (council.members.every(({ weight }) => weight === 0)) {
      inspection.error(council, ['members'], 'no-weight', `Nobody in ${council.id} has a vote.`);
    }
    for (const stance of council.stances) lintStance(stance, council, inspection);
    for (const dread of council.dreads) lintDread(dread, council, inspection);
  }
}

function checkOffice(
  office: string,
  council: CouncilDefinition,
  inspection: Inspection,
  ...below: readonly (string | number)[]
): void {
  inspection.check('office', office, council, ...below);
  const found = inspection.scenario.offices.find(({ id }) => id === office);
  if (!found || found.side === council.side) return;
  inspection.error(council, below, 'wrong-side', `The office ${office} belongs to ${found.side}.`);
}

function lintDread(dread: DreadDefinition, council: CouncilDefinition, inspection: Inspection): void {
  checkBasis(dread.basis, dread, inspection);
  checkMember(dread, council, inspection);
  dread.of.forEach(({ meter }, index) => {
    inspection.check('meter', meter, dread, 'of', index);
  });
}

function lintStance(stance: StanceDefinition, council: CouncilDefinition, inspection: Inspection): void {
  checkBasis(stance.basis, stance, inspection);
  checkMember(stance, council, inspection);
  stance.orders.forEach((name, index) => {
    if (!inspection.check('order', name, stance, 'orders', index)) return;
    const order = inspection.scenario.orders.find(({ id }) => id === name);
    if (!order || order.council === council.id) return;
    if (order.council !== null && !inspection.knows('council', order.council)) return;
    const hint = `Add council: ${council.id} to the order, or take it out of the stance.`;
    inspection.error(
      stance,
      ['orders', index],
      'unknown-council',
      `${name} does not go before ${council.id}.`,
      hint,
    );
  });
}

function checkMember(
  view: StanceDefinition | DreadDefinition,
  council: CouncilDefinition,
  inspection: Inspection,
): void {
  const members = possibleMembers(council, inspection.scenario);
  if (members.includes(view.member) || inspection.names('office').size === 0) return;
  const hint = didYouMean(view.member, members, `Its members: ${members.join(', ')}.`);
  const message = `"${view.member}" is no member of ${council.id} and holds no office in it.`;
  inspection.error(view, ['member'], 'unknown-member', message, hint);
}

/** The offices of a council and everyone who can hold one. */
function possibleMembers(council: CouncilDefinition, { offices }: Scenario): readonly string[] {
  const ids = council.members.map(({ office }) => office);
  const people = offices.filter(({ id }) => ids.includes(id)).flatMap(({ holders }) => holders);
  return [...new Set([...ids, ...people.map(({ person }) => person)])];
}
