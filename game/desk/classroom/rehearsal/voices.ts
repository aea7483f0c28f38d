// What the imagined students are called and say: lines of the words, one after another.
import type { Classroom } from '../classroom.svelte.ts';
import type { Occasion, Voices } from './rehearsal.svelte.ts';

const LINES = {
  propose: [
    'class.rehearsal.said.propose.0',
    'class.rehearsal.said.propose.1',
    'class.rehearsal.said.propose.2',
  ],
  for: ['class.rehearsal.said.for.0', 'class.rehearsal.said.for.1', 'class.rehearsal.said.for.2'],
  against: [
    'class.rehearsal.said.against.0',
    'class.rehearsal.said.against.1',
    'class.rehearsal.said.against.2',
  ],
  answer: ['class.rehearsal.said.answer.0', 'class.rehearsal.said.answer.1'],
} as const satisfies Readonly<Record<Occasion, readonly string[]>>;

export function voicesOf({ say }: Pick<Classroom, 'say'>): Voices {
  return {
    names: say('class.rehearsal.names').split(/,\s*/),
    line(occasion, nth) {
      const lines = LINES[occasion];
      const key = lines[nth % lines.length];
      return key === undefined ? '' : say(key);
    },
    hand: say('class.rehearsal.said.hand'),
    reply: say('class.rehearsal.said.reply'),
  };
}
