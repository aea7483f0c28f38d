// Dates as far as they are known: a date never says more than its source.

/** How much of a date the source supports. */
export type DatePrecision = 'day' | 'month' | 'season' | 'year';

/** `long`: 6 November 1936. `short`: 6 Nov. `figures`: the year is left out too where the column has it. */
export type DateLength = 'long' | 'short';

/** The formats of one language, each made when it is first asked for: making one takes milliseconds. */
export interface DateFormats {
  readonly dayLong: Intl.DateTimeFormat;
  readonly dayShort: Intl.DateTimeFormat;
  readonly monthLong: Intl.DateTimeFormat;
  readonly monthShort: Intl.DateTimeFormat;
  readonly monthName: Intl.DateTimeFormat;
  readonly monthLetter: Intl.DateTimeFormat;
  readonly year: Intl.DateTimeFormat;
}

const SHAPES: Readonly<Record<keyof DateFormats, Intl.DateTimeFormatOptions>> = {
  dayLong: { day: 'numeric', month: 'long', year: 'numeric' },
  dayShort: { day: 'numeric', month: 'short' },
  monthLong: { month: 'long', year: 'numeric' },
  monthShort: { month: 'short' },
  monthName: { month: 'long' },
  monthLetter: { month: 'narrow' },
  year: { year: 'numeric' },
};

const formats = new Map<string, DateFormats>();

/**
 * The formats of a language. All dates are calendar days without a time zone, so UTC stands for all.
 * @param locale BCP 47 tag
 */
export function dateFormats(locale: string): DateFormats {
  const kept = formats.get(locale);
  if (kept) return kept;
  const made = {} as Record<keyof DateFormats, Intl.DateTimeFormat>;
  for (const [name, options] of Object.entries(SHAPES) as [keyof DateFormats, Intl.DateTimeFormatOptions][]) {
    let format: Intl.DateTimeFormat | null = null;
    Object.defineProperty(made, name, {
      get: () => {
        format ??= new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
        return format;
      },
    });
  }
  formats.set(locale, made);
  return made;
}

/** The seasons by the number of the month, 0-11: December belongs to the winter that begins in it. */
export type Season = 'winter' | 'spring' | 'summer' | 'autumn';

/**
 * The season of a date.
 * @param iso `YYYY-MM-DD` or `YYYY-MM`
 */
export function seasonOf(iso: string): Season {
  const month = Number(iso.slice(5, 7));
  if (month === 12 || month < 3) return 'winter';
  if (month < 6) return 'spring';
  return month < 9 ? 'summer' : 'autumn';
}

/**
 * A calendar day as a point in time, for the formats.
 * @param iso `YYYY-MM-DD`, or `YYYY-MM` for the first of the month
 */
export function dayOf(iso: string): Date {
  return new Date(`${iso.length === 7 ? `${iso}-01` : iso}T00:00:00Z`);
}

/**
 * Writes a date with no more than is known of it. Seasons need words and stay with the caller.
 * @param formats of the language
 * @param iso `YYYY-MM-DD`; its day is only an anchor where the precision is coarser
 * @param precision what the source supports
 * @param length `short` leaves the year out of days and months
 */
export function writeDate(
  formats: DateFormats,
  iso: string,
  precision: 'day' | 'month' | 'year',
  length: DateLength,
): string {
  const day = dayOf(iso);
  if (precision === 'year') return formats.year.format(day);
  if (precision === 'month') return (length === 'long' ? formats.monthLong : formats.monthShort).format(day);
  return (length === 'long' ? formats.dayLong : formats.dayShort).format(day);
}
