// Which parts of the map the page covers with panels of its own.
import type { CoveredRect } from '../mapPort.ts';

/** Rectangles of all `[data-covers-map]` beside the map's element, in pixels from the map's corner. */
export function coveredRects(map: HTMLElement): readonly CoveredRect[] {
  const origin = map.getBoundingClientRect();
  return [...(map.parentElement?.querySelectorAll('[data-covers-map]') ?? [])].map((panel) => {
    const box = panel.getBoundingClientRect();
    return { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  });
}
