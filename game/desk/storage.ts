// Saved games in the browser: one slot that follows the game by itself, and as many as the player names.

/** The slot that is written after every order. */
export const AUTOSAVE = 'autosave';

/** The slot in which a record stays as it came, when not all of it fitted the scenario as it is now. */
export const ORIGINAL = 'original';

/** Beginning of the slots into which a game goes that would be overwritten by the next one: no game pushes another out. */
export const EARLIER = 'earlier';

const PREFIX = 'unmade-alliance.game.';

/** Where the front of the autosave is kept; the built page asks by this name whether there is one (tools/ahead.ts). */
export const FRONT_KEY = 'unmade-alliance.front';

/** What a slot shows in a list without opening the game record. */
export interface SlotSummary {
  readonly slot: string;
  /** Scenario of the record. */
  readonly scenario: string;
  /** Sides played by a person. */
  readonly seats: readonly string[];
  /** Month reached, `1936-11`. */
  readonly month: string;
  /** 1-based. */
  readonly number: number;
  readonly ended: boolean;
  /** When it was saved, ISO date and time. */
  readonly savedAt: string;
}

export interface SavedGame {
  readonly summary: SlotSummary;
  /** The game record as `Game.save` wrote it. */
  readonly record: string;
}

/** Why storage refused; the words room has the sentence under `storage.` + code. */
export type StorageRefusal = 'full' | 'denied' | 'broken';

export type Stored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: StorageRefusal };

function attempt<T>(action: () => T): Stored<T> {
  try {
    return { ok: true, value: action() };
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { ok: false, code: full ? 'full' : 'denied' };
  }
}

function isSaved(value: unknown): value is SavedGame {
  const saved = value as Partial<SavedGame> | null;
  const summary = saved?.summary as Partial<SlotSummary> | undefined;
  return (
    typeof saved?.record === 'string' &&
    typeof summary?.slot === 'string' &&
    typeof summary.scenario === 'string' &&
    Array.isArray(summary.seats) &&
    typeof summary.month === 'string' &&
    typeof summary.number === 'number' &&
    typeof summary.ended === 'boolean' &&
    typeof summary.savedAt === 'string'
  );
}

/** Writes a slot; refused where the browser has no room or does not allow it. The front of another game in it goes. */
export function keepGame(saved: SavedGame): Stored<null> {
  return attempt(() => {
    const { summary, record } = saved;
    if (summary.slot === AUTOSAVE && !holds(AUTOSAVE, record)) localStorage.removeItem(FRONT_KEY);
    localStorage.setItem(PREFIX + summary.slot, JSON.stringify(saved));
    return null;
  });
}

/** Whether a slot holds this very record. */
function holds(slot: string, record: string): boolean {
  const kept = keptGame(slot);
  return kept.ok && kept.value?.record === record;
}

/** Reads a slot: null where it is empty, `broken` where what is there is no saved game. */
export function keptGame(slot: string): Stored<SavedGame | null> {
  const text = attempt(() => localStorage.getItem(PREFIX + slot));
  if (!text.ok || text.value === null) return text.ok ? { ok: true, value: null } : text;
  try {
    const value: unknown = JSON.parse(text.value);
    return isSaved(value) ? { ok: true, value } : { ok: false, code: 'broken' };
  } catch {
    return { ok: false, code: 'broken' };
  }
}

/** All readable slots, newest first; unreadable ones are left alone and out. */
export function keptGames(): readonly SlotSummary[] {
  const slots = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)));
  if (!slots.ok) return [];
  return slots.value
    .flatMap((key) => {
      const saved = keptGame(key.slice(PREFIX.length));
      return saved.ok && saved.value ? [saved.value.summary] : [];
    })
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** Whether a slot was filled by itself, when another game took the place of the one that is in it. */
export function isEarlier(slot: string): boolean {
  return slot === EARLIER || slot.startsWith(`${EARLIER}.`);
}

/**
 * Keeps the game that follows itself into the autosave, one that has ended too, before another takes its place.
 * @param coming record of the other; the same game needs no keeping. Null where the other is new
 */
export function keepEarlier(coming: string | null): Stored<null> {
  const last = keptGame(AUTOSAVE);
  if (!last.ok || !last.value || last.value.record === coming) return { ok: true, value: null };
  const { record, summary } = last.value;
  return keepGame({ record, summary: { ...summary, slot: earlierSlot(record) } });
}

/** The slot for a game that would be overwritten: the one in which it lies already, or the first that is empty. */
function earlierSlot(record: string): string {
  for (let n = 1; ; n += 1) {
    const slot = n === 1 ? EARLIER : `${EARLIER}.${n}`;
    const kept = keptGame(slot);
    // Where the browser keeps nothing, every slot is as good.
    if (kept.ok ? kept.value === null || kept.value.record === record : kept.code !== 'broken') return slot;
  }
}

/** Empties a slot, and takes its front away. */
export function dropGame(slot: string): Stored<null> {
  return attempt(() => {
    if (slot === AUTOSAVE) localStorage.removeItem(FRONT_KEY);
    localStorage.removeItem(PREFIX + slot);
    return null;
  });
}
