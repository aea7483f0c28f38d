// Puts up the front of the screen that the address names, where there is one.
import { mount, unmount } from 'svelte';
import type { Desk } from '../desk.svelte.ts';
import { Front } from './front.ts';
import { type GameFrontData, keptFront } from './keptFront.ts';
import { askForLetters } from './letters.ts';
import { nextTask } from './parts.ts';
import type { ReplayFrontData } from './replayFront.ts';

/** What a front shows. */
type Shown = { readonly game: GameFrontData } | { readonly replay: ReplayFrontData };

/** The front of the address in the language spoken; null where there is none. */
async function frontFor(desk: Desk, cut: () => Promise<ReplayFrontData>): Promise<Shown | null> {
  const { route } = desk.router;
  if (route.screen === 'game') {
    const game = keptFront();
    return game?.language === desk.tag ? { game } : null;
  }
  // Another step than the first, or a side's eyes: the front has neither.
  if (route.screen !== 'replay' || route.step !== null) return null;
  const replay = await cut();
  return replay.language === desk.tag ? { replay } : null;
}

/**
 * Fetches the front and mounts it; what fails here fails again with the screen, which says so.
 * @param page where the game is going to stand, empty as yet
 * @param cut the front of the replay
 * @returns whether one stands
 */
export async function raiseFront(
  desk: Desk,
  page: HTMLElement,
  cut: () => Promise<ReplayFrontData>,
): Promise<boolean> {
  try {
    const shown = await frontFor(desk, cut);
    if (!shown) return false;
    const { default: FrontLayer } = await import('./FrontLayer.svelte');
    // Not sooner: they would take the narrow line from what is mounted now, which takes a while.
    void askForLetters(desk, 'first');
    await nextTask();
    const { texts } = 'game' in shown ? shown.game : shown.replay;
    let layer: ReturnType<typeof mount> = {};
    desk.front = new Front(texts, () => {
      desk.front = null;
      void unmount(layer);
    });
    await new Promise<void>((onwhole, onfailed) => {
      const props = { desk, width: page.clientWidth, onwhole, onfailed, ...shown };
      layer = mount(FrontLayer, { target: page, props });
    });
    return true;
  } catch {
    desk.front = null;
    page.replaceChildren();
    return false;
  }
}
