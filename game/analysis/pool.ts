// Shares tasks out among workers. Results are sums, so it does not matter who did which part, or in what order.
import type { Scenario } from '../rules/definition.ts';
import type { Experiment } from './experiment.ts';
import type { Start } from './laboratory.ts';
import { addSamples, type Sample } from './sample.ts';
import type { Answer, Question, Task } from './task.ts';

/** A worker as the pool needs it: of the browser, of Node, or this very thread. */
export interface Hand {
  ask(question: Question): void;
  /** Who is told every answer, and of a worker's failure. */
  listen(answered: (answer: Answer) => void, failed: (error: Error) => void): void;
  close(): void;
}

/** On what terms a task is asked for. */
export interface Terms {
  /** Tasks of a lower rank are begun before those of a higher; 0 where nothing is said. */
  readonly rank?: number;
  /** Asked before a task is begun; what nobody wants any more is refused. */
  readonly wanted?: () => boolean;
}

/** Who does tasks: a pool, on whatever terms. */
export interface Crew {
  /** Does one task. Tasks of one rank are begun in the order in which they are asked for. */
  run(task: Task): Promise<Answer>;
  /** All games of an experiment. @param progress told how many games are done */
  sample(
    start: Start,
    experiment: Experiment,
    runs: number,
    progress?: (done: number) => void,
  ): Promise<Sample>;
}

interface Waiting {
  readonly task: Task;
  readonly terms: Terms;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Games that a task holds: some milliseconds of work, so that progress can be shown and work be stopped; whole lots of lanes. */
export const TASK_GAMES = 256;

export class Pool implements Crew {
  readonly #hands: readonly Hand[];
  readonly #idle: Hand[] = [];
  readonly #queue: Waiting[] = [];
  readonly #busy = new Map<number, Waiting>();
  #next = 0;
  /** Why nothing more is done. */
  #ended: Error | null = null;

  constructor(hands: readonly Hand[], scenario: Scenario) {
    this.#hands = hands;
    for (const hand of hands) {
      hand.listen(
        (answer) => this.#answered(hand, answer),
        (error) => this.#failed(error),
      );
      hand.ask({ kind: 'scenario', scenario });
      this.#idle.push(hand);
    }
  }

  run(task: Task): Promise<Answer> {
    return this.#enqueue(task, {});
  }

  sample: Crew['sample'] = (...asked) => sampleBy((task) => this.run(task), ...asked);

  /** The same workers on certain terms. */
  on(terms: Terms): Crew {
    const run = (task: Task) => this.#enqueue(task, terms);
    return { run, sample: (...asked) => sampleBy(run, ...asked) };
  }

  /** Ends the workers; what still waits is refused. */
  close(): void {
    for (const hand of this.#hands) hand.close();
    this.#failed(new Error('the workers were closed'));
  }

  #enqueue(task: Task, terms: Terms): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(this.#ended);
        return;
      }
      const { rank = 0 } = terms;
      const before = this.#queue.findLastIndex((other) => (other.terms.rank ?? 0) <= rank);
      this.#queue.splice(before + 1, 0, { task, terms, resolve, reject });
      this.#assign();
    });
  }

  #assign(): void {
    while (this.#idle.length > 0) {
      const waiting = this.#queue.shift();
      if (!waiting) return;
      if (waiting.terms.wanted?.() === false) {
        waiting.reject(new Error('nobody wants it any more'));
        continue;
      }
      const hand = this.#idle.shift();
      if (!hand) return;
      const id = this.#next;
      this.#next += 1;
      this.#busy.set(id, waiting);
      hand.ask({ kind: 'task', id, task: waiting.task });
    }
  }

  #answered(hand: Hand, answer: Answer): void {
    const waiting = this.#busy.get(answer.id);
    this.#busy.delete(answer.id);
    this.#idle.push(hand);
    this.#assign();
    waiting?.resolve(answer);
  }

  #failed(error: Error): void {
    this.#ended ??= error;
    const all = [...this.#busy.values(), ...this.#queue.splice(0)];
    this.#busy.clear();
    for (const { reject } of all) reject(error);
  }
}

async function sampleBy(
  run: Crew['run'],
  start: Start,
  experiment: Experiment,
  runs: number,
  progress: (done: number) => void = () => {},
): Promise<Sample> {
  let done = 0;
  const parts = portions(runs).map(async ({ first, count }) => {
    const { sample } = await run({ kind: 'sample', start, experiment, first, count });
    if (!sample) throw new Error('a sample was asked for');
    done += count;
    progress(done);
    return sample;
  });
  return (await Promise.all(parts)).reduce(addSamples);
}

/** Cuts a number of games into the portions of tasks. */
export function portions(runs: number): readonly { readonly first: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(runs / TASK_GAMES) }, (_, index) => {
    const first = index * TASK_GAMES;
    return { first, count: Math.min(TASK_GAMES, runs - first) };
  });
}
