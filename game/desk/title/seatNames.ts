// The sides of a saved game by name before its scenario has been fetched.
import type { Words } from '../../words/words.ts';

/** Names of the seats of a game, as a list in words; sides of other scenarios have no name here yet. */
export function seatNames(words: Words, sides: readonly string[]): string {
  return words.list(
    sides.map((side) => {
      if (side === 'france' || side === 'ussr') return words.say(`title.seat.${side}`);
      return words.storyOr(`side.${side}.seat`) ?? words.say('title.seat.other');
    }),
  );
}
