// The ways from the title to a game: a slot of the browser, a file, a new game; each ends on the game's screen.
import type { GameSetup } from '../../play/commands.ts';
import type { Desk } from '../desk.svelte.ts';
import { readGameFile } from '../game/files.ts';
import type { Spot } from '../shell/route.ts';
import { dropGame, isEarlier, keptGame } from '../storage.ts';

/** Goes on with a saved game; what stands in the way is said by the table's trouble. */
export async function resumeSlot(desk: Desk, slot: string): Promise<void> {
  const kept = keptGame(slot);
  if (!kept.ok) {
    desk.table.trouble = { code: `storage.${kept.code}` };
    return;
  }
  if (!kept.value || !(await resumeRecord(desk, kept.value.record))) return;
  // From here on it follows itself into the autosave.
  if (isEarlier(slot)) dropGame(slot);
}

/** Goes on with a game from a file. */
export async function loadFile(desk: Desk, file: File): Promise<void> {
  const record = await readGameFile(file);
  if (record === null) desk.table.trouble = { code: 'file.unreadable' };
  else await resumeRecord(desk, record);
}

/**
 * Lays the game of a link on the table in place of the one that lay there, which is kept, and goes to it; a link that
 * does not open leads to the title, where it is said why.
 */
export async function openLink(desk: Desk, link: string, spot: Spot): Promise<void> {
  const { scenario } = await desk.openScenario();
  const read = await desk.play.readLink(scenario, link);
  if (!read.ok) desk.table.trouble = { code: `fault.${read.code}` };
  const laid = read.ok && (await desk.table.resume(scenario, read.record));
  if (laid) desk.table.showAt(spot);
  // In place of the link's address: the way back leads to where the reader came from, and loading the page anew to the
  // game as it is by then.
  desk.router.replace({ screen: laid ? 'game' : 'title' });
}

/**
 * Goes on from a month of history, or of a game, and goes to it.
 * @param record the game's record; null for history
 * @param month index of the first month that is played
 */
export async function playOn(
  desk: Desk,
  record: string | null,
  month: number,
  setup: GameSetup,
): Promise<void> {
  const { scenario } = await desk.openScenario();
  goIf(desk, await desk.table.playOn(scenario, record, month, setup));
}

/** Begins a new game and goes to it. */
export async function beginGame(desk: Desk, setup: GameSetup): Promise<void> {
  const { scenario } = await desk.openScenario();
  goIf(desk, await desk.table.begin(scenario, setup));
}

/** To the game that was laid on the table, or to the title, which says what stood in its way. */
function goIf(desk: Desk, laid: boolean): void {
  desk.router.go({ screen: laid ? 'game' : 'title' });
}

/** @returns whether the game lies on the table */
async function resumeRecord(desk: Desk, record: string): Promise<boolean> {
  const { scenario } = await desk.openScenario();
  const laid = await desk.table.resume(scenario, record);
  if (laid) desk.router.go({ screen: 'game' });
  return laid;
}
