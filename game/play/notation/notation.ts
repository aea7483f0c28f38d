// The notation of a game: its record as lines that a person can read and write. NOTATION.md says how it is written.

/** Written for a desk that holds. */
export const HOLD = '-';

/** Between the orders of a side's desks. */
export const BETWEEN_DESKS = ' / ';

/** Ends the last line of a month that is closed; the fingerprint may follow. */
export const CLOSED = '=';

/** Stands in a side's place in the line of what was decided in place of chance. */
export const RULINGS = 'rulings';

/** What is said of each event there: whether it comes. Of an order its outcome is said. */
export const RULED = { true: 'yes', false: 'no' } as const;

/** Ends the line of a side that has sealed a month which is not closed yet. */
export const SEALED = 'sealed';
