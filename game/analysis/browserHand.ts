// A worker of the browser as a hand of the pool.
import type { Hand } from './pool.ts';
import type { Answer, Question } from './task.ts';

/** As much of a browser's worker as the pool needs. */
export interface WorkerLike {
  postMessage(message: Question): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

export function browserHand(worker: WorkerLike): Hand {
  return {
    ask: (question) => worker.postMessage(question),
    listen: (answered, failed) => {
      worker.addEventListener('message', ({ data }) => answered(data));
      worker.addEventListener('error', ({ message }) => failed(new Error(message)));
    },
    close: () => worker.terminate(),
  };
}
