// Numbers that follow one another, as their first and their last: what is compared once instead of many times.

export type Span = readonly [from: number, to: number];

/** @param numbers ascending */
export function spansOf(numbers: readonly number[]): readonly Span[] {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans;
}
