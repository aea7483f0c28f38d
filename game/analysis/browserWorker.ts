// The worker that a page starts to play games out: it answers what it is asked, and knows nothing of the page.
import { createAnswerer, type Question } from './task.ts';

/** As much of a worker's surroundings as this needs. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Question }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const answer = createAnswerer();
scope.addEventListener('message', ({ data }) => {
  const found = answer(data);
  if (found) scope.postMessage(found);
});
