// The path that is analysed: history's, or that of a game that was kept as a file or in the notation.
import { readFile } from 'node:fs/promises';
import { historyStarts } from '../analysis/history.ts';
import type { GameTrace } from '../play/commands.ts';
import { openGame } from '../play/session.ts';
import type { Model } from '../rules/model.ts';
import { cli } from '../words/en/cli.ts';
import { BadInput } from './io.ts';

/**
 * Worlds and orders by month.
 * @param file a finished game's record or notation; undefined for history
 * @throws BadInput where the file cannot be read, holds no game of the scenario, or a game that is not over
 */
export async function readPath(model: Model, file: string | undefined): Promise<GameTrace> {
  const { scenario } = model;
  if (file === undefined) return { starts: historyStarts(model, scenario.months - 1), orders: model.history };
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BadInput(cli.unreadableGame(file));
  });
  const opened = openGame(scenario, text);
  if (!opened.ok) throw new BadInput(cli.refusedGame(file, opened.code, opened.line ?? null));
  const trace = opened.game.trace();
  if (!trace) throw new BadInput(cli.unfinishedGame(file));
  return trace;
}
