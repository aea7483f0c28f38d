// What the checks say about a scenario: one shape for the loader, the linter, the command line and the build.

/** Every code a finding may carry; stable, so that tests and tools can rely on them. */
export const FINDING_CODES = [
  'yaml',
  'unknown-file',
  'missing-file',
  'file-name',
  'empty-file',
  'shape',
  'unknown-key',
  'missing-key',
  'condition',
  'no-basis',
  'two-bases',
  'duplicate',
  'unknown-side',
  'unknown-person',
  'unknown-office',
  'unknown-place',
  'unknown-work',
  'unknown-meter',
  'unknown-track',
  'unknown-state',
  'unknown-order',
  'unknown-outcome',
  'unknown-event',
  'unknown-council',
  'unknown-member',
  'unknown-source',
  'unknown-index',
  'unknown-temperament',
  'unknown-ending',
  'unknown-arm',
  'unknown-role',
  'unknown-delegation',
  'unknown-trigger',
  'unknown-estimate',
  'no-estimate',
  'misplaced-dissent',
  'unreachable-state',
  'out-of-range',
  'never-open',
  'never-holds',
  'no-weight',
  'vacant-office',
  'hidden-knowledge',
  'too-sure',
  'wrong-side',
  'aims',
  'step-order',
  'step-month',
  'step-id',
  'step-council',
  'step-side',
  'desk-taken',
  'event-month',
  'event-missing',
  'does-not-play',
  'event-without-cause',
  'event-phase',
  'part-of',
  'seated-offices',
  'seated-head',
  'not-answered',
  'seated-students',
  'checks',
  'brief-length',
  'text-not-words',
  'text-twice',
  'text-missing',
  'text-superfluous',
  'term-twice',
  'term-unused',
  'unknown-term',
  'language',
  'never-reached',
  'unending',
  'nothing-to-do',
  'no-difference',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  /** Path inside the scenario's folder, or a folder itself, with `/`. */
  readonly file: string;
  /** From 1; 0 where a whole file or folder is meant. */
  readonly line: number;
  /** A note tells what is worth knowing and asks for nothing. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: FindingCode;
  /** What is wrong: one sentence. */
  readonly message: string;
  /** What to do about it; empty where the message says it. */
  readonly hint: string;
}

/** The findings in the order in which a person works through them: by file, line, code and message. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || compare(a.code, b.code) || compare(a.message, b.message),
  );
}

/** Whether a scenario with these findings must not be played. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
