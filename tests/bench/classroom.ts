// `npm run bench:classroom`: how long students wait for a place, and for an order, an argument or a vote to be seen by all
// who may see it; what a lesson takes of memory. The server runs in a process of its own, as in a school. Numbers are
// printed, never asserted.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../game/classroom/connection.ts';
import { beginLesson, got, page } from '../classroom/support/classServer.ts';

const STUDENTS = 30;
const PLAN = 'offices-and-powers';
const ACTS = 200;

interface Class {
  readonly code: string;
  readonly teacher: Connection;
  readonly students: readonly Connection[];
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const script = join(import.meta.dirname, '..', 'classroom', 'support', 'serverProcess.ts');
const server = fork(script, ['0', folder], {
  execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
const [line] = (await once(server.stdout ?? process.stdin, 'data')) as [Buffer];
const { port, key }: { port: number; key: string } = JSON.parse(line.toString());
const at = { address: `http://127.0.0.1:${port}`, key };

/** Bytes of the server's heap, after it was cleaned. */
async function heap(): Promise<number> {
  server.send('memory');
  const [used] = (await once(server, 'message')) as [number];
  return used;
}

function quantiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms (${sorted.length})`;
}

/** Opens a lesson and lets its class in. @param pause between two students, in milliseconds */
async function letIn(pause: number, times: number[]): Promise<Class> {
  const { lesson, teacher } = await beginLesson(at);
  await teacher.send({ type: 'lay-tables', tables: [{ plan: PLAN }] });
  const joining: Promise<Connection>[] = [];
  for (let number = 0; number < STUDENTS; number += 1) {
    const begun = performance.now();
    joining.push(
      page(at)
        .join(lesson.code)
        .then((entered) => {
          times.push(performance.now() - begun);
          return got(entered).connection;
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { code: lesson.code, teacher, students: await Promise.all(joining) };
}

/** Brings a class to its first round. @returns milliseconds until the play had begun */
async function begin({ teacher, students }: Class): Promise<number> {
  for (const student of students) await student.send({ type: 'present', name: null });
  await teacher.send({ type: 'deal-briefs' });
  // Nobody has read a brief sooner.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const begun = performance.now();
  await teacher.send({ type: 'start-play' });
  return performance.now() - begun;
}

const shows = (connection: Connection, text: string): boolean =>
  connection.view.council?.proposals.some(
    ({ argument, votes }) => argument === text || votes.some((vote) => vote.argument === text),
  ) ?? false;

function seen(connection: Connection, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!shows(connection, text)) return;
      stop();
      resolve();
    };
    const stop = connection.subscribe(look);
    look();
  });
}

/** Orders put forward and voted on, one after the other, until all who may see each have seen it. */
async function deliberate({ students }: Class, acts: number, pause: number, times: number[]): Promise<void> {
  for (let act = 0; act < acts; act += 1) {
    const student = students[(act * 7) % students.length];
    if (!student?.view.me?.orders) continue;
    const { papers, council, me } = student.view;
    const fellows = students.filter(({ view }) => view.me?.delegation === me.delegation);
    const argument = `Because of ${act}.`;
    const proposed = council?.proposals ?? [];
    const open = papers?.kind === 'office' ? papers.desks : [];
    const order = open
      .flatMap(({ desk, orders }) => orders.map(({ id, legal }) => ({ desk, id, legal })))
      .find(({ id, legal }) => legal && !proposed.some((proposal) => proposal.order === id));
    const begun = performance.now();
    const all = Promise.all(fellows.map((fellow) => seen(fellow, argument)));
    const proposal = proposed[act % Math.max(1, proposed.length)];
    const answer =
      order && proposed.length < 6
        ? await student.send({ type: 'propose', desk: order.desk, order: order.id, argument })
        : await student.send({
            type: 'vote',
            proposal: proposal?.id ?? '',
            inFavour: act % 2 === 0,
            argument,
          });
    if (!answer.ok) continue;
    await all;
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

try {
  // Engines compile what they run often: the first class of a server would be measured doing that.
  const warming = await letIn(0, []);
  const cold = await begin(warming);
  const empty = await heap();
  const one: { joined: number[]; seen: number[] } = { joined: [], seen: [] };
  const crowd: number[] = [];
  const first = await letIn(50, one.joined);
  const second = await letIn(0, crowd);
  for (const each of [second.teacher, ...second.students]) each.close();
  const begun = await begin(first);
  await deliberate(first, ACTS, 5, one.seen);
  console.log(`${STUDENTS} students in 1.5 s: a place in ${quantiles(one.joined)}`);
  console.log(`${STUDENTS} students in the same instant: a place in ${quantiles(crowd)}`);
  console.log(`${STUDENTS} students: seen by all who may see it in ${quantiles(one.seen)}`);
  console.log(
    `the play begins in ${begun.toFixed(1)} ms, in the first lesson of a server in ${cold.toFixed(1)} ms`,
  );
  console.log(`a lesson with ${STUDENTS} students: ${((await heap()) - empty) >> 10} kB of heap`);

  const many: { joined: number[]; seen: number[] } = { joined: [], seen: [] };
  const classes = await Promise.all(Array.from({ length: 9 }, () => letIn(50, many.joined)));
  for (const each of classes) await begin(each);
  await Promise.all([first, ...classes].map((each) => deliberate(each, ACTS / 2, 300, many.seen)));
  console.log(
    `${10 * STUDENTS} students in 10 lessons, a class in 1.5 s: a place in ${quantiles(many.joined)}`,
  );
  console.log(
    `${10 * STUDENTS} students in 10 lessons: seen by all who may see it in ${quantiles(many.seen)}`,
  );
  console.log(`each lesson more: ${(((await heap()) - empty) / 10) >> 10} kB of heap`);
  // Who is not closed looks for the server for good.
  for (const { teacher, students } of [warming, first, ...classes])
    for (const each of [teacher, ...students]) each.close();
} finally {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}
