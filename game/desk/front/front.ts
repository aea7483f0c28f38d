// What stands in a screen's place while the screen comes: words that are there already, where they are going to stand.
import type { StoryTexts } from '../../words/words.ts';

/** Put up before its screen is fetched; goes with the last sign of loading, whatever comes in that sign's place. */
export class Front {
  /** The scenario's texts that it shows, in the language spoken. */
  readonly texts: StoryTexts;
  /** The same: no front is shown in another language than its own. */
  readonly original: StoryTexts;
  readonly #takeDown: () => void;
  #signs = 0;

  /** @param takeDown takes it off the page */
  constructor(texts: StoryTexts, takeDown: () => void) {
    this.texts = texts;
    this.original = texts;
    this.#takeDown = takeDown;
  }

  /** A sign of loading has come onto the page, beneath the front. @returns what is to be called when it goes */
  wait(): () => void {
    this.#signs += 1;
    return () => {
      this.#signs -= 1;
      // The next sign may come with the same breath: a screen's code is there, and its scenario is fetched. And the
      // screen should not have to be put up and the front taken down at one go.
      setTimeout(() => {
        if (this.#signs === 0) this.#takeDown();
      });
    };
  }
}
