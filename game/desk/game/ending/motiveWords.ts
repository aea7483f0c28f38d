// One reason of the computer's side in words.
import type { Reason } from '../../../play/view.ts';
import type { ConditionTeller } from '../../../words/conditionWords.ts';
import type { Words } from '../../../words/words.ts';

/** Points for an aim that is met; one that is met in part counts half. */
const MET = 2;

/** @param aims how many aims the side has */
export function reasonWords(words: Words, teller: ConditionTeller, reason: Reason, aims: number): string {
  switch (reason.kind) {
    case 'appeal':
      return reason.when.kind === 'always'
        ? words.say('motive.always')
        : words.say('motive.appeal', { condition: teller.tell(reason.when) });
    case 'lean':
      return words.story(`lean.${reason.lean}.reason`);
    case 'history':
      return words.say('motive.history');
    case 'foresight':
      return words.say('motive.foresight', {
        with: Math.round(reason.with / (MET * aims)),
        without: Math.round(reason.without / (MET * aims)),
      });
  }
}
