// An imagined class: what its students and its facilitator do next. For the rehearsal before a lesson, in which a teacher
// watches all of it in a few minutes, and for tests of whole lessons. Nothing here is chance: the same lesson gives the
// same class.
import { fnv } from '../play/link/shortCode.ts';
import type { FacilitatorCommand, StudentCommand } from './commands.ts';
import { DEBRIEF } from './debrief.ts';
import { mayPropose, ordersOf } from './deliberation.ts';
import type { Lesson } from './lesson.ts';
import { isOver, sidesOf } from './month.ts';
import { requestsOf } from './papers.ts';
import { presiding, roleOf } from './seating.ts';
import type { Participant, Seat, Table } from './state.ts';
import { isAwaited } from './study.ts';

/** What an imagined student says when proposing or voting: by a key of the occasion. */
export type Say = (occasion: 'propose' | 'for' | 'against' | 'answer') => string;

/** A number of 0-99 that hangs on the names alone. */
function percentOf(...names: readonly string[]): number {
  return fnv(names.join(' ')) % 100;
}

/** What somebody does next; null where they have nothing to do. */
export function nextOfStudent(lesson: Lesson, person: Participant, say: Say): StudentCommand | null {
  const { state, material } = lesson;
  if (!person.present) return { type: 'present', name: null };
  const seat = state.seats.find(({ id }) => id === person.seat);
  if (!seat) return null;
  if (state.stage === 'debrief') {
    const ready = state.shown?.section === DEBRIEF.indexOf('slip') && person.slip === null;
    return ready ? { type: 'slip', scale: 1 + (percentOf(person.id) % 5), text: '' } : null;
  }
  if (state.stage === 'brief') {
    const question = person.answers.indexOf(null);
    const right = roleOf(material.classroom, seat).checks[question]?.right;
    if (right === undefined) return null;
    const slips = percentOf(person.id, `${question}`) < 20;
    return { type: 'answer', question, answer: slips ? (right + 1) % 3 : right };
  }
  return state.stage === 'play' ? nextInPlay(lesson, seat, say) : null;
}

function nextInPlay(lesson: Lesson, seat: Seat, say: Say): StudentCommand | null {
  const { state, material } = lesson;
  const table = state.tables.find(({ id }) => id === seat.table);
  if (!table || !isAwaited(state, seat)) return null;
  if (state.phase === 'reveal') return { type: 'read' };
  const next = sidesOf(material).includes(seat.delegation)
    ? (nextVote(table, seat, say) ?? nextProposal(lesson, table, seat, say))
    : nextAnswer(lesson, table, seat, say);
  if (next) return next;
  const presides = presiding(state, material.classroom, table.id, seat.delegation)?.id === seat.id;
  return presides && !waitsForVotes(lesson, table, seat) ? { type: 'seal' } : null;
}

/** Whether somebody of the delegation still has to propose or vote. */
function waitsForVotes({ state }: Lesson, table: Table, { id, delegation }: Seat): boolean {
  const others = state.seats.filter(
    (each) =>
      each.table === table.id && each.delegation === delegation && each.id !== id && isAwaited(state, each),
  );
  const before = table.proposals.filter((proposal) => proposal.delegation === delegation);
  return others.some(
    ({ id: other }) =>
      !before.some(({ seat }) => seat === other) &&
      !before.every(({ votes }) => votes.some(({ seat }) => seat === other)),
  );
}

function nextVote({ proposals }: Table, { id, delegation }: Seat, say: Say): StudentCommand | null {
  const open = proposals.find(
    (each) => each.delegation === delegation && !each.votes.some(({ seat }) => seat === id),
  );
  if (!open) return null;
  const inFavour = percentOf(id, open.order) < 70;
  return { type: 'vote', proposal: open.id, inFavour, argument: say(inFavour ? 'for' : 'against') };
}

/** An order in the seat's hands that a computer would give, each seat after a temperament of its own. */
function nextProposal(lesson: Lesson, table: Table, seat: Seat, say: Say): StudentCommand | null {
  const { state, material } = lesson;
  const game = lesson.game(table.id);
  if (!game || isOver(game) || table.proposals.some((each) => each.seat === seat.id)) return null;
  const put = new Set(table.proposals.map(({ order }) => order));
  const minds = material.scenario.temperaments.filter(({ calculates }) => !calculates);
  const mind = minds[percentOf(seat.id) % minds.length];
  const wanted = mind ? game.counsel(seat.delegation, mind.id).orders.map(({ order }) => order) : [];
  const chosen = ordersOf(game.view(seat.delegation)).find(
    (order) =>
      wanted.includes(order.id) &&
      order.legal &&
      !put.has(order.id) &&
      mayPropose(state, material.classroom, seat, order),
  );
  return chosen ? { type: 'propose', desk: chosen.desk, order: chosen.id, argument: say('propose') } : null;
}

function nextAnswer(lesson: Lesson, table: Table, seat: Seat, say: Say): StudentCommand | null {
  const game = lesson.game(table.id);
  if (!game) return null;
  const asked = requestsOf(game, roleOf(lesson.material.classroom, seat)).find(
    ({ order }) => !table.replies.some((reply) => reply.order === order),
  );
  if (asked) {
    const outcome = asked.outcomes[percentOf(seat.id, asked.order) % asked.outcomes.length] ?? '';
    return { type: 'reply', order: asked.order, outcome, argument: say('answer') };
  }
  const { questions } = game.powerView(seat.delegation);
  const open = questions.find(({ event }) => !table.answers.some((answer) => answer.event === event));
  if (!open) return null;
  return {
    type: 'rule',
    event: open.event,
    occurs: percentOf(seat.id, open.event) < 50,
    argument: say('answer'),
  };
}

/** What an imagined facilitator does next: goes on as soon as nobody is waited for; null while somebody is. */
export function nextOfFacilitator({ state }: Lesson): FacilitatorCommand | null {
  switch (state.stage) {
    case 'lobby':
      return state.participants.every(({ present }) => present) ? { type: 'deal-briefs' } : null;
    case 'brief':
      return state.participants.every(({ seat, answers }) => seat === null || !answers.includes(null))
        ? { type: 'start-play' }
        : null;
    case 'play':
      return state.phase === 'reveal' && !state.seats.some((seat) => isAwaited(state, seat))
        ? { type: 'end-phase' }
        : null;
    case 'debrief': {
      const section = (state.shown?.section ?? -1) + 1;
      if (section < DEBRIEF.length) return { type: 'show', section, month: null };
      const done = state.participants.every(({ seat, slip }) => seat === null || slip !== null);
      return done ? { type: 'close' } : null;
    }
    case 'closed':
      return null;
  }
}
