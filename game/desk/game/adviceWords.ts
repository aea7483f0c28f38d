// What an adviser fears of an order, in one sentence.
import type { FearView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';
import { risksOf } from './orderWords.ts';

export function fearLine(words: Words, order: string, fear: FearView): string {
  switch (fear.kind) {
    case 'objection':
      return words.story(`stance.${fear.stance}.reason`);
    case 'effect': {
      const what = words.story(`meter.${fear.meter}.${fear.rises ? 'rises' : 'falls'}`);
      const gaps = { what, count: fear.points };
      return fear.outcomes === fear.of
        ? words.say('advice.effect.sure', gaps)
        : words.say('advice.effect.may', { ...gaps, outcomes: fear.outcomes, of: fear.of });
    }
    case 'insist':
    case 'lost':
      return words.say(`advice.${fear.kind}`, { count: fear.points });
    case 'risk':
      return risksOf(words, order)[fear.index] ?? '';
  }
}
