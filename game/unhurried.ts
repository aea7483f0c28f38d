// Long work of the page in slices: what is said, pressed and drawn meanwhile has its turn between them.

/** Lets the page answer, and draw what is to be seen. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lets the page draw what is to be seen now; where nobody looks it draws nothing, and need not. */
export const drawn = (): Promise<void> =>
  document.hidden ? pause() : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Milliseconds after which nobody waits for a first sight any longer. */
const SOON = 1000;

/**
 * Until the page's first words are on the screen, which may be some frames after they were drawn: what is fetched or begun
 * before takes line and processor from them.
 */
export const seen = (): Promise<void> =>
  document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')
    ? drawn()
    : new Promise((resolve) => {
        const sight = new PerformanceObserver((list) => {
          if (list.getEntriesByName('first-contentful-paint').length > 0) done();
        });
        const late = setTimeout(done, SOON);
        function done(): void {
          sight.disconnect();
          clearTimeout(late);
          resolve();
        }
        sight.observe({ type: 'paint', buffered: true });
      });

/** What may be done between two pauses, ms: a slow phone takes four times as long, which is a frame. */
const SLICE_MS = 4;

/** Runs through work that pauses, and lets the page answer whenever it has taken a while. */
export async function unhurried<Result>(work: Generator<void, Result, void>): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < until);
    await pause();
  }
}
