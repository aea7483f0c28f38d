// What a class is given: roles that the scenario can carry, and seat and lesson plans that add up.
import type { InjectDefinition, LessonPlan, RoleDefinition, SeatPlan } from '../../rules/classroom.ts';
import { monthAt } from '../calendar.ts';
import { didYouMean } from '../nearest.ts';
import type { DataPath } from '../sourceFile.ts';
import { checkBasis } from './checks.ts';
import { lintCondition } from './conditions.ts';
import type { Inspection } from './inspection.ts';

/** Questions on a brief, and answers to each. */
export const CHECKS = 3;

export function lintClassroom(inspection: Inspection): void {
  const { classroom } = inspection;
  if (!classroom) return;
  for (const role of classroom.roles) lintRole(role, inspection);
  for (const plan of classroom.plans) lintPlan(plan, inspection);
  for (const lesson of classroom.lessons) lintLesson(lesson, inspection);
  for (const inject of classroom.injects) lintInject(inject, inspection);
  for (const unreported of classroom.unreported) {
    inspection.check('event', unreported.event, unreported, 'event');
    checkBasis(unreported.basis, unreported, inspection);
  }
  for (const confidential of classroom.confidential) {
    inspection.check('track', confidential.track, confidential, 'track');
    checkBasis(confidential.basis, confidential, inspection);
  }
  for (const theme of classroom.themes) {
    checkBasis({ kind: 'source', rows: theme.rows }, theme, inspection, 'rows');
  }
}

function lintRole(role: RoleDefinition, inspection: Inspection): void {
  const { publicAim, secretAim, redLine } = role;
  checkDelegation(role.delegation, role, inspection, 'delegation');
  checkOffices(role, inspection);
  const judged = [publicAim.met, publicAim.inPart, secretAim.met, secretAim.inPart, redLine.crossed];
  for (const condition of judged) {
    if (condition) lintCondition({ condition, viewer: null, dissent: false }, inspection);
  }
  for (const thing of [publicAim, secretAim, redLine]) checkBasis(thing.basis, thing, inspection);
  for (const basis of [...role.knows, ...role.believes]) checkBasis(basis, basis, inspection);
  checkBasis({ kind: 'source', rows: role.rests }, role, inspection, 'rests');
  role.judges.forEach((meter, at) => {
    inspection.check('meter', meter, role, 'judges', at);
  });
  role.answers.forEach((_, at) => {
    checkAnswered(role, at, inspection);
  });
  role.long.forEach((other, at) => {
    inspection.check('role', other, role, 'long', at);
  });
  role.consults.forEach((name, at) => {
    if (!inspection.knows('office', name)) inspection.check('role', name, role, 'consults', at);
  });
  if (role.checks.length !== CHECKS) {
    const message = `"${role.id}" has ${role.checks.length} questions on its brief; ${CHECKS} are asked.`;
    inspection.error(role, ['checks'], 'checks', message, 'Write - { right: 0 } for each.');
  }
}

function checkDelegation(name: string, thing: object, inspection: Inspection, ...below: DataPath): void {
  const { sides, powers } = inspection.scenario;
  const known = [...sides, ...powers].map(({ id }) => id);
  if (known.includes(name) || inspection.anyBroken('powers')) return;
  const hint = didYouMean(name, known, `There are: ${known.join(', ')}.`);
  inspection.error(thing, below, 'unknown-delegation', `"${name}" is neither a side nor a power.`, hint);
}

/** What a power's table answers is sent to its seat, and there is more than one thing to answer. */
function checkAnswered(role: RoleDefinition, at: number, inspection: Inspection): void {
  const name = role.answers[at] ?? '';
  if (!inspection.check('order', name, role, 'answers', at)) return;
  const { orders, powers } = inspection.scenario;
  const order = orders.find(({ id }) => id === name);
  const power = powers.find(({ id }) => id === role.delegation);
  // Where the order or the powers are broken, that is said already.
  if (!order || inspection.anyBroken('powers')) return;
  const wrong =
    order.outcomes.length < 2
      ? `${name} has one outcome, which leaves nothing to answer.`
      : order.to === null || order.to !== power?.place
        ? `${name} is not sent to the seat of a power named ${role.delegation}.`
        : null;
  if (wrong !== null) inspection.error(role, ['answers', at], 'not-answered', wrong);
}

