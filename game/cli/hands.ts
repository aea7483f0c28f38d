// Workers of Node as hands of the pool: one a core, or as many as are asked for.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Hand } from '../analysis/pool.ts';
import { Pool } from '../analysis/pool.ts';
import type { Answer, Question } from '../analysis/task.ts';
import type { Scenario } from '../rules/definition.ts';

/** A pool on this machine; close it when done. */
export function openPool(scenario: Scenario, workers: number = availableParallelism()): Pool {
  return new Pool(Array.from({ length: workers }, nodeHand), scenario);
}

function nodeHand(): Hand {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  return {
    ask: (question: Question) => worker.postMessage(question),
    listen: (answered, failed) => {
      worker.on('message', (answer: Answer) => answered(answer));
      worker.on('error', failed);
    },
    close: () => void worker.terminate(),
  };
}
