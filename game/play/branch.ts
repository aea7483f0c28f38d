// Games that grow out of another: history's or one's own up to a month, and a person's from there on.

import type { Scenario } from '../rules/definition.ts';
import { compileModel } from '../rules/model.ts';
import { monthView } from './calendar.ts';
import type { GameSetup } from './commands.ts';
import { readRecord } from './readRecord.ts';
import { type GameRecord, type MonthRecord, RECORD_FORMAT } from './record.ts';
import { type Opened, openRecord } from './session.ts';

/**
 * A game that has kept to history up to a month's orders.
 * @param month index of the first month that is played
 */
export function branchOfHistory(scenario: Scenario, month: number, setup: GameSetup): GameRecord {
  const { history } = compileModel(scenario);
  const sides = scenario.sides.map(({ id }) => id);
  const months = Array.from({ length: month }, (_, index): MonthRecord => {
    const past = history[index] ?? [];
    return {
      month: monthView(scenario, index).iso,
      orders: past.map(({ side, desk, order }) => ({ side, desk, order })),
      sealed: sides,
      ways: past.flatMap(({ side, order, way }) => (way === null ? [] : [{ side, order, way }])),
      rulings: [],
      turned: true,
      hash: null,
    };
  });
  return recordOf(scenario, setup, months);
}

/**
 * Another game up to a month's orders; its later months are left where they are. With the game's own setup it is that game
 * taken back to the beginning of the month, votes and rulings of the months before included.
 * @param month index of the first month that is played; what lies before it is closed
 */
export function branchOfGame(
  scenario: Scenario,
  { months }: GameRecord,
  month: number,
  setup: GameSetup,
): GameRecord {
  return recordOf(
    scenario,
    setup,
    months
      .slice(0, month)
      .map((each) => ({ ...each, sealed: scenario.sides.map(({ id }) => id), turned: true })),
  );
}

/**
 * Opens a game that grows out of another.
 * @param text the other game's record; null for history
 * @param month index of the first month that is played
 */
export function branchOff(scenario: Scenario, text: string | null, month: number, setup: GameSetup): Opened {
  if (text === null) return openRecord(scenario, branchOfHistory(scenario, month, setup));
  const read = readRecord(text);
  return read.ok ? openRecord(scenario, branchOfGame(scenario, read.record, month, setup)) : read;
}

function recordOf(
  { id, version }: Scenario,
  { seed, players }: GameSetup,
  months: MonthRecord[],
): GameRecord {
  return {
    game: 'unmade-alliance',
    format: RECORD_FORMAT,
    scenario: { id, version },
    seed,
    players: { ...players },
    hash: null,
    months,
  };
}
