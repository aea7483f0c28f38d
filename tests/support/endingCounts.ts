// A month's orders as plain counts of endings, so that what two places made of them can be compared.

/** Games by ending, in the scenario's order, for every legal order and for holding (`desk order`). */
export type EndingCounts = Readonly<Record<string, readonly number[]>>;

/** @param table prospects with shares of `runs` games */
export function countsOf(
  table: readonly {
    readonly desk: string;
    readonly order: string | null;
    readonly endings: Readonly<Record<string, { readonly value: number }>>;
  }[],
  runs: number,
): EndingCounts {
  return Object.fromEntries(
    table.map(({ desk, order, endings }) => [
      `${desk} ${order ?? 'hold'}`,
      Object.values(endings).map(({ value }) => Math.round(value * runs)),
    ]),
  );
}
