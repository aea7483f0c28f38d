// Findings as lines of text for people: `file:line  severity  code  what is wrong. What to do.`
import type { Finding } from './finding.ts';

/**
 * One finding in one line.
 * @param folder stands before the file's path, so that editors and terminals can open it
 */
export function findingLine(finding: Finding, folder = ''): string {
  const path = [folder, finding.file].filter((part) => part !== '').join('/');
  const place = finding.line > 0 ? `${path}:${finding.line}` : path;
  const words = [finding.message, finding.hint].filter((part) => part !== '').join(' ');
  return `${place}  ${finding.severity}  ${finding.code}  ${words}`;
}

/** How many there are of each severity, in words: `2 errors, 1 warning`, and notes where there are any. */
export function findingCount(findings: readonly Finding[]): string {
  const of = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  const notes = of('note');
  const counts = [count(of('error'), 'error'), count(of('warning'), 'warning')];
  return [...counts, ...(notes > 0 ? [count(notes, 'note')] : [])].join(', ');
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
