// Playing on from a month of history, or of another game: the same world as the one that is left.
import { beforeAll, describe, expect, it } from 'vitest';
import { branchOfGame, branchOfHistory } from '../../game/play/branch.ts';
import { parseRecord } from '../../game/play/record.ts';
import { openRecord } from '../../game/play/session.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { readRecords } from '../support/records.ts';
import { shippedScenario } from '../support/shipped.ts';

const NOVEMBER = 18;
let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

function open(record: Parameters<typeof openRecord>[1]) {
  const opened = openRecord(scenario, record);
  if (!opened.ok) throw new Error(opened.code);
  expect(opened.misfits).toEqual([]);
  return opened.game;
}

describe('playing on', () => {
  it.each(['france', 'ussr'])('from any month of history as %s, with the path not yet left', (side) => {
    const players = Object.fromEntries(
      scenario.sides.map(({ id }) => [id, id === side ? 'person' : 'cautious']),
    );
    for (const month of [0, 1, NOVEMBER, scenario.months - 1]) {
      const view = open(branchOfHistory(scenario, month, { seed: 'branch', players })).view(side);
      expect(view).toMatchObject({ phase: 'orders', divergence: null, month: { index: month } });
    }
  });

  it('from a month of another game, as the other side', async () => {
    const text = (await readRecords('scenarios/records')).get('blum-names-a-date.json') ?? '';
    const parsed = parseRecord(text);
    if (!parsed.ok) throw new Error(parsed.code);
    const { record } = parsed;
    const players = { france: 'as-in-history', ussr: 'person' };
    const game = open(branchOfGame(scenario, record, NOVEMBER + 2, { seed: record.seed, players }));
    const view = game.view('ussr');
    expect(view).toMatchObject({
      phase: 'orders',
      month: { index: NOVEMBER + 2 },
      divergence: { side: 'france' },
    });
    expect(game.seats).toEqual(['ussr']);
  });
});
