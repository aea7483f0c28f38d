// Long work of the map in slices: what is said, pressed and drawn meanwhile has its turn between them.

/** What may be done at once, ms: a slow phone takes four times as long, which is a frame. */
const SLICE_MS = 4;

/** The same for strokes on a canvas: the browser takes as long again to carry them out. */
export const PAINTING_MS = 3;

/**
 * Runs through work that pauses. Where nobody looks there is nobody to answer, and pauses would be long.
 * @param ms what may be done at once
 */
export async function inSlices<Result>(
  work: Generator<void, Result, void>,
  ms: number = SLICE_MS,
): Promise<Result> {
  for (;;) {
    const until = performance.now() + ms;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (document.hidden || performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Runs through work without a pause, for whoever waits for nothing else. */
export function atOnce<Result>(work: Generator<void, Result, void>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Work that is taken up now and then: nothing was to be done, it is not yet done, it now is. */
export type Progress = 'standing' | 'begun' | 'done';

/** Goes on with work for a slice. @returns whether it is done */
export function forSlice(work: Generator<void, void, void>, ms: number): boolean {
  const until = performance.now() + ms;
  while (!work.next().done) if (performance.now() > until) return false;
  return true;
}
