// What the debrief opens, and to whom: a delegation's own arguments at once, everything else when secrets are unlocked.
import { monthView } from '../play/calendar.ts';
import { DESKS } from '../play/vocabulary.ts';
import { judge, secretsOpen, spreadOf } from './debrief.ts';
import type { Lesson } from './lesson.ts';
import { proposalView } from './lookCouncil.ts';
import { sidesOf } from './month.ts';
import { roleOf } from './seating.ts';
import type { Seat } from './state.ts';
import type { DebriefView, Judged } from './views.ts';

/** @param whose the seat that looks; `everything` for the facilitator, null for the projector */
export function debriefView(lesson: Lesson, whose: Seat | 'everything' | null): DebriefView {
  const { state, material } = lesson;
  const open = whose === 'everything' || secretsOpen(state.reached);
  const roleAt = (id: string) => state.seats.find((seat) => seat.id === id)?.role ?? '';
  /** A seat has its own delegation's reasons at once, and those of its whole table once secrets are open. */
  const maySee = (table: string, delegation: string): boolean => {
    if (whose === 'everything') return true;
    return whose !== null && whose.table === table && (open || whose.delegation === delegation);
  };
  const slips = [1, 2, 3, 4, 5].map(
    (place) => state.participants.filter(({ slip }) => slip?.scale === place).length,
  );
  return {
    reached: state.reached,
    judged: open ? state.seats.flatMap((seat) => judgedAt(lesson, seat)) : [],
    records: open
      ? state.tables.flatMap(({ id }) => {
          const game = lesson.game(id);
          return game ? [{ table: id, record: game.save(), link: game.link() }] : [];
        })
      : [],
    spread: open ? spreadOf(state.tables, sidesOf(material), DESKS) : [],
    minutes: state.tables.flatMap((table) =>
      table.minutes.map(({ month, proposals, answers, replies, written, newspapers }) => ({
        table: table.id,
        month: monthView(material.scenario, month),
        newspapers,
        answers: answers
          .filter(({ power }) => maySee(table.id, power))
          .map(({ seat, event, occurs, argument }) => ({ role: roleAt(seat), event, occurs, argument })),
        replies: replies
          .filter(({ power }) => maySee(table.id, power))
          .map(({ seat, order, outcome, argument }) => ({ role: roleAt(seat), order, outcome, argument })),
        proposals: proposals
          .filter(({ delegation }) => maySee(table.id, delegation))
          .map((proposal) =>
            proposalView(
              lesson,
              { ways: {} },
              proposal,
              whose !== null && whose !== 'everything' ? whose.id : null,
              written.some((each) => each.proposal === proposal.id),
            ),
          ),
      })),
    ),
    slips,
  };
}

/** Index of the month after the last one that the class played at a table. */
function leftAt({ state, material }: Lesson, table: string): number {
  const last = state.tables.find(({ id }) => id === table)?.minutes.at(-1);
  const from = material.classroom.lessons.find(({ id }) => id === state.lesson)?.from ?? 0;
  return last ? last.month + 1 : from;
}

function judgedAt(lesson: Lesson, seat: Seat): readonly Judged[] {
  const { material, game } = lesson;
  const laid = game(seat.table);
  if (!laid) return [];
  const verdict = judge(laid, seat, roleOf(material.classroom, seat), leftAt(lesson, seat.table));
  return [{ ...verdict, seat: seat.id, delegation: seat.delegation }];
}
