// What governments' tables are asked, and what each of their answers means: in the class's words, or else in the event's own.
import type { Classroom } from './classroom.svelte.ts';

/** The question whether an event of the power comes. */
export function eventQuestion(classroom: Classroom, event: string): string {
  return classroom.textOr(`question.${event}.ask`) ?? classroom.desk.words.story(`event.${event}.title`);
}

/** What it means that an event comes, or does not. */
export function eventAnswer(classroom: Classroom, event: string, occurs: boolean): string {
  if (!occurs) return classroom.textOr(`question.${event}.no`) ?? classroom.say('class.power.no.about');
  return classroom.textOr(`question.${event}.yes`) ?? classroom.desk.words.story(`event.${event}.text`);
}

/** The question what the power would say to an order. */
export function orderQuestion(classroom: Classroom, order: string): string {
  return classroom.text(`question.${order}.ask`);
}

export function orderAnswer(classroom: Classroom, order: string, outcome: string): string {
  return classroom.text(`question.${order}.${outcome}`);
}
