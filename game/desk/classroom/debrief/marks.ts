// The marks under which aims and red lines are told.
import type { Verdict } from '../../../play/view.ts';

export const VERDICT_MARKS: Readonly<Record<Verdict, 'for' | 'undecided' | 'against'>> = {
  met: 'for',
  'in-part': 'undecided',
  'not-met': 'against',
};

/** In the order in which they are offered. */
export const VERDICTS: readonly Verdict[] = ['met', 'in-part', 'not-met'];
