// Names in claims: arms, and what their orders, bans, events, meters and measures speak of.
import type { ArmDefinition, ClaimTest } from '../../rules/claims.ts';
import { didYouMean } from '../nearest.ts';
import type { DataPath } from '../sourceFile.ts';
import { lintCondition, lintQuantity } from './conditions.ts';
import type { Inspection } from './inspection.ts';

export function lintClaims(inspection: Inspection): void {
  for (const { arms, tests } of inspection.claims) {
    for (const arm of arms) checkArm(arm, inspection);
    const names = arms.map(({ id }) => id);
    for (const test of tests) {
      const { wanted } = test;
      checkMeasure(test, inspection);
      checkName(test, 'arm', test.arm, names, inspection);
      if ('arm' in wanted) checkName(test, wanted.kind, wanted.arm, names, inspection);
    }
  }
}

function checkName(
  test: ClaimTest,
  key: string,
  name: string,
  names: readonly string[],
  inspection: Inspection,
): void {
  if (names.includes(name)) return;
  const hint = didYouMean(name, names, 'Name it under arms:.');
  inspection.error(test, [key], 'unknown-arm', `"${name}" is no arm of this claim.`, hint);
}

function checkArm(arm: ArmDefinition, inspection: Inspection): void {
  const inTime = (month: number | null, ...below: DataPath) => {
    if (month === null || (month >= arm.from && month < inspection.scenario.months)) return;
    const hint = 'Choose a month in which the arm is played: not before its from.';
    inspection.error(arm, below, 'event-month', 'The arm is not played in this month.', hint);
  };
  for (const [side, name] of Object.entries(arm.policies)) {
    inspection.check('side', side, arm, 'policies', side);
    inspection.check('temperament', name, arm, 'policies', side);
  }
  arm.orders.forEach(({ order, month }, at) => {
    inspection.check('order', order, arm, 'orders', at, 'order');
    inTime(month, 'orders', at, 'month');
  });
  arm.forbidden.forEach(({ order, month }, at) => {
    inspection.check('order', order, arm, 'forbid', at, 'order');
    inTime(month, 'forbid', at, 'month');
  });
  arm.without.forEach((event, at) => {
    inspection.check('event', event, arm, 'without', at);
  });
  arm.sets.forEach(({ meter, month }, at) => {
    inspection.check('meter', meter, arm, 'set', at, 'meter');
    inTime(month, 'set', at, 'month');
  });
}

function checkMeasure(test: ClaimTest, inspection: Inspection): void {
  const { measure } = test;
  switch (measure.kind) {
    case 'share':
      for (const condition of [measure.of, measure.among]) {
        lintCondition({ condition, viewer: null, dissent: false }, inspection);
      }
      break;
    case 'mean':
      for (const quantity of [measure.of, measure.less]) {
        if (quantity) lintQuantity(quantity, test, false, inspection);
      }
      break;
    case 'index':
    case 'peak':
      inspection.check('index', measure.index, test, measure.kind);
      break;
    case 'ending':
      measure.endings.forEach((ending, at) => {
        inspection.check('ending', ending, test, 'ending', at);
      });
  }
}
