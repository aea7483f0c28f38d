// The front of a saved game: what its one seat had before it last. It is kept beside the save, goes with it, and is never
// read as a game.
import type { SeatView } from '../../play/view.ts';
import type { StoryTexts } from '../../words/words.ts';
import type { Government } from '../game/government.ts';
import { AUTOSAVE, FRONT_KEY, keptGame } from '../storage.ts';

export interface GameFrontData {
  /** Language of the texts. */
  readonly language: string;
  readonly texts: StoryTexts;
  readonly view: SeatView;
  /** The seat in whose colour the table stands. */
  readonly seat: string;
  readonly government: Government | null;
  /** Heights in pixels of what is still to come, so that nothing moves when it does; 0 where it is not on the page. */
  readonly heights: { readonly gauges: number; readonly months: number };
}

/** The program that keeps a front: another one may read views in another way. */
const EDITION = import.meta.url;

interface Kept {
  readonly edition: string;
  readonly front: GameFrontData;
}

/** Keeps a front; where there is no room for it the game is opened without one. */
export function keepFront(front: GameFrontData): void {
  try {
    const kept: Kept = { edition: EDITION, front };
    localStorage.setItem(FRONT_KEY, JSON.stringify(kept));
  } catch {
    // The save is what matters, and has its own words where there is no room.
  }
}

/** The front of the game that is gone on with; null where there is none, or none of a single seat that this program wrote. */
export function keptFront(): GameFrontData | null {
  try {
    const saved = keptGame(AUTOSAVE);
    if (!saved.ok || saved.value?.summary.seats.length !== 1) return null;
    const kept = JSON.parse(localStorage.getItem(FRONT_KEY) ?? 'null') as Kept | null;
    return kept?.edition === EDITION ? kept.front : null;
  } catch {
    return null;
  }
}
