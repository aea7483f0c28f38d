// The archive of a table's game as far as it is the class's own: history led up to it, and the computer played it out.
import type { LessonPlan } from '../../../play/vocabulary.ts';
import type { OpenArchive } from '../../archive.ts';

/**
 * Leaves out what came before the class sat down; the hinges are looked for in the months that it played.
 * @param plan of the lesson
 */
export function classArchive(archive: OpenArchive, { from, rounds }: LessonPlan): OpenArchive {
  const { months, deeds, luck, trace } = archive;
  return {
    ...archive,
    // The month before stands at the head, so that a first move has somewhere to come from.
    months: months.filter(({ month }) => month.index >= from - 1),
    deeds: deeds.filter(({ month }) => month.index >= from),
    luck: luck.filter(({ month }) => month.index >= from),
    trace: {
      starts: trace.starts.slice(from, from + rounds),
      orders: trace.orders.slice(from, from + rounds),
    },
  };
}
