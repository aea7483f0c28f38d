// Games that leave history, kept as records: played by a plan, saved, opened again, and ended alike.
// Run with `-u` after a change of the scenario, and read what changed before accepting it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openGame } from '../../game/play/session.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedScenario } from '../support/shipped.ts';
import { LINES } from './lines.ts';

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

describe.each(LINES)('$name', ({ name, side, from, seed, line, ending }) => {
  const file = fileURLToPath(new URL(`records/${name}.json`, import.meta.url));

  it(`ends in ${ending}`, async () => {
    const game = new TestGame(scenario, seed).followHistoryTo(from).playLine(side, line);
    expect(game.ending).toBe(ending);
    expect(game.run.state.world.divergence?.side).toBe(side);
    await expect(game.record(side)).toMatchFileSnapshot(file);
  });

  it('WORLD-1: plays again from its record to the same fingerprint', async () => {
    const opened = openGame(scenario, await readFile(file, 'utf8'));
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) expect(opened.game.view(side).ending?.ending).toBe(ending);
  });
});

it('END-1: every ending of the scenario is reached by some line', () => {
  expect(new Set(LINES.map(({ ending }) => ending))).toEqual(new Set(scenario.endings.map(({ id }) => id)));
});

it('has at least three different endings on each side', () => {
  for (const side of ['france', 'ussr']) {
    const endings = LINES.filter((each) => each.side === side).map(({ ending }) => ending);
    expect(new Set(endings).size, side).toBeGreaterThanOrEqual(3);
  }
});
