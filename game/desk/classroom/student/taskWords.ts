// What is asked of a student now, in one line.
import type { View } from '../../../classroom/views.ts';
import type { Classroom } from '../classroom.svelte.ts';

/** Place of the exit slip among the debrief's sections. */
const SLIP = 9;

/** The exit slip is asked for: the debrief has been led to it. */
export function asksForSlip({ lesson }: View): boolean {
  return (lesson?.shown?.section ?? -1) >= SLIP;
}

/** The line; empty before anything is known. */
export function taskLine({ say }: Classroom, view: View): string {
  const { me, papers } = view;
  if (!me) return '';
  const { kind, done, of } = me.task;
  switch (kind) {
    case 'read-brief':
      return say('class.student.task.read-brief', { done, of });
    case 'deliberate':
      if (of === 0) return say('class.student.task.deliberate.none');
      return done === of
        ? say('class.student.task.deliberate.all')
        : say('class.student.task.deliberate', { done, of });
    case 'answer-questions': {
      const given =
        papers?.kind === 'power'
          ? [...papers.questions.map(({ answer }) => answer), ...papers.requests.map(({ reply }) => reply)]
          : [];
      const answered = given.filter((answer) => answer !== null).length;
      if (given.length === 0) return say('class.student.task.answer-questions.none');
      return answered === given.length
        ? say('class.student.task.answer-questions.all')
        : say('class.student.task.answer-questions', { done: answered, of: given.length });
    }
    case 'wait-for-others':
      return say(
        me.orders ? 'class.student.task.wait-for-others' : 'class.student.task.wait-for-others.power',
      );
    case 'debrief':
      return say(asksForSlip(view) ? 'class.student.task.slip' : 'class.student.task.debrief');
    default:
      return say(`class.student.task.${kind}`);
  }
}
