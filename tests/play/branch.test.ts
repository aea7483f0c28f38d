// Playing on from a month of history, or of another game: the same world as the one that is left.
import { beforeAll, describe, expect, it } from 'vitest';
import { branchOfGame, branchOfHistory } from '../../game/play/branch.ts';
import type { Game } from '../../game/play/commands.ts';
import { parseRecord } from '../../game/play/record.ts';
import { createGame, openRecord } from '../../game/play/session.ts';
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

/** Motions before all else, for people to vote on; none that ends the game. */
function writeMonth(game: Game, side: string, month: number): void {
  for (const { desk, orders } of game.view(side).desks) {
    const legal = orders.filter((order) => order.legal);
    const motion = legal.find(({ id, council }) => council !== null && !id.endsWith('denounce-the-pact'));
    game.write(side, desk, (motion ?? legal[month])?.id ?? null);
  }
  game.seal(side);
}

function voteOnAll(game: Game, side: string): void {
  for (const { order, members } of game.view(side).motions) {
    const votes = members
      .filter(({ weight }) => weight > 0)
      .map(({ office }) => [office, 'against'] as const);
    expect(game.decide(side, order, 'vote', Object.fromEntries(votes.slice(1)))).toEqual({ ok: true });
  }
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

  it('takes a game back to the beginning of a month, with what was voted and ruled before it', () => {
    const setup = { seed: 'back', players: { france: 'person', ussr: 'person' } };
    const game = createGame(scenario, setup);
    const beginnings: string[] = [];
    for (let month = 0; game.publicView().phase === 'orders'; month += 1) {
      beginnings.push(game.notation());
      for (const { event } of scenario.powers.flatMap(({ id }) => game.powerView(id).questions)) {
        expect(game.rule(event, event.startsWith('prague'))).toEqual({ ok: true });
      }
      for (const { id } of scenario.sides) writeMonth(game, id, month);
      for (const { id } of scenario.sides) voteOnAll(game, id);
      expect(game.turnPage()).toEqual({ ok: true });
    }
    const parsed = parseRecord(game.save());
    if (!parsed.ok) throw new Error(parsed.code);
    const { record } = parsed;
    expect(record.months.length).toBeGreaterThan(4);
    expect(record.months.some(({ rulings }) => rulings.length > 0)).toBe(true);
    expect(record.months.some(({ ways }) => ways.some(({ votes }) => votes !== undefined))).toBe(true);
    for (const [month, beginning] of beginnings.entries()) {
      const back = open(branchOfGame(scenario, record, month, setup));
      expect(back.notation(), `month ${month}`).toBe(beginning);
      expect(back.setup).toEqual(setup);
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
