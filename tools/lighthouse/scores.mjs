// What to read from Lighthouse's reports: a page's scores over several visits, and what held it back.

/** @typedef {import('lighthouse').Result} Result */

/** @param {Result} visit @param {string} category @returns {number} 0 … 100 */
const scoreOf = (visit, category) => Math.round((visit.categories[category]?.score ?? 0) * 100);

/**
 * The visit in the middle by its performance; of an even number the worse of the two.
 * @param {readonly Result[]} visits
 * @returns {Result}
 */
export function medianOf(visits) {
  const sorted = visits.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) throw new Error('There was no visit.');
  return middle;
}

/**
 * The median score of every category, and what each visit scored.
 * @param {readonly Result[]} visits
 * @param {readonly string[]} categories
 */
export function scoresOf(visits, categories) {
  return categories.map((category) => {
    const all = visits.map((visit) => scoreOf(visit, category));
    const sorted = all.toSorted((a, b) => a - b);
    return { category, all, score: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0 };
  });
}

/**
 * Audits that cost a category points, or that Lighthouse finds wanting, worst first.
 * @param {Result} visit
 * @param {readonly string[]} categories
 * @returns {{ title: string, value: string | undefined }[]}
 */
export function worstAudits(visit, categories) {
  const ids = categories.flatMap(
    (category) => visit.categories[category]?.auditRefs.map(({ id }) => id) ?? [],
  );
  return [...new Set(ids)]
    .flatMap((id) => visit.audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 0.9)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, 10)
    .map(({ title, displayValue }) => ({ title, value: displayValue }));
}
