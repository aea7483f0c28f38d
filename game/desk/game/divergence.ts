// Where and by what the path of history was left, in words.
import type { DivergenceView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';
import { titleOf } from './orderWords.ts';

/** The path was left by the viewer's own doing, which alone it knows in full. */
export function isOwn(divergence: DivergenceView): boolean {
  return divergence.council || divergence.given !== null || divergence.history !== null;
}

/** One line for the timeline: what was done in place of what. */
export function forkText(words: Words, divergence: DivergenceView): string {
  const { given, history, side, council } = divergence;
  if (side === null) return words.say('fork.ruled');
  if (!isOwn(divergence)) return words.say('fork.other', { seat: seatOf(words, side) });
  if (council) return words.say('fork.council', { order: order(words, given ?? history) });
  if (given === null) return words.say('fork.held', { history: order(words, history) });
  return words.say('fork.own', { order: words.story(`order.${given}.headline`) });
}

/** The whole account: which order was given, and which history gave. */
export function forkAccount(words: Words, divergence: DivergenceView): string {
  const { given, history, side, council } = divergence;
  if (side === null) return words.say('fork.account.ruled');
  if (!isOwn(divergence)) return words.say('fork.account.other', { seat: seatOf(words, side) });
  if (council) return words.say('fork.account.council', { order: order(words, given ?? history) });
  if (given === null) return words.say('fork.account.held', { history: order(words, history) });
  if (history === null) return words.say('fork.account.added', { order: order(words, given) });
  return words.say('fork.account.own', { order: order(words, given), history: order(words, history) });
}

function seatOf(words: Words, side: string): string {
  return words.story(`side.${side}.seat`);
}

function order(words: Words, id: string | null): string {
  return id === null ? words.say('desk.holds') : titleOf(words, id);
}
