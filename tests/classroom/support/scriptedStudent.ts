// A student of the scripted lesson: does what the screen asks, from the own view alone.
import type { StudentCommand } from '../../../game/classroom/commands.ts';
import type { View } from '../../../game/classroom/views.ts';

/** What everybody says: it names the delegation that must keep it to itself. */
export const secretOf = (delegation: string | null): string => `kept within ${delegation}`;

/**
 * What a student does next; null for nothing.
 * @param name of the student: those who think alike propose alike
 */
export function nextMove(view: View, name: string): StudentCommand | null {
  const { me, council, papers, lesson } = view;
  if (!me) return null;
  switch (me.task.kind) {
    case 'say-present':
      return { type: 'present', name };
    case 'read-brief': {
      const question = me.answers.findIndex(({ chosen }) => chosen === null);
      return { type: 'answer', question, answer: name.length % 3 };
    }
    case 'deliberate':
    case 'seal': {
      const argument = secretOf(me.delegation);
      const open = council?.proposals.find(({ mine }) => mine === null);
      if (open) return { type: 'vote', proposal: open.id, inFavour: true, argument };
      const proposed = council?.proposals.some(({ own }) => own) ?? true;
      const orders = papers?.kind === 'office' ? papers.desks.flatMap((desk) => desk.orders) : [];
      // Nobody denounces anything in the first round: the lesson is to last.
      const order = orders.find(
        ({ id, legal }) =>
          legal &&
          !/denounce|terms-with-berlin/.test(id) &&
          !council?.proposals.some((each) => each.order === id),
      );
      if (!proposed && order) return { type: 'propose', desk: order.desk, order: order.id, argument };
      return me.presides && council && council.proposals.length >= 2 ? { type: 'seal' } : null;
    }
    case 'answer-questions': {
      const open =
        papers?.kind === 'power'
          ? papers.questions.find((question) => 'event' in question && question.answer === null)
          : undefined;
      if (open && 'event' in open)
        return { type: 'rule', event: open.event, occurs: false, argument: secretOf(me.delegation) };
      return me.presides ? { type: 'seal' } : null;
    }
    case 'read-record':
      return { type: 'read' };
    case 'debrief':
      return lesson?.shown?.section === 9
        ? { type: 'slip', scale: 4, text: 'It was closer than I thought.' }
        : null;
    default:
      return null;
  }
}
