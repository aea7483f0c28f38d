// The reserve rule with its two sides (M8, E71): a Moscow that courts with all it has and one that only evades both do
// worse than one that answers what it is asked and asks for what can be given.
import { beforeAll, describe, expect, it } from 'vitest';
import { historyStarts } from '../../game/analysis/history.ts';
import type { Start } from '../../game/analysis/laboratory.ts';
import { compileModel, type Model } from '../../game/rules/model.ts';
import { Plans } from '../drivers/plans.ts';
import { shippedScenario } from '../support/shipped.ts';

const RUNS = 300;

const MEASURED = [
  'sign-the-convention',
  'table-a-draft-convention',
  'appoint-representatives',
  'accept-air-staff-talks',
  'answer-with-terms-of-passage',
  'ask-for-appointed-representatives',
  'back-direct-talks',
  'adopt-the-convention-as-aim',
  'make-the-alliance-the-aim',
  'take-the-preparatory-work',
  'neither-press-nor-evade',
  'renew-the-mandate',
  'build-up-the-army',
];
const COURTING = [
  'sign-the-convention',
  'table-a-draft-convention',
  'court-paris-openly',
  'send-envoy-with-powers',
  'offer-concrete-help',
  'offer-military-talks',
  'raise-the-convention',
  'reopen-the-convention',
  'press-while-the-pact-is-fresh',
  'send-military-mission',
  ...MEASURED.slice(2),
];
const EVADING = [
  'answer-with-reserve',
  'let-the-convention-rest',
  'cool-the-embassy',
  'have-the-talks-postponed',
  'ask-for-credentials-first',
  'answer-in-general-terms',
  'stop-pressing-friendship',
  'return-the-initiative',
];

let model: Model;
let plans: Plans;
let starts: readonly Start[];
beforeAll(async () => {
  const { scenario } = await shippedScenario();
  model = compileModel(scenario);
  plans = new Plans(model);
  starts = historyStarts(model, 16);
});

describe.each([
  ['May 1935', 0],
  ['April 1936', 11],
  ['September 1936', 16],
])('Moscow from %s', (_name, month) => {
  /** Share of games that end in a convention of any kind, or with the staffs at one table. */
  const reached = (plan: readonly string[]): number => {
    const endings = plans.endings(starts[month] ?? [], 'ussr', plan, 'conduct', RUNS);
    return ['convention-with-transit', 'convention-without-transit', 'talks-under-way']
      .map((ending) => endings[ending] ?? 0)
      .reduce((sum, share) => sum + share, 0);
  };

  it('gets furthest by measured conduct, and not for certain', () => {
    const measured = reached(MEASURED);
    expect(measured).toBeLessThan(0.97);
    expect(measured - reached(COURTING)).toBeGreaterThan(0.15);
    expect(measured - reached(EVADING)).toBeGreaterThan(0.15);
  });
});
