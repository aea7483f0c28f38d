// Two players who try everything: 20,000 commands, legal ones and ones that must be refused. `npm run proofs` tries a
// million.
import { expect, it } from 'vitest';
import { Meddler } from '../drivers/meddler.ts';
import { shippedScenario } from '../support/shipped.ts';

const COMMANDS = 20_000;
const WRITES = 40;

it(`takes ${COMMANDS} commands, refusing with its code what must be refused`, {
  timeout: 240_000,
}, async () => {
  const { scenario } = await shippedScenario();
  const player = new Meddler(scenario);
  const seed = process.env['PROPERTY_SEED'] ?? 'meddler';
  while (player.accepted + player.missteps < COMMANDS) player.play(`${seed} ${player.games}`, WRITES);
  expect([...player.refused.keys()].sort()).toEqual([
    'event-not-open',
    'no-authority',
    'no-such-event',
    'no-such-motion',
    'no-such-order',
    'no-such-outcome',
    'no-such-vote',
    'not-now',
    'not-open',
    'not-this-side',
    'nothing-to-undo',
  ]);
  expect(player.missteps).toBeGreaterThan(1000);
  expect(player.endings.size).toBeGreaterThanOrEqual(2);
});