function checkOffices(role: RoleDefinition, inspection: Inspection): void {
  role.offices.forEach((office, at) => {
    if (!inspection.check('office', office, role, 'offices', at)) return;
    const owner = inspection.scenario.offices.find(({ id }) => id === office);
    if (!owner || owner.side === role.delegation) return;
    inspection.error(
      role,
      ['offices', at],
      'wrong-side',
      `The office ${office} belongs to ${owner.side}, not to ${role.delegation}.`,
    );
  });
}

function lintPlan(plan: SeatPlan, inspection: Inspection): void {
  const roles = plan.seats.flatMap(({ role }, at) => {
    inspection.check('role', role, plan, 'seats', at, 'role');
    return inspection.classroom?.roles.find(({ id }) => id === role) ?? [];
  });
  const seated = plan.seats.reduce((sum, { students }) => sum + students, 0);
  if (seated !== plan.students) {
    const message = `The seats of "${plan.id}" take ${seated} students, and it is for ${plan.students}.`;
    inspection.error(plan, ['students'], 'seated-students', message);
  }
  // Where a role is missing or broken, what its seat would have covered is not known.
  if (roles.length < plan.seats.length) return;
  for (const { id: side } of inspection.scenario.sides) checkSide(plan, side, roles, inspection);
  for (const role of new Set(roles)) {
    if (roles.filter((other) => other === role).length === 1) continue;
    inspection.error(plan, ['seats'], 'seated-offices', `"${plan.id}" seats ${role.id} twice.`);
  }
}

/** A side's offices each sit once, and one seat of it presides. */
function checkSide(
  plan: SeatPlan,
  side: string,
  roles: readonly RoleDefinition[],
  inspection: Inspection,
): void {
  const own = roles.filter(({ delegation }) => delegation === side);
  const seated = own.flatMap(({ offices }) => offices);
  for (const { id } of inspection.scenario.offices.filter((office) => office.side === side)) {
    const times = seated.filter((office) => office === id).length;
    if (times === 1) continue;
    const message = `In "${plan.id}" the office ${id} of ${side} has ${times === 0 ? 'no seat' : `${times} seats`}.`;
    inspection.error(plan, ['seats'], 'seated-offices', message, 'Each office of a side sits in one seat.');
  }
  const heads = own.filter(({ presides }) => presides);
  if (heads.length === 1) return;
  const names = heads.map(({ id }) => id).join(', ');
  const message = `In "${plan.id}" ${heads.length === 0 ? 'nobody presides' : `${names} all preside`} over ${side}.`;
  inspection.error(plan, ['seats'], 'seated-head', message, 'One role of a side has presides: true.');
}

function lintLesson(lesson: LessonPlan, inspection: Inspection): void {
  const { firstMonth, months } = inspection.scenario;
  inspection.check('temperament', lesson.playedOutBy, lesson, 'played_out_by');
  if (lesson.from >= 0 && lesson.from + lesson.rounds <= months) return;
  const last = monthAt(months - 1, firstMonth);
  const message = `"${lesson.id}" plays ${lesson.rounds} months from ${monthAt(lesson.from, firstMonth)}.`;
  inspection.error(
    lesson,
    ['rounds'],
    'out-of-range',
    message,
    `The scenario runs from ${firstMonth} to ${last}.`,
  );
}

function lintInject(inject: InjectDefinition, inspection: Inspection): void {
  const { firstMonth, months } = inspection.scenario;
  checkBasis(inject.basis, inject, inspection);
  inject.to.forEach((name, at) => {
    checkDelegation(name, inject, inspection, 'to', at);
  });
  if (inject.ruling) inspection.check('event', inject.ruling.event, inject, 'ruling', 'event');
  if (inject.month >= 0 && inject.month < months) return;
  const hint = `The scenario runs from ${firstMonth} to ${monthAt(months - 1, firstMonth)}.`;
  const message = `${monthAt(inject.month, firstMonth)} lies outside the scenario.`;
  inspection.error(inject, ['month'], 'out-of-range', message, hint);
}
