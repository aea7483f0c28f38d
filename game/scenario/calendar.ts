// Months and days as the scenario writes them (`1936-11`, `1936-11-06`) and as the rules count them: from the first.

const MONTH = /^(\d{4})-(\d{2})/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Months from year 0 to a month or to a day's month. */
function monthNumber(text: string): number {
  const match = MONTH.exec(text);
  if (!match) throw new Error(`not a month: ${text}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/**
 * Index of a month (`1936-11`), or of a day's month, counted from the first month; negative before it.
 * @throws if either is not written so
 */
export function monthIndex(text: string, firstMonth: string): number {
  return monthNumber(text) - monthNumber(firstMonth);
}

/** The month at an index from the first, written `1936-11`. */
export function monthAt(index: number, firstMonth: string): string {
  const number = monthNumber(firstMonth) + index;
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, '0')}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

/** Whether a well-formed `YYYY-MM-DD` is a day of the Gregorian calendar. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= length;
}
