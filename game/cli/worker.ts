// The thread that plays games out for the command line.
import { parentPort } from 'node:worker_threads';
import { createAnswerer, type Question } from '../analysis/task.ts';

const answer = createAnswerer();
parentPort?.on('message', (question: Question) => {
  const found = answer(question);
  if (found) parentPort?.postMessage(found);
});
