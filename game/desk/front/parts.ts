// A front is put together part by part, each in a task of its own, so that none of them holds the page for long.
import { getContext, setContext } from 'svelte';

const KEY = Symbol('parts');

export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class Parts {
  readonly #done: () => void;
  readonly #failed: (error: unknown) => void;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** @param done called when the last part has come @param failed called when one cannot */
  constructor(done: () => void, failed: (error: unknown) => void) {
    this.#done = done;
    this.#failed = failed;
  }

  /** A part waits for its turn. @param come puts it up */
  wait(come: () => void): void {
    this.#waiting += 1;
    this.#last = this.#last
      .then(nextTask)
      .then(() => {
        come();
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#done();
      })
      .catch(this.#failed);
  }
}

export const provideParts = (parts: Parts): Parts => setContext(KEY, parts);
export const useParts = (): Parts => getContext(KEY);
