// Which column of the data's owner list holds in a month: the borders of Europe changed on known days.

/** First month in which each later column's borders are shown; a change after mid-month counts from the next. */
const CHANGES: readonly (readonly [month: string, column: number])[] = [
  ['1938-04', 1], // the Anschluss, 12-13 March 1938
  ['1938-11', 2], // Munich, 30 September, and the first Vienna Award, 2 November 1938
  ['1939-04', 3], // Prague and Memel, March, and Albania, 7 April 1939
  ['1939-10', 4], // the partition of Poland, 28 September 1939
];

/** Column (0-4) of the owner list for a month `YYYY-MM`; months before April 1938 have the 1937 borders. */
export function columnOf(month: string): number {
  return CHANGES.findLast(([from]) => month >= from)?.[1] ?? 0;
}
