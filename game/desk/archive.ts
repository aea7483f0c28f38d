// What the archive opens once a game is over: for whoever played it, and for a class that looks at its tables' games.
import type { Game, GameSetup, GameTrace } from '../play/commands.ts';
import type { DeedView } from '../play/deeds.ts';
import type { ArchiveMonth, LuckView, PromiseView, Scenario } from '../play/view.ts';

export interface OpenArchive {
  readonly months: readonly ArchiveMonth[];
  readonly deeds: readonly DeedView[];
  readonly luck: readonly LuckView[];
  readonly ledgers: readonly { readonly side: string; readonly promises: readonly PromiseView[] }[];
  readonly trace: GameTrace;
  readonly setup: GameSetup;
}

/** The archive of a game; null until it is over. */
export function archiveOf(game: Game, { sides }: Scenario): OpenArchive | null {
  const trace = game.trace();
  if (!trace) return null;
  const ledgers = sides.map(({ id }) => ({ side: id, promises: game.view(id).ledger }));
  const { setup } = game;
  return { months: game.archive(), deeds: game.deeds(), luck: game.luck(), ledgers, trace, setup };
}
