// What a viewer sees of a lesson: the one place where its secrets are held back. A viewer's slices follow from the lesson
// and from who is connected, and from nothing that the viewer may not know.

import { monthView } from '../play/calendar.ts';
import type { SeatView } from '../play/view.ts';
import { mayPropose } from './deliberation.ts';
import type { Lesson } from './lesson.ts';
import { councilTable, fellows } from './lookCouncil.ts';
import { debriefView } from './lookDebrief.ts';
import { classView, secretTables } from './lookFacilitator.ts';
import { isOver, sidesOf } from './month.ts';
import { officePapers, powerPapers } from './papers.ts';
import { presiding, roleOf, sittersOf } from './seating.ts';
import type { LessonState, Participant, Seat } from './state.ts';
import { taskOf } from './task.ts';
import type { Connected, LessonView, MeView, NewsView, OfficePapers, Papers, View, Viewer } from './views.ts';

/** Everything that a viewer may see now; nobody else's slices are in it. */
export function lookAt(lesson: Lesson, viewer: Viewer, connected: Connected): View {
  const common: View = { lesson: lessonView(lesson) };
  switch (viewer.kind) {
    case 'projector':
      return { ...common, ...publicly(lesson), news: newsFor(lesson, null), ...debriefFor(lesson, null) };
    case 'facilitator':
      return {
        ...common,
        ...publicly(lesson),
        class: classView(lesson, connected),
        secrets: secretTables(lesson),
        ...watched(lesson, viewer.watching),
        ...debriefFor(lesson, 'everything'),
      };
    case 'participant': {
      const person = lesson.state.participants.find(({ id }) => id === viewer.id);
      return person ? { ...common, ...personal(lesson, person, connected) } : common;
    }
  }
}

function lessonView({ state, material, game }: Lesson): LessonView {
  const plan = material.classroom.lessons.find(({ id }) => id === state.lesson);
  const playing = state.stage === 'play';
  const { id, version } = material.scenario;
  return {
    scenario: { id, version },
    stage: state.stage,
    lesson: state.lesson,
    round: state.round,
    rounds: plan?.rounds ?? 0,
    phase: state.phase,
    month: playing ? monthView(material.scenario, (plan?.from ?? 0) + state.round) : null,
    clock: state.clock,
    tables: state.tables.map((table) => {
      const laid = game(table.id);
      return {
        id: table.id,
        plan: table.plan,
        delegations: [
          ...new Set(state.seats.filter((seat) => seat.table === table.id).map((seat) => seat.delegation)),
        ].map((delegation) => ({ id: delegation, sealed: table.sealed.includes(delegation) })),
        over: laid !== null && isOver(laid),
      };
    }),
    present: state.participants.filter(({ present }) => present).length,
    broadcast: state.broadcasts.at(-1) ?? null,
    shown: state.shown,
    stepBack: state.stepsBack.at(-1) ?? null,
  };
}

/** What every newspaper has, of all tables. */
function publicly({ state, game }: Lesson): Pick<View, 'public'> {
  const laid = state.tables.flatMap(({ id }) => {
    const found = game(id);
    return found ? [{ table: id, view: found.publicView() }] : [];
  });
  return laid.length > 0 ? { public: laid } : {};
}

function personal(lesson: Lesson, person: Participant, connected: Connected): View {
  const { state } = lesson;
  const seat = state.seats.find(({ id }) => id === person.seat) ?? null;
  const me: View = { me: meView(lesson, person, seat) };
  if (!seat) return { ...me, news: newsFor(lesson, null) };
  return {
    ...me,
    fellows: fellows(lesson, seat, connected),
    news: newsFor(lesson, seat.delegation),
    ...papersAt(lesson, seat),
    ...debriefFor(lesson, seat),
  };
}

/** The papers of a seat and what lies before its delegation, once the class plays. */
function papersAt(lesson: Lesson, seat: Seat): Pick<View, 'papers' | 'council'> {
  const papers = papersOf(lesson, seat);
  if (!papers) return {};
  return papers.kind === 'office' ? { papers, council: councilTable(lesson, seat) } : { papers };
}

function papersOf({ state, material, game }: Lesson, seat: Seat): Papers | null {
  const laid = game(seat.table);
  const table = state.tables.find(({ id }) => id === seat.table);
  if (!laid || !table) return null;
  if (!sidesOf(material).includes(seat.delegation)) {
    return powerPapers(laid, roleOf(material.classroom, seat), table);
  }
  const view = laid.view(seat.delegation);
  const presides = presiding(state, material.classroom, seat.table, seat.delegation)?.id === seat.id;
  return remembering(view, `${seat.id} ${presides}`, () =>
    officePapers(view, roleOf(material.classroom, seat), (order) =>
      mayPropose(state, material.classroom, seat, order),
    ),
  );
}

/** Papers made of a view, by the seat that they are for: made once as long as the view stays the same. */
const made = new WeakMap<SeatView, Map<string, OfficePapers>>();

function remembering(view: SeatView, key: string, make: () => OfficePapers): OfficePapers {
  const known = made.get(view) ?? new Map<string, OfficePapers>();
  made.set(view, known);
  const papers = known.get(key) ?? make();
  known.set(key, papers);
  return papers;
}

function watched(lesson: Lesson, watching: string | null): Pick<View, 'watched'> {
  const seat = lesson.state.seats.find(({ id }) => id === watching);
  if (!seat) return {};
  const { papers = null, council = null } = papersAt(lesson, seat);
  return { watched: { seat: seat.id, papers, council } };
}

function debriefFor(lesson: Lesson, whose: Seat | 'everything' | null): Pick<View, 'debrief'> {
  const { stage } = lesson.state;
  return stage === 'debrief' || stage === 'closed' ? { debrief: debriefView(lesson, whose) } : {};
}

function meView({ state, material }: Lesson, person: Participant, seat: Seat | null): MeView {
  const { classroom } = material;
  const role = seat ? roleOf(classroom, seat) : null;
  return {
    id: person.id,
    name: person.name,
    present: person.present,
    seat: seat?.id ?? null,
    table: seat?.table ?? null,
    role: role?.id ?? null,
    delegation: seat?.delegation ?? null,
    presides: seat !== null && presiding(state, classroom, seat.table, seat.delegation)?.id === seat.id,
    orders: seat !== null && sidesOf(material).includes(seat.delegation),
    task: taskOf(state, material, person, seat),
    answers: (role?.checks ?? []).map(({ right }, index) => {
      const chosen = person.answers[index] ?? null;
      return { chosen, right: chosen === null ? null : right };
    }),
    hand: person.hand && { text: person.hand.text, reply: person.hand.reply },
    nudged: seat?.nudged ?? null,
    slip: person.slip,
    partners: seat ? partners(state, person, seat) : [],
  };
}

function partners(state: LessonState, person: Participant, seat: Seat): readonly (string | null)[] {
  return sittersOf(state, seat.id)
    .filter(({ id }) => id !== person.id)
    .map(({ name }) => name);
}

/** News that has come to a delegation; to nobody's but everybody's without one. */
function newsFor({ state, material }: Lesson, delegation: string | null): readonly NewsView[] {
  return state.injects.flatMap(({ id, prepared, title, text, to, month, at }) => {
    const forAll = to.length === 0;
    if (at === null || !(forAll || (delegation !== null && to.includes(delegation)))) return [];
    return [{ id, prepared, title, text, month: monthView(material.scenario, month), at }];
  });
}
