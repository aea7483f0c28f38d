// Work that can pause, for a page that has other things to do in between, done without a pause.

/** Runs through work to its result. */
export function atOnce<Result>(work: Generator<void, Result, void>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
