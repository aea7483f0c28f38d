// Lets what a reader waits for come first: the words of a screen before its map.

/** How long something may be put off at most, in milliseconds. */
const PATIENCE = 1000;

/** Resolves once the page has been painted and has nothing more urgent to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      // Safari has no idle callback.
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: PATIENCE });
      else setTimeout(resolve, 50);
    });
  });
}
