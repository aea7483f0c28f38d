// Games played by boardgame.io's local client.
import type { Model } from '../../game/rules/model.ts';
import type { World } from '../../game/rules/world.ts';
import { boardgame } from './boardgame.ts';
import { Client } from './library.ts';
import type { Start } from './table.ts';

/** @param pace whether every occurrence is a move of its own, as in the game, or a phase's business is one move */
export function boardgameTables(model: Model, pace: 'by occurrence' | 'by phase'): Start {
  return (seed) => {
    const client = Client<World>({ game: boardgame(model, seed), numPlayers: 1, debug: false });
    const state = () => {
      const now = client.getState();
      if (!now) throw new Error('boardgame.io has no state');
      return now;
    };
    const move = (name: string, ...args: readonly unknown[]) => {
      const before = state()._stateID;
      client.moves[name]?.(...args);
      if (state()._stateID === before) throw new Error(`boardgame.io refused ${name} ${args.join(' ')}`);
    };
    const settle = () => {
      while (['briefing', 'resolution'].includes(state().ctx.phase)) move('advance', pace === 'by phase');
    };
    settle();
    return {
      world: () => state().G,
      write: (side, desk, order) => move('write', side, desk, order),
      seal: (side) => {
        move('seal', side);
        settle();
      },
      decide: (side, order, way) => {
        move('decide', side, order, way);
        settle();
      },
      turnPage: () => {
        move('turnPage');
        settle();
      },
    };
  };
}
