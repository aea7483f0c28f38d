// A game that keeps what it was asked for until it changes: a whole class looks at the same few views, and while it
// deliberates nothing in the game moves.
import type { Game } from '../play/commands.ts';
import { heardBy, printed } from './newspapers.ts';
import type { Material } from './setup.ts';

/**
 * The same game; what it says of itself is worked out once between two changes, and is the same object each time. Who sits at
 * neither side's table hears of what is printed and of their own affairs.
 */
export function remembered(game: Game, material: Material): Game {
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
    publicView: () => once('public', () => printed(game.publicView(), material)),
    powerView: (power) => once(`power ${power}`, () => heardBy(game.powerView(power), material)),
    save: () => once('save', () => game.save()),
    link: () => once('link', () => game.link()),
  };
}
