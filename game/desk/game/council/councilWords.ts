// How a council's members, its ways and its decision are told.
import type {
  Basis,
  CouncilResult,
  CouncilWay,
  MemberView,
  MotionView,
  Scenario,
} from '../../../play/view.ts';
import type { Words } from '../../../words/words.ts';

/** The name of whoever sits there, or the office where nobody is named. */
export function memberName(words: Words, { person, office }: Pick<MemberView, 'person' | 'office'>): string {
  return person === null ? words.story(`office.${office}.name`) : words.story(`person.${person}.name`);
}

/** The last word of a name, for places without room for the whole. */
export function surname(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** `for`, or `advises for` where the member has no vote. */
export function stanceWord(words: Words, { weight, leaning }: MemberView): string {
  return words.say(weight === 0 ? `council.advises.${leaning}` : `stance.${leaning}`);
}

/** The decision in one line: carried or not, and by what weight. */
export function resultLine(words: Words, { way, carried, for: inFavour, against }: CouncilResult): string {
  if (way === 'withdraw') return words.say('council.result.withdrawn');
  if (way === 'insist') return words.say('council.result.insisted', { against });
  return words.say(carried ? 'council.result.carried' : 'council.result.lost', { for: inFavour, against });
}

/** The word of the stamp. */
export function stampWord(words: Words, { way, carried }: CouncilResult): string {
  if (way === 'withdraw') return words.say('council.stamp.withdrawn');
  return words.say(carried ? 'council.stamp.carried' : 'council.stamp.lost');
}

/** The head of the council: who may insist. */
export function headOf(motion: MotionView): MemberView | undefined {
  return motion.members.find(({ office }) => office === motion.head);
}

/** The works on which a stance rests, by their short names; empty for an inference. */
export function worksOf(words: Words, scenario: Scenario | null, basis: Basis): string {
  const rows = basis.kind === 'source' ? basis.rows : [];
  const steps = scenario ? [...scenario.prologue, ...scenario.chronicle] : [];
  const works = steps
    .filter(({ id }) => rows.includes(id))
    .flatMap(({ source }) => source.map(({ work }) => work));
  return [...new Set(works)].map((work) => words.story(`work.${work}.short`)).join('; ');
}

export interface WayChoice {
  readonly way: CouncilWay;
  readonly title: string;
  readonly text: string;
  /** Why it is not possible; null where it is. */
  readonly blocked: string | null;
}

/** The ways to deal with a motion, each with what it costs. */
export function waysOf(words: Words, motion: MotionView): readonly WayChoice[] {
  const head = headOf(motion);
  const name = head ? surname(memberName(words, head)) : words.story(`office.${motion.head}.name`);
  const { cost, authority, possible } = motion.insist;
  const { for: inFavour, against, undecided } = motion.weights;
  const outlook =
    inFavour > against + undecided
      ? words.say('council.vote.sure')
      : inFavour + undecided <= against
        ? words.say('council.vote.lost')
        : words.say('council.vote.open');
  return [
    {
      way: 'vote',
      title: words.say('council.vote'),
      text: [
        outlook,
        words.say('council.vote.price', { lost: motion.lost }),
        ...beyondOf(words, motion),
      ].join(' '),
      blocked: null,
    },
    {
      way: 'insist',
      title: words.say('council.insist', { head: name }),
      text: words.say('council.insist.text', { cost, authority, left: Math.max(0, authority - cost) }),
      blocked: possible ? null : words.say('council.insist.blocked', { head: name, cost, authority }),
    },
    {
      way: 'withdraw',
      title: words.say('council.withdraw'),
      text: words.say('council.withdraw.text'),
      blocked: null,
    },
  ];
}

/** What a lost vote takes where the head has too little authority left to lose. */
function beyondOf(words: Words, { beyond, insist, lost }: MotionView): readonly string[] {
  if (beyond === null || insist.authority >= lost) return [];
  return [words.say('council.vote.beyond', { meter: words.story(`meter.${beyond}.name`) })];
}
