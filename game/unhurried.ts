// Long work of the page in slices: what is said, pressed and drawn meanwhile has its turn between them.

/** Lets the page answer, and draw what is to be seen. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lets the page draw what is to be seen now; where nobody looks it draws nothing, and need not. */
export const drawn = (): Promise<void> =>
  document.hidden ? pause() : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Runs through work that pauses, and lets the page answer in every pause. */
export async function unhurried<Result>(work: Generator<void, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
}
