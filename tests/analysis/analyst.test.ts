// The analysis as a page uses it: a game's own ribbon shares history's months as long as the worlds are the same, and is
// the same by any number of workers; what matters more is done first, and what nobody wants any more is left.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  Analyst,
  historyTrace,
  type LikelyMonth,
  readHistory,
  type Trace,
} from '../../game/analysis/analyst.ts';
import type { WorkerLike } from '../../game/analysis/browserHand.ts';
import { historyStarts } from '../../game/analysis/history.ts';
import { type Hand, Pool } from '../../game/analysis/pool.ts';
import { type Answer, createAnswerer, type Question, type Task } from '../../game/analysis/task.ts';
import { openGame } from '../../game/play/session.ts';
import { chanceKey } from '../../game/rules/chance.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { compileModel } from '../../game/rules/model.ts';
import { shippedScenario } from '../support/shipped.ts';

const LONG = 60_000;
/** November 1936: the month in which the record's game leaves the path. */
const LEFT = 18;
const RUNS = 400;

/** A worker of a page, in this thread: it answers a little later. */
function worker(told: (question: Question) => void = () => {}): WorkerLike {
  const answer = createAnswerer();
  const listeners: ((event: { readonly data: Answer }) => void)[] = [];
  return {
    postMessage: (question) => {
      told(question);
      setTimeout(() => {
        const data = answer(question);
        if (data) for (const listener of listeners) listener({ data });
      });
    },
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') listeners.push(listener as (typeof listeners)[number]);
    },
    terminate: () => {},
  };
}

let scenario: Scenario;
let past: Trace;
let history: { readonly ribbon: readonly LikelyMonth[] };
let own: Trace;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
  const read = (path: string) => readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  past = { starts: historyStarts(compileModel(scenario), scenario.months - 1), orders: [] };
  history = readHistory(scenario, JSON.parse(await read(`../../assets/analysis/${scenario.id}.json`)));
  const opened = openGame(scenario, await read('../scenarios/records/blum-names-a-date.json'));
  const trace = opened.ok ? opened.game.trace() : null;
  if (!trace) throw new Error('the record holds no finished game');
  own = trace;
});

describe('the ribbon of an own game', () => {
  it('has history’s months as long as nothing has diverged, and fresh ones from there on', {
    timeout: LONG,
  }, async () => {
    const tasks: Task[] = [];
    const ask = (question: Question) => void (question.kind === 'task' && tasks.push(question.task));
    const known = { starts: past.starts, ribbon: history.ribbon };
    const told: { readonly months: number; readonly done: number }[] = [];
    const ribbons = await Promise.all(
      [1, 3].map((count) => {
        const analyst = new Analyst(
          scenario,
          Array.from({ length: count }, () => worker(ask)),
        );
        return analyst.ribbon(own, known, (months, done) => told.push({ months: months.length, done }));
      }),
    );
    const [ribbon = [], other] = ribbons;
    expect(other).toEqual(ribbon);
    expect(ribbon.map(({ month }) => month)).toEqual(own.starts.map((_, index) => index));
    // The orders of November are still written in history's world.
    expect(ribbon.slice(0, LEFT + 1)).toEqual(history.ribbon.slice(0, LEFT + 1));
    expect(ribbon.slice(LEFT + 1).every(({ runs }) => runs === RUNS)).toBe(true);
    expect(told[0]).toEqual({ months: LEFT + 1, done: 0 });
    const played = new Set(tasks.map((task) => ('start' in task ? task.start : null)));
    expect(played).toEqual(new Set(own.starts.slice(LEFT + 1)));
  });

  it('is played through where no course is known', { timeout: LONG }, async () => {
    const late = { starts: own.starts.slice(-2), orders: own.orders.slice(-2) };
    const ribbon = await new Analyst(scenario, [worker()]).ribbon(late, null, () => {});
    expect(ribbon.map(({ month, runs }) => [month, runs])).toEqual([
      [scenario.months - 2, RUNS],
      [scenario.months - 1, RUNS],
    ]);
  });
});

it('history is played with a pause after every month, and is what it is in one go', () => {
  const playing = historyTrace(scenario);
  let pauses = 0;
  for (;;) {
    const { done, value } = playing.next();
    if (done) {
      expect(value.starts).toEqual(past.starts);
      break;
    }
    pauses += 1;
  }
  expect(pauses).toBe(scenario.months);
});

describe('a pool', () => {
  const task = (first: number): Task => ({
    kind: 'endings',
    start: own.starts.at(-1) ?? [],
    root: chanceKey('terms'),
    opening: null,
    first,
    count: 1,
  });

  /** One hand that answers when it is told to. */
  function slowHand() {
    const asked: number[] = [];
    let answered: (answer: Answer) => void = () => {};
    let fail: (error: Error) => void = () => {};
    const hand: Hand = {
      ask: (question) => void (question.kind === 'task' && asked.push(question.task.first)),
      listen: (...heard) => {
        [answered, fail] = heard;
      },
      close: () => {},
    };
    const answer = (id: number) => answered({ id, sample: null, endings: null, each: null });
    return { hand, asked, answer, fail: (error: Error) => fail(error) };
  }

  it('begins tasks by rank, and those of one rank in their order', async () => {
    const { hand, asked, answer } = slowHand();
    const pool = new Pool([hand], scenario);
    const ranks = [2, 2, 0, 1, 0];
    const all = ranks.map((rank, nth) => pool.on({ rank }).run(task(nth)));
    for (const id of ranks.keys()) answer(id);
    await Promise.all(all);
    expect(asked).toEqual([0, 2, 4, 3, 1]);
  });

  it('refuses what is not wanted any more before it is begun', async () => {
    const { hand, asked, answer } = slowHand();
    const pool = new Pool([hand], scenario);
    let wanted = true;
    const begun = pool.run(task(0));
    const given = pool.on({ wanted: () => wanted }).run(task(1));
    const last = pool.run(task(2));
    wanted = false;
    answer(0);
    await expect(given).rejects.toThrow(/nobody wants/);
    answer(1);
    await Promise.all([begun, last]);
    expect(asked).toEqual([0, 2]);
  });

  it('refuses everything once a worker has failed', async () => {
    const { hand, fail } = slowHand();
    const pool = new Pool([hand], scenario);
    const begun = pool.run(task(0));
    fail(new Error('out of memory'));
    await expect(begun).rejects.toThrow('out of memory');
    await expect(pool.run(task(1))).rejects.toThrow('out of memory');
  });
});
