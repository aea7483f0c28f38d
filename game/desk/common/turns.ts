// What need not be there with the first words has a turn of its own, so that none of it holds the page for long.

/** After the next frame, not in it; where nothing is drawn because nobody looks, a timer does. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });

/** When the last of all that wait has had its turn: one a frame, or they would be laid out at one go. */
let last: Promise<void> = Promise.resolve();

/** Resolves after everything that was given a turn before. */
export function turn(): Promise<void> {
  last = last.then(drawn);
  return last;
}
