// Why somebody was not let in, in words that say what to do.
import type { LessonRefusal } from '../../../classroom/commands.ts';
import type { DeliveryFault } from '../../../classroom/connection.ts';
import type { Refusal } from '../../../classroom/wire.ts';
import type { Classroom } from '../classroom.svelte.ts';

const TOLD = [
  'wrong-code',
  'wrong-token',
  'too-many-tries',
  'lesson-full',
  'too-fast',
  'busy',
  'no-answer',
  'wrong-origin',
  'other-edition',
] as const satisfies readonly Refusal[];

export function refusalLine(say: Classroom['say'], code: Refusal): string {
  const told = TOLD.find((one) => one === code);
  return told ? say(`class.join.refusal.${told}`) : say('class.join.refusal.other', { code });
}

/** Why a command was refused. @param code of {@link Place.trouble} */
export function troubleLine(say: Classroom['say'], code: LessonRefusal | DeliveryFault): string {
  return say(`class.refusal.${code}`);
}
