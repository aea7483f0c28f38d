// What is said to a student who hears the page: one line for all that has changed between two views of a place.
import type { ProposalView, View } from '../../../classroom/views.ts';
import { outcomeOf, titleOf } from '../../game/orderWords.ts';
import type { Classroom } from '../classroom.svelte.ts';
import { newsTitle } from './newsWords.ts';
import { taskLine } from './taskWords.ts';

/** Changes that are told; the others are counted. */
const TOLD = 3;

/** @returns null where nothing has to be said */
export function saidBetween(classroom: Classroom, before: View, after: View): string | null {
  const turned = turnLine(classroom, before, after);
  const lines = [...news(classroom, before, after), ...council(classroom, before, after)];
  const told = lines.slice(0, TOLD);
  const more = lines.length - told.length;
  const task = taskLine(classroom, after);
  const asked = turned !== null || before.me?.task.kind !== after.me?.task.kind ? [task] : [];
  const all = [
    ...(turned === null ? [] : [turned]),
    ...told,
    ...(more > 0 ? [classroom.say('class.said.more', { count: more })] : []),
    ...asked,
  ].filter((line) => line !== '');
  return all.length > 0 ? all.join(' ') : null;
}

/** A new role, month or phase. */
function turnLine(classroom: Classroom, before: View, after: View): string | null {
  const { say, desk } = classroom;
  const { lesson, me } = after;
  const role = me?.role ?? null;
  if (role !== null && before.me?.role !== role) {
    return say('class.said.seat', { role: classroom.text(`role.${role}.title`) });
  }
  if (!lesson) return null;
  if (before.lesson?.stage !== lesson.stage && lesson.stage !== 'play')
    return say(`class.stage.${lesson.stage}`);
  if (lesson.month && before.lesson?.month?.iso !== lesson.month.iso) {
    return say('class.said.month', {
      month: desk.words.month(lesson.month.iso),
      round: say('class.round', { round: lesson.round + 1, rounds: lesson.rounds }),
    });
  }
  if (lesson.phase === 'reveal' && before.lesson?.phase === 'deliberation') {
    const results = after.papers?.kind === 'office' ? after.papers.results : [];
    const lines = results.map((result) =>
      desk.words.say('announce.result', {
        desk: desk.words.story(`desk.${result.desk}`),
        outcome: outcomeOf(desk.words, result),
      }),
    );
    return [say('class.said.record'), ...lines].join(' ');
  }
  return null;
}

function news(classroom: Classroom, before: View, after: View): readonly string[] {
  const known = new Set(before.news?.map(({ id }) => id));
  const fresh = before.lesson ? (after.news ?? []).filter(({ id }) => !known.has(id)) : [];
  const broadcast = after.lesson?.broadcast ?? null;
  const reply = after.me?.hand?.reply ?? null;
  const nudged = after.me?.nudged ?? null;
  return [
    ...fresh.map((one) => `${newsTitle(classroom, one)}.`),
    ...(broadcast && before.lesson && before.lesson.broadcast?.at !== broadcast.at
      ? [`${classroom.say('class.news.teacher')}: ${broadcast.text}`]
      : []),
    ...(reply !== null && before.me?.hand?.reply !== reply
      ? [classroom.say('class.hand.reply', { reply })]
      : []),
    ...(nudged !== null && before.me?.nudged !== nudged ? [classroom.say('class.student.nudge')] : []),
  ];
}

/** What others have done at the same table; one's own deeds need no telling. */
function council(classroom: Classroom, before: View, after: View): readonly string[] {
  const { say, desk } = classroom;
  if (!before.council || !after.council || before.lesson?.month?.iso !== after.lesson?.month?.iso) return [];
  if (before.council.sealed !== after.council.sealed) {
    return [say(after.council.sealed ? 'class.said.sealed' : 'class.said.unsealed')];
  }
  const was = new Map(before.council.proposals.map((one) => [one.id, one]));
  const now = new Set(after.council.proposals.map(({ id }) => id));
  const roleOf = (role: string): string => classroom.text(`role.${role}.title`);
  const order = ({ order: id }: ProposalView): string => titleOf(desk.words, id);
  return [
    ...after.council.proposals.flatMap((one) => {
      const old = was.get(one.id);
      if (!old)
        return one.own ? [] : [say('class.said.proposal', { role: roleOf(one.role), order: order(one) })];
      return one.votes
        .filter(({ role }) => role !== after.me?.role)
        .filter(
          ({ role, inFavour }) => !old.votes.some((each) => each.role === role && each.inFavour === inFavour),
        )
        .map(({ role, inFavour }) =>
          say(inFavour ? 'class.said.vote.for' : 'class.said.vote.against', {
            role: roleOf(role),
            order: order(one),
          }),
        );
    }),
    ...before.council.proposals
      .filter(({ id, own }) => !own && !now.has(id))
      .map((one) => say('class.said.gone', { order: order(one) })),
  ];
}
