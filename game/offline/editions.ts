// Keeps the game for times without a network, and lets a newer edition wait until somebody wants it.
import { Workbox } from 'workbox-window';

export interface Editions {
  /** Loads the page in its newest edition. */
  load(): void;
}

/**
 * Registers the service worker of a built game.
 * @param worker its script; its folder is what it serves
 * @param onReady called whenever a newer edition lies ready, be it loaded or still waiting
 */
export function keepEditions(worker: URL, onReady: () => void): Editions {
  const workbox = new Workbox(worker.href);
  let waiting = false;
  let wanted = false;
  workbox.addEventListener('waiting', () => {
    waiting = true;
    onReady();
  });
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (wanted) location.reload();
    // Another window has loaded it: this one still runs the old edition, whose files are no longer kept.
    else if (isUpdate) {
      waiting = false;
      onReady();
    } else keepWhatCameBefore(workbox);
  });
  workbox.register().catch(() => {
    // The browser does not allow it, or the script could not be had: the game goes on with its network.
  });
  return {
    load() {
      if (!waiting) {
        location.reload();
        return;
      }
      wanted = true;
      workbox.messageSkipWaiting();
    },
  };
}

/**
 * On the first visit some files came before there was a worker to keep them, sounds among them; others had been asked for
 * and are told of only when they have come.
 */
function keepWhatCameBefore(workbox: Workbox): void {
  const now = performance.now();
  const observer = new PerformanceObserver((list) => {
    const before = list.getEntries().filter(({ startTime }) => startTime <= now);
    if (before.length === 0) return;
    const urlsToCache = before.map(({ name }) => name);
    workbox.messageSW({ type: 'CACHE_URLS', payload: { urlsToCache } }).catch(() => {
      // They are fetched again when they are next asked for.
    });
  });
  observer.observe({ type: 'resource', buffered: true });
}
