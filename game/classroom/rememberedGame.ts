// A game that keeps what it was asked for until it changes: a whole class looks at the same few views, and while it
// deliberates nothing in the game moves.
import type { Game } from '../play/commands.ts';
import type { Confidence } from '../play/outsiders.ts';

/**
 * The same game; what it says of itself is worked out once between two changes, and is the same object each time.
 * @param confidence what is kept from those who sit at neither side's table
 */
export function remembered(game: Game, confidence: Confidence): Game {
  let kept = new Map<string, unknown>();
  game.subscribe(() => {
    kept = new Map();
  });
  const once = <Result>(key: string, ask: () => Result): Result => {
    if (!kept.has(key)) kept.set(key, ask());
    return kept.get(key) as Result;
  };
  return {
    ...game,
    view: (side) => once(`view ${side}`, () => game.view(side)),
    publicView: () => once('public', () => game.publicView(confidence)),
    powerView: (power) => once(`power ${power}`, () => game.powerView(power, confidence)),
    save: () => once('save', () => game.save()),
    link: () => once('link', () => game.link()),
  };
}
