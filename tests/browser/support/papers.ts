// Saved games for tests of the page: played to a point on the engine, then laid into the browser as the game itself
// would have left them.
import { scenarios } from 'virtual:scenarios';
import { AUTOSAVE, keepGame } from '../../../game/desk/storage.ts';
import type { Game, GameSetup } from '../../../game/play/commands.ts';
import { createGame, openGame } from '../../../game/play/session.ts';

/** A game in which the sides named are persons, along history up to a month (`1936-11`), left at its orders. */
export async function gameAt(seats: readonly string[], month: string): Promise<Game> {
  const [entry] = scenarios;
  if (!entry) throw new Error('no scenario ships');
  const scenario = await entry.load();
  const players: GameSetup['players'] = Object.fromEntries(
    scenario.sides.map(({ id }) => [id, seats.includes(id) ? 'person' : 'as-in-history']),
  );
  const game = createGame(scenario, { seed: scenario.seed, players });
  const [first = ''] = seats;
  while (game.view(first).phase !== 'ended' && game.view(first).month.iso < month) closeMonth(game, seats);
  return game;
}

/** The game of a record that a test keeps. */
export async function gameOf(record: string): Promise<Game> {
  const [entry] = scenarios;
  if (!entry) throw new Error('no scenario ships');
  const opened = openGame(await entry.load(), record);
  if (!opened.ok) throw new Error(opened.code);
  return opened.game;
}

/** Plays the month as history did and turns the page. */
export function closeMonth(game: Game, seats: readonly string[]): void {
  sealAsHistory(game, seats);
  for (const seat of seats) {
    for (const { order, history } of game.view(seat).motions) game.decide(seat, order, history ?? 'vote');
  }
  game.turnPage();
}

/** Writes history's orders and seals them; councils then wait. */
export function sealAsHistory(game: Game, seats: readonly string[]): void {
  for (const seat of seats) {
    for (const { desk, history } of game.view(seat).desks) game.write(seat, desk, history);
    game.seal(seat);
  }
}

/** Lays a game where the page goes on with it by itself, or into another slot. */
export function layIntoAutosave(game: Game, slot = AUTOSAVE): void {
  const [seat = ''] = game.seats;
  const { month, phase } = game.view(seat);
  keepGame({
    record: game.save(),
    summary: {
      slot,
      scenario: 'unmade-alliance-1935',
      seats: game.seats,
      month: month.iso,
      number: month.index + 1,
      ended: phase === 'ended',
      savedAt: '2026-01-01T00:00:00.000Z',
    },
  });
}
