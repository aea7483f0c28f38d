// The parts of a game's screens that a link can go to, and the way there.

/** Parts of the table, by `data-part`; their words stand under `phone.`, but for the papers: `phone.orders`. */
export const TABLE_PARTS = ['papers', 'map', 'gauges', 'cables', 'months'] as const;

/** Parts of the ending and its debrief in the order of the page: the headings' ids, without what stands before the dash. */
export const ENDING_PARTS = [
  { part: 'meant', title: 'ending.meant' },
  { part: 'aims', title: 'ending.aims' },
  { part: 'beliefs', title: 'ending.beliefs' },
  { part: 'path', title: 'ending.path' },
  { part: 'hinges', title: 'debrief.hinges' },
  { part: 'months', title: 'debrief.months' },
  { part: 'luck', title: 'debrief.luck' },
  { part: 'ledger', title: 'ledger.title' },
  { part: 'after', title: 'ending.after' },
] as const;

/**
 * Goes to a part of the screen that stands in the room: its heading takes the focus. A part of the ending that is still
 * being fetched is gone to when it stands, unless the reader has pressed something by then.
 * @param panel of either list; whatever is not there leaves the page as it is
 */
export function goToPart(room: HTMLElement, panel: string): void {
  if (went(room, panel) || !ENDING_PARTS.some(({ part }) => part === panel)) return;
  const waiting = new AbortController();
  const observer = new MutationObserver(() => {
    if (went(room, panel)) waiting.abort();
  });
  waiting.signal.addEventListener('abort', () => observer.disconnect());
  for (const press of ['keydown', 'pointerdown']) {
    addEventListener(press, () => waiting.abort(), { capture: true, signal: waiting.signal });
  }
  observer.observe(room, { childList: true, subtree: true });
}

function went(room: HTMLElement, panel: string): boolean {
  const part = CSS.escape(panel);
  const place = room.querySelector<HTMLElement>(`#ending-${part}, #debrief-${part}, [data-part="${part}"]`);
  const heading = place?.matches('h2') ? place : (place?.querySelector<HTMLElement>('h1, h2, h3') ?? place);
  if (!heading) return false;
  if (heading.tabIndex < 0) heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
  return true;
}
