// A hand of the pool that is this very thread: its answers come a little later, as those of a worker do.
import type { Laboratory } from '../../game/analysis/laboratory.ts';
import type { Hand } from '../../game/analysis/pool.ts';
import { type Answer, perform } from '../../game/analysis/task.ts';

export function inThread(laboratory: Laboratory): Hand {
  let tell: (answer: Answer) => void = () => {};
  return {
    ask: (question) => {
      if (question.kind !== 'task') return;
      const { id, task } = question;
      void Promise.resolve().then(() => tell({ id, ...perform(laboratory, task) }));
    },
    listen: (answered) => {
      tell = answered;
    },
    close: () => {},
  };
}
