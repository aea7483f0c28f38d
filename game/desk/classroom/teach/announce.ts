// What the console says aloud: who has come, whose hand is up, which phase it is, how the clock stands.
import type { View } from '../../../classroom/views.ts';
import type { Classroom } from '../classroom.svelte.ts';
import { spokenMoment } from './clock.ts';
import { delegationName } from './seatWords.ts';

/** What is compared from one moment to the next. */
export interface Facts {
  /** Null before the lesson is there. */
  readonly stage: string | null;
  readonly came: readonly (string | null)[];
  readonly hands: readonly { readonly key: string; readonly name: string | null; readonly text: string }[];
  readonly sealed: readonly { readonly key: string; readonly delegation: string }[];
  readonly moment: number | null;
}

/** @param left milliseconds on the clock; null where none runs */
export function factsOf({ lesson, class: known }: View, left: number | null): Facts {
  const people = known?.people ?? [];
  return {
    stage: lesson ? stageKey(lesson) : null,
    came: people.filter(({ present }) => present).map(({ name }) => name),
    hands: people.flatMap(({ id, name, hand }) =>
      hand && hand.reply === null ? [{ key: `${id} ${hand.at}`, name, text: hand.text }] : [],
    ),
    sealed:
      lesson?.stage === 'play' && lesson.phase === 'deliberation'
        ? lesson.tables.flatMap(({ id, delegations }) =>
            delegations.flatMap((each) =>
              each.sealed ? [{ key: `${id} ${each.id}`, delegation: each.id }] : [],
            ),
          )
        : [],
    moment: lesson?.clock.left === null ? spokenMoment(left) : null,
  };
}

const stageKey = ({ stage, phase, round, month }: NonNullable<View['lesson']>): string =>
  stage === 'play' ? `${phase} ${round} ${month?.iso ?? ''}` : stage;

const MOMENTS = { 60: 'class.heard.minute', 10: 'class.heard.seconds', 0: 'class.heard.over' } as const;

/** What is new since before, in sentences; empty where nothing is worth saying. */
export function announcementOf(classroom: Classroom, before: Facts, now: Facts): string {
  if (before.stage === null || now.stage === null) return '';
  const said: string[] = [];
  const somebody = (name: string | null): string => name ?? classroom.say('class.heard.somebody');
  if (now.stage !== before.stage) said.push(stageWords(classroom, now.stage));
  for (const name of now.came.slice(before.came.length)) {
    said.push(classroom.say('class.heard.came', { name: somebody(name) }));
  }
  for (const hand of now.hands.filter(({ key }) => !before.hands.some((each) => each.key === key))) {
    said.push(classroom.say('class.heard.hand', { name: somebody(hand.name) }), hand.text);
  }
  if (now.stage === before.stage) {
    for (const { delegation } of now.sealed.filter(
      ({ key }) => !before.sealed.some((each) => each.key === key),
    )) {
      said.push(classroom.say('class.heard.sealed', { delegation: delegationName(classroom, delegation) }));
    }
  }
  if (now.moment !== before.moment && (now.moment === 60 || now.moment === 10 || now.moment === 0)) {
    said.push(classroom.say(MOMENTS[now.moment]));
  }
  return said.join(' ');
}

function stageWords(classroom: Classroom, key: string): string {
  const [phase = '', , iso = ''] = key.split(' ');
  if (phase === 'deliberation' || phase === 'reveal') {
    return `${classroom.desk.words.month(iso)}. ${classroom.say(`class.phase.${phase}`)}.`;
  }
  const stage = (['lobby', 'brief', 'debrief', 'closed'] as const).find((each) => each === phase);
  return stage ? `${classroom.say(`class.stage.${stage}`)}.` : '';
}
