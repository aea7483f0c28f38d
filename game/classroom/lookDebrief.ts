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
      table.minutes.map(({ month, proposals, written }) => ({
        table: table.id,
        month: monthView(material.scenario, month),
        proposals: proposals
          .filter(({ delegation }) => {
            if (whose === 'everything') return true;
            const own = whose !== null && whose.table === table.id && whose.delegation === delegation;
            return own || (whose !== null && open && whose.table === table.id);
          })
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

function judgedAt({ material, game }: Lesson, seat: Seat): readonly Judged[] {
  const laid = game(seat.table);
  if (!laid) return [];
  const verdict = judge(laid, seat, roleOf(material.classroom, seat));
  return [{ ...verdict, seat: seat.id, delegation: seat.delegation }];
}
