// The ways from the title to a game: a slot of the browser, a file, a new game; each ends on the game's screen.
import type { GameSetup } from '../../play/commands.ts';
import type { Desk } from '../desk.svelte.ts';
import { AUTOSAVE, keepGame, keptGame } from '../storage.ts';

/** The slot into which a game goes that would be overwritten by the next one. */
export const EARLIER = 'earlier';

/** Goes on with a saved game; what stands in the way is said by the table's trouble. */
export async function resumeSlot(desk: Desk, slot: string): Promise<void> {
  const kept = keptGame(slot);
  if (!kept.ok) {
    desk.table.trouble = { code: `storage.${kept.code}` };
    return;
  }
  if (kept.value) await resumeRecord(desk, kept.value.record, slot !== AUTOSAVE);
}

/** Goes on with a game from a file. */
export async function loadFile(desk: Desk, file: File): Promise<void> {
  let record: string;
  try {
    record = await file.text();
  } catch {
    desk.table.trouble = { code: 'file.unreadable' };
    return;
  }
  await resumeRecord(desk, record, true);
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
  keepEarlier();
  if (await desk.table.playOn(scenario, record, month, setup)) desk.router.go({ screen: 'game' });
}

/** Begins a new game and goes to it. */
export async function beginGame(desk: Desk, setup: GameSetup): Promise<void> {
  const { scenario } = await desk.openScenario();
  keepEarlier();
  await desk.table.begin(scenario, setup);
  desk.router.go({ screen: 'game' });
}

async function resumeRecord(desk: Desk, record: string, replaces: boolean): Promise<void> {
  const { scenario } = await desk.openScenario();
  if (replaces) keepEarlier();
  if (await desk.table.resume(scenario, record)) desk.router.go({ screen: 'game' });
}

/** A game that follows itself into the autosave is not lost when another takes its place. */
function keepEarlier(): void {
  const last = keptGame(AUTOSAVE);
  if (last.ok && last.value && !last.value.summary.ended) {
    keepGame({ ...last.value, summary: { ...last.value.summary, slot: EARLIER } });
  }
}
