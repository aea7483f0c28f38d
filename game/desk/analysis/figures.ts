// Likelihoods as they are read: games in a hundred with the error, and which endings a table is about.
import type { Measured, OrderOdds } from '../analysisPort.ts';

/** A likelihood in games of a hundred; the error is the wider half of its interval, rounded up. */
export interface Figure {
  readonly value: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

/** @param measured a share, or a difference of shares, of games */
export function figureOf({ value, low, high }: Measured): Figure {
  const error = Math.ceil(Math.max(high - value, value - low) * 100 - 1e-9);
  return { value: Math.round(value * 100), error, low: low * 100, high: high * 100 };
}

/** A number in the reader's way of writing, with so many decimals: two for points of aims, whose gains may be small. */
export function decimal(language: string, value: number, digits: 1 | 2): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, places).format(value);
}

/**
 * The endings whose likelihood the orders of a table move most, in the order given.
 * @param endings all of them, as they are drawn
 * @param count how many are wanted
 */
export function endingsThatDiffer(
  rows: readonly OrderOdds[],
  endings: readonly string[],
  count: number,
): readonly string[] {
  const spread = (ending: string): number => {
    const values = rows.map((row) => row.endings[ending]?.value ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  const wanted = new Set([...endings].sort((a, b) => spread(b) - spread(a)).slice(0, count));
  return endings.filter((ending) => wanted.has(ending));
}

/** The end of a scale on which all these likelihoods and their errors find room: 20, 40 … 100. */
export function scaleOf(measured: readonly Measured[]): number {
  const most = Math.max(0, ...measured.map(({ high }) => high * 100));
  return Math.min(100, Math.max(20, Math.ceil(most / 20) * 20));
}

/** Games played for a table so far. */
export function gamesOf(rows: readonly { readonly runs: number }[]): number {
  return rows.reduce((sum, { runs }) => sum + runs, 0);
}
