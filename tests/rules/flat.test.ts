// The flat rules and the statechart machine are one game: 30,000 random steps without a difference. `npm run proofs`
// plays far more.
import { beforeAll, expect, it } from 'vitest';
import type { Scenario } from '../../game/rules/definition.ts';
import { TwinGames } from '../drivers/twins.ts';
import { shippedScenario } from '../support/shipped.ts';

const STEPS = 30_000;
let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

it(`WORLD-4: both ways of playing agree over ${STEPS} random steps`, { timeout: 240_000 }, () => {
  const twins = new TwinGames(scenario);
  const seed = process.env['PROPERTY_SEED'] ?? 'twins';
  const endings = new Set<string | null>();
  let steps = 0;
  for (let game = 0; steps < STEPS; game += 1) {
    const played = twins.play(`${seed} ${game}`);
    expect(played.difference, `${seed} ${game}`).toBeNull();
    endings.add(played.ending);
    steps += played.steps;
  }
  expect(endings.size).toBeGreaterThanOrEqual(4);
});
