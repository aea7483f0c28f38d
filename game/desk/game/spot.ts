// The parts of a game's screens that a link can go to, and the way there.

/** Parts of the table, by `data-part`; their words stand under `phone.`, but for the papers: `phone.orders`. */
export const TABLE_PARTS = ['papers', 'map', 'gauges', 'cables', 'months'] as const;

/** Parts of the ending; words and headings are called `ending.` and `ending-` with the part behind. */
export const ENDING_PARTS = ['meant', 'aims', 'beliefs', 'path', 'after'] as const;

/**
 * Goes to a part of the screen that stands in the room: its heading takes the focus.
 * @param panel of either list; whatever is not there leaves the page as it is
 */
export function goToPart(room: HTMLElement, panel: string): void {
  const part = CSS.escape(panel);
  const place = room.querySelector<HTMLElement>(`#ending-${part}, [data-part="${part}"]`);
  const heading = place?.matches('h2') ? place : (place?.querySelector<HTMLElement>('h1, h2, h3') ?? place);
  if (!heading) return;
  if (heading.tabIndex < 0) heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
}
