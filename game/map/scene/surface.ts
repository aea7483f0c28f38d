// The place of a map on the page: what hands touch and what is read out, whatever is drawn in it.
import { FRAME } from '../cartography/neatline.ts';
import type { Size } from './camera.ts';

/** Under this width the map has no frame, CSS pixels. */
const FRAMED_FROM = 500;

/** Puts the place into the page; it fills its parent. @param label its accessible name */
export function surfaceIn(parent: HTMLElement, label: string): HTMLElement {
  const surface = document.createElement('div');
  surface.tabIndex = 0;
  surface.setAttribute('role', 'img');
  surface.setAttribute('aria-label', label);
  surface.style.cssText = 'position:relative;height:100%;contain:strict;touch-action:none;cursor:grab';
  parent.append(surface);
  return surface;
}

function sizeOf(surface: HTMLElement): Size {
  const width = Math.max(1, surface.clientWidth);
  const height = Math.max(1, surface.clientHeight);
  return { width, height, ratio: window.devicePixelRatio || 1, frame: width >= FRAMED_FROM ? FRAME : 0 };
}

/**
 * Tells its size as a canvas in it must have, as soon as the page is laid out and whenever it or the screen's pixel
 * ratio may have changed, until the signal ends it. Asked at any other time, the page would be laid out for the answer.
 */
export function watchSize(surface: HTMLElement, tell: (size: Size) => void, signal: AbortSignal): void {
  const changed = () => tell(sizeOf(surface));
  const observer = new ResizeObserver(changed);
  observer.observe(surface);
  signal.addEventListener('abort', () => observer.disconnect());
  const watchRatio = () => {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener(
      'change',
      () => {
        changed();
        watchRatio();
      },
      { once: true, signal },
    );
  };
  watchRatio();
}
