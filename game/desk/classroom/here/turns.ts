// Whose turn it is at the one device: who still has something to do, those who preside last in their delegation.
import type { ClassView, LessonView, SeatCard } from '../../../classroom/views.ts';

/** Position of the exit slip among the debrief's sections. */
const SLIP = 9;

/** Whether a seat at the device has something to do. */
export function hasToDo(seat: SeatCard, lesson: LessonView, { people }: Pick<ClassView, 'people'>): boolean {
  const [first] = seat.people;
  if (first === undefined || seat.occupant !== 'students') return false;
  switch (lesson.stage) {
    case 'lobby':
    case 'closed':
      return false;
    case 'brief':
      return seat.task === 'read-brief';
    case 'play':
      return seat.awaited;
    case 'debrief':
      return lesson.shown?.section === SLIP && people.find(({ id }) => id === first)?.slip === null;
  }
}

/** The seats that have something to do, in the order in which the device goes round. */
export function turnsOf(lesson: LessonView, view: ClassView): readonly SeatCard[] {
  const open = view.seats.filter((seat) => hasToDo(seat, lesson, view));
  const groups = [...new Set(open.map(({ table, delegation }) => `${table} ${delegation}`))];
  return groups.flatMap((group) => {
    const members = open.filter(({ table, delegation }) => `${table} ${delegation}` === group);
    return [...members.filter(({ presides }) => !presides), ...members.filter(({ presides }) => presides)];
  });
}

/** The next to whom the device goes. @param after the seat that had it last; null for none */
export function nextTurn(turns: readonly SeatCard[], after: string | null): SeatCard | null {
  const at = turns.findIndex(({ seat }) => seat === after);
  return turns[(at + 1) % Math.max(1, turns.length)] ?? null;
}
