// What playing costs in Node: the historical path step by step, a random game, a seat's view, opening a save or a link.
// Numbers are printed, never asserted; read the ratios of one run.
import { beforeAll, it } from 'vitest';
import { recordOfLink } from '../../game/play/link/recordOfLink.ts';
import { replayHistory } from '../../game/play/replay.ts';
import { createGame, openGame } from '../../game/play/session.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { loadScenario } from '../../game/scenario/loader.ts';
import { TestGame } from '../drivers/testGame.ts';
import { shippedFiles, shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  files = await shippedFiles();
});

it('playing', async ({ bench }) => {
  const game = createGame(scenario, { seed: 'bench', players: { france: 'person', ussr: 'as-in-history' } });
  const record = new TestGame(scenario).followHistoryTo('1937-08').record('france');
  const played = openGame(scenario, record);
  const link = played.ok ? played.game.link() : '';
  let seed = 0;
  await bench.compare(
    bench('replay of all 28 months of history, 90 steps', () => {
      replayHistory(scenario);
    }),
    bench('a random game of 28 months', () => {
      let pick = seed++;
      new TestGame(scenario, `bench ${seed}`).playRandomly((n) => pick++ % n);
    }),
    bench('opening a save of 27 months', () => {
      openGame(scenario, record);
    }),
    bench('opening a link of 27 months', () => {
      const read = recordOfLink(scenario, link);
      if (read.ok) openGame(scenario, read.record);
    }),
    bench('one seat’s view', () => {
      game.view('france');
    }),
    bench('reading the scenario’s files', () => {
      loadScenario(files);
    }),
  );
}, 300_000);
