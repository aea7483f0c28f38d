// The notation of a game: its record as lines that a person can read and write. NOTATION.md says how it is written.

/** The number of the notation's own version, in its first header. */
export const NOTATION_VERSION = 1;

/** Written for a desk that holds. */
export const HOLD = '-';

/** Between the orders of a side's desks. */
export const BETWEEN_DESKS = ' / ';

/** Ends the last line of a month that is closed; the fingerprint may follow. */
export const CLOSED = '=';

/** Ends the line of a side that has sealed a month which is not closed yet. */
export const SEALED = 'sealed';
