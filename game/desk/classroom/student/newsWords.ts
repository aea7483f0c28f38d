// How a piece of news is told: a prepared one by the scenario's texts, the teacher's own as it was typed.
import type { NewsView, View } from '../../../classroom/views.ts';
import type { Classroom } from '../classroom.svelte.ts';

export function newsTitle(classroom: Classroom, { prepared, title }: NewsView): string {
  if (title !== '' || prepared === null) return title;
  return classroom.text(`inject.${prepared}.title`);
}

export function newsText(classroom: Classroom, { prepared, text }: NewsView): string {
  if (text !== '' || prepared === null) return text;
  return classroom.textOr(`inject.${prepared}.text`) ?? '';
}

/** A slip among the news. */
export interface NewsSlip {
  readonly key: string;
  readonly kind: 'news' | 'teacher' | 'again' | 'reply';
  readonly kicker: string;
  /** `1936-11`; null where it belongs to no month. */
  readonly month: string | null;
  readonly title: string;
  readonly text: string;
  readonly at: number;
}

/** Everything that has come to a place, the newest first; a reply to the hand that is up stands on top. */
export function slipsOf(classroom: Classroom, { news = [], lesson, me }: View): readonly NewsSlip[] {
  const { say } = classroom;
  const slips: NewsSlip[] = news.map((one) => ({
    key: one.id,
    kind: 'news',
    kicker: say('class.news.title'),
    month: one.month.iso,
    title: newsTitle(classroom, one),
    text: newsText(classroom, one),
    at: one.at,
  }));
  const { broadcast = null, stepBack = null } = lesson ?? {};
  if (broadcast) {
    const { text, at } = broadcast;
    const kicker = say('class.news.teacher');
    slips.push({ key: `broadcast ${at}`, kind: 'teacher', kicker, month: null, title: '', text, at });
  }
  if (stepBack) {
    const { at, reason } = stepBack;
    const kicker = say('class.news.again');
    const text = say('class.news.again.why', { reason });
    slips.push({ key: `again ${at}`, kind: 'again', kicker, month: null, title: '', text, at });
  }
  const reply = me?.hand?.reply ?? null;
  if (reply !== null) {
    const kicker = say('class.news.reply');
    const key = `reply ${reply}`;
    slips.push({
      key,
      kind: 'reply',
      kicker,
      month: null,
      title: '',
      text: reply,
      at: Number.MAX_SAFE_INTEGER,
    });
  }
  return slips.toSorted((a, b) => b.at - a.at);
}
