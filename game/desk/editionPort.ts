// What the page asks of the edition that is being played. The desk never imports it: main.ts hands it this door.

export interface EditionPort {
  /** Calls the listener whenever a newer edition lies ready; this one goes on until it is asked to give way. */
  onReady(listener: () => void): void;
  /** Loads the page in its newest edition. */
  load(): void;
}
