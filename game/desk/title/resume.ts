// The ways from the title to a game: a slot of the browser, a file, a new game; each ends on the game's screen.
import type { GameSetup } from '../../play/commands.ts';
import type { Desk } from '../desk.svelte.ts';
import { readGameFile } from '../game/files.ts';
import type { Spot } from '../shell/route.ts';
import { AUTOSAVE, dropGame, keepGame, keptGame } from '../storage.ts';

/** Beginning of the slots into which a game goes that would be overwritten by the next one: no game pushes another out. */
export const EARLIER = 'earlier';

/** Whether a slot was filled by itself, when another game took the place of the one that is in it. */
export function isEarlier(slot: string): boolean {
  return slot === EARLIER || slot.startsWith(`${EARLIER}.`);
}

/** The slot for a game that would be overwritten: the one in which it lies already, or the first that is empty. */
export function earlierSlot(record: string): string {
  for (let n = 1; ; n += 1) {
    const slot = n === 1 ? EARLIER : `${EARLIER}.${n}`;
    const kept = keptGame(slot);
    // Where the browser keeps nothing, every slot is as good.
    if (kept.ok ? kept.value === null || kept.value.record === record : kept.code !== 'broken') return slot;
  }
}

/** Goes on with a saved game; what stands in the way is said by the table's trouble. */
export async function resumeSlot(desk: Desk, slot: string): Promise<void> {
  const kept = keptGame(slot);
  if (!kept.ok) {
    desk.table.trouble = { code: `storage.${kept.code}` };
    return;
  }
  if (!kept.value || !(await resumeRecord(desk, kept.value.record, slot !== AUTOSAVE))) return;
  // From here on it follows itself into the autosave.
  if (isEarlier(slot)) dropGame(slot);
}

/** Goes on with a game from a file. */
export async function loadFile(desk: Desk, file: File): Promise<void> {
  const record = await readGameFile(file);
  if (record === null) desk.table.trouble = { code: 'file.unreadable' };
  else await resumeRecord(desk, record, true);
}

/**
 * Lays the game of a link on the table in place of the one that lay there, which is kept, and goes to it; a link that
 * does not open leads to the title, where it is said why.
 */
export async function openLink(desk: Desk, link: string, spot: Spot): Promise<void> {
  const { scenario } = await desk.openScenario();
  const read = await desk.play.readLink(scenario, link);
  if (read.ok && !keepEarlier(desk)) return;
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
  if (!keepEarlier(desk)) return;
  if (await desk.table.playOn(scenario, record, month, setup)) desk.router.go({ screen: 'game' });
}

/** Begins a new game and goes to it. */
export async function beginGame(desk: Desk, setup: GameSetup): Promise<void> {
  const { scenario } = await desk.openScenario();
  if (!keepEarlier(desk)) return;
  await desk.table.begin(scenario, setup);
  desk.router.go({ screen: 'game' });
}

/** @returns whether the game lies on the table */
async function resumeRecord(desk: Desk, record: string, replaces: boolean): Promise<boolean> {
  const { scenario } = await desk.openScenario();
  if (replaces && !keepEarlier(desk)) return false;
  const laid = await desk.table.resume(scenario, record);
  if (laid) desk.router.go({ screen: 'game' });
  return laid;
}

/**
 * A game that follows itself into the autosave is not lost when another takes its place: where the browser has no room for
 * it, the other does not, and the title says why.
 * @returns whether another may take its place
 */
function keepEarlier(desk: Desk): boolean {
  const last = keptGame(AUTOSAVE);
  if (!last.ok || !last.value || last.value.summary.ended) return true;
  const { record, summary } = last.value;
  const kept = keepGame({ record, summary: { ...summary, slot: earlierSlot(record) } });
  if (kept.ok) return true;
  desk.table.trouble = { code: `storage.${kept.code}` };
  desk.router.go({ screen: 'title' });
  return false;
}
