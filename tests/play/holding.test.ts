// What holding means: said before the month, and true at its end where nobody acts against it.
import { expect, test } from 'vitest';
import { createGame } from '../../game/play/session.ts';
import { shippedScenario } from '../support/shipped.ts';

test('what is said to move by waiting has moved when everybody has waited', async () => {
  const { scenario } = await shippedScenario();
  const players = Object.fromEntries(scenario.sides.map(({ id }) => [id, 'person' as const]));
  const game = createGame(scenario, { seed: 'holding', players });
  let foretold = 0;
  let drifted = 0;
  for (let month = 0; month < 24; month++) {
    const before = game.view('france');
    if (before.phase === 'ended') break;
    for (const { id } of scenario.sides) game.seal(id);
    game.turnPage();
    const after = game.view('france');
    if (after.phase === 'ended') break;
    drifted += before.holding.drifts.length;
    for (const { meter, by } of before.holding.drifts) expect(by, meter).not.toBe(0);
    for (const { track, from } of before.holding.moves) {
      foretold += 1;
      const found = after.tracks.find((each) => each.track === track);
      expect(`${track} ${found?.state}`, `month ${month}`).not.toBe(`${track} ${from}`);
    }
  }
  expect(foretold).toBeGreaterThan(0);
  expect(drifted).toBeGreaterThan(10);
});
