// The "did you mean" of the findings: the known name nearest to a misspelt one.

/** Least number of letters to insert, remove or replace (Levenshtein 1965, the two-row form). */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/**
 * The known name that a misspelt one most likely meant, or null where none is near: at most a third of the
 * letters may differ. A name that only lacks its owner (`will` for `france.will`) counts as near.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  const plain = name.toLowerCase();
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const distance =
      other.endsWith(`.${plain}`) || plain.endsWith(`.${other}`) ? 1 : editDistance(plain, other);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** The sentence `Did you mean X?`, or another where no known name is near. */
export function didYouMean(name: string, known: Iterable<string>, otherwise = ''): string {
  const near = nearest(name, known);
  return near === null ? otherwise : `Did you mean ${near}?`;
}
