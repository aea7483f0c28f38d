// What the facilitator slips in: which prepared pieces are still to come, what a piece is called, who gets it.
import type { Inject } from '../../../classroom/state.ts';
import type { InjectDefinition } from '../../../play/vocabulary.ts';
import type { Classroom } from '../classroom.svelte.ts';
import type { ConsoleDesk } from './console.svelte.ts';
import { delegationName } from './seatWords.ts';

/** Index of the month that is played, or of the first that will be. */
export function currentMonth({ lesson, plan }: ConsoleDesk): number {
  return lesson?.month?.index ?? plan?.from ?? 0;
}

/** Index of the last month that the class plays. */
export function lastMonth({ lesson, plan }: ConsoleDesk): number {
  return (plan?.from ?? 0) + Math.max(0, (lesson?.rounds ?? 1) - 1);
}

/** Whether an event could be decided this month: the orders of a month that is being revealed lie open. */
export function firstRulingMonth(desk: ConsoleDesk): number {
  return currentMonth(desk) + (desk.lesson?.stage === 'play' && desk.lesson.phase === 'reveal' ? 1 : 0);
}

/** Prepared pieces that have not been used and whose month has not passed, the next first. */
export function preparedFor(desk: ConsoleDesk): readonly InjectDefinition[] {
  const used = new Set(desk.class.injects.map(({ prepared }) => prepared));
  const last = lastMonth(desk);
  return desk.classroom.definition.injects
    .filter(({ id, month, ruling }) => {
      const first = ruling ? firstRulingMonth(desk) : currentMonth(desk);
      return !used.has(id) && month >= first && month <= last;
    })
    .toSorted((a, b) => a.month - b.month);
}

/** The headline: of a prepared piece the scenario's, else as it was typed. */
export function headlineOf(
  classroom: Classroom,
  { prepared, title, text }: Pick<Inject, 'prepared' | 'title' | 'text'>,
): string {
  return prepared === null ? title || text : classroom.text(`inject.${prepared}.title`);
}

export function toWhom(classroom: Classroom, to: readonly string[]): string {
  if (to.length === 0) return classroom.say('class.console.injects.all');
  const names = classroom.desk.words.list(to.map((each) => delegationName(classroom, each)));
  return classroom.say('class.console.injects.only', { names });
}
