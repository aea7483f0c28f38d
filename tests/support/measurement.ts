// What the page of the workers' bench tells the bench.
export interface Measurement {
  /** Legal orders and holding, all desks together. */
  readonly rows: number;
  readonly seconds: number;
  readonly frames: number;
  /** Milliseconds. */
  readonly longestFrame: number;
}
