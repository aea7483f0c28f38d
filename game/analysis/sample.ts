// What came of a number of games, as sums: adding the samples of parts gives the sample of the whole, in any order.

/** Counts over games. Lists follow the scenario's own order of endings, meters, indices, states and orders. */
export interface Sample {
  readonly runs: number;
  readonly endings: Int32Array;
  /** Games in which each state of each track was reached, the starting states included. */
  readonly reached: Int32Array;
  /** Games in which each outcome of each order was drawn. */
  readonly drawn: Int32Array;
  /** Games in which each order was carried out. */
  readonly given: Int32Array;
  readonly happened: Int32Array;
  /** Games still played at the end of each month. */
  readonly played: Int32Array;
  /** Sums of the meters and the indices at the end of each month, over the games still played. */
  readonly meters: Float64Array;
  readonly indices: Float64Array;
  /** Sums of what the sides believe, by estimate, at the end of each month, over the games still played. */
  readonly estimates: Float64Array;
  /** Of each measure: games that count, the sum of their values, and of the values squared. */
  readonly measured: Float64Array;
  /** Forced orders that were legal in their month. */
  readonly forced: Int32Array;
}

/** Lengths of a sample's lists. */
export interface SampleShape {
  readonly endings: number;
  readonly states: number;
  readonly outcomes: number;
  readonly orders: number;
  readonly events: number;
  readonly months: number;
  readonly meters: number;
  readonly indices: number;
  readonly estimates: number;
  readonly measures: number;
  readonly forced: number;
}

/** What a sample keeps of a measure. */
export const MEASURED = 3;

export function emptySample(shape: SampleShape): Sample {
  const counts = (length: number) => new Int32Array(length);
  return {
    runs: 0,
    endings: counts(shape.endings),
    reached: counts(shape.states),
    drawn: counts(shape.outcomes),
    given: counts(shape.orders),
    happened: counts(shape.events),
    played: counts(shape.months),
    meters: new Float64Array(shape.months * shape.meters),
    indices: new Float64Array(shape.months * shape.indices),
    estimates: new Float64Array(shape.months * shape.estimates),
    measured: new Float64Array(shape.measures * MEASURED),
    forced: counts(shape.forced),
  };
}

/** The sample of two lots of games together. */
export function addSamples(one: Sample, other: Sample): Sample {
  return {
    runs: one.runs + other.runs,
    endings: sum(one.endings, other.endings),
    reached: sum(one.reached, other.reached),
    drawn: sum(one.drawn, other.drawn),
    given: sum(one.given, other.given),
    happened: sum(one.happened, other.happened),
    played: sum(one.played, other.played),
    meters: sum(one.meters, other.meters),
    indices: sum(one.indices, other.indices),
    estimates: sum(one.estimates, other.estimates),
    measured: sum(one.measured, other.measured),
    forced: sum(one.forced, other.forced),
  };
}

function sum<Row extends Int32Array | Float64Array>(one: Row, other: Row): Row {
  const both = one.slice() as Row;
  for (let index = 0; index < both.length; index += 1) both[index] = (both[index] ?? 0) + (other[index] ?? 0);
  return both;
}
