// Why the server did not do what the teacher's desk asked for, in words that say what to do.
import type { Refusal } from '../../../classroom/wire.ts';
import type { Classroom } from '../classroom.svelte.ts';

const TOLD = [
  'wrong-code',
  'wrong-key',
  'too-many-tries',
  'busy',
  'unknown-scenario',
  'other-edition',
  'no-answer',
] as const satisfies readonly Refusal[];

/** A sentence for a refusal of the server. */
export function serverLine({ say }: Classroom, code: Refusal): string {
  const told = TOLD.find((one) => one === code);
  return told ? say(`class.server.${told}`) : say('class.server.other', { code });
}
