// Games played by the game's own XState machine, as it is played at the desk: every occurrence is a command of its own.
import { createEngine } from '../../game/machine/engine.ts';
import type { Command } from '../../game/machine/events.ts';
import type { Model } from '../../game/rules/model.ts';
import type { Start } from './table.ts';

export function statechartTables(model: Model): Start {
  const engine = createEngine(model);
  return (seed) => {
    let state = engine.start(seed);
    const send = (command: Command) => {
      const next = engine.send(state, command);
      if (next === state) throw new Error(`XState refused ${JSON.stringify(command)}`);
      state = next;
    };
    const settle = () => {
      while (state.phase === 'briefing' || state.phase === 'resolution') send({ type: 'advance' });
    };
    settle();
    return {
      world: () => state.world,
      write: (side, desk, order) => send({ type: 'write', side, desk, order }),
      seal: (side) => {
        send({ type: 'seal', side });
        settle();
      },
      decide: (side, order, way) => {
        send({ type: 'decide', side, order, way });
        settle();
      },
      turnPage: () => {
        send({ type: 'turn-page' });
        settle();
      },
    };
  };
}
