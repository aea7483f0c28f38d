// The class server is killed in the middle of a lesson, and started again: nothing that was accepted is lost, and everybody
// comes back by themselves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, openSqliteStore } from '../../game/classroom/server/sqliteStore.ts';
import { beginLesson, got, page, shelf, startTestServer, until } from './support/classServer.ts';
import { type ServerProcess, startServerProcess } from './support/processes.ts';

let folder: string;
let running: ServerProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'class-'));
});

afterEach(async () => {
  await running?.kill();
  running = null;
  rmSync(folder, { recursive: true });
});

test('nothing accepted is lost when the server is killed, and students are back on their seats within ten seconds of its start', async () => {
  running = await startServerProcess('0', folder);
  const { lesson, teacher } = await beginLesson(running);
  const devices = Array.from({ length: 6 }, shelf);
  const at = running;
  const students = await Promise.all(
    devices.map(async (device) => got(await page(at, device).join(lesson.code)).connection),
  );
  const ids = students.map(({ view }) => view.me?.id);

  // Everybody writes as fast as they may; the server dies in the middle of it.
  const accepted: string[] = [];
  const writing = students.map(async (student, index) => {
    for (let number = 0; number < 25; number += 1) {
      const name = `s${index} n${number}`;
      const answer = await student.send({ type: 'present', name });
      if (answer.ok) accepted.push(name);
    }
  });
  await expect.poll(() => accepted.length, { interval: 5 }).toBeGreaterThan(20);
  await running.kill();
  await Promise.all(writing);
  await expect.poll(() => students.map(({ state }) => state)).not.toContain('open');

  running = await startServerProcess(String(running.port), folder);
  const upAt = Date.now();
  expect(running.key).toBe(at.key);
  await expect.poll(() => students.every(({ state }) => state === 'open')).toBe(true);
  expect(Date.now() - upAt).toBeLessThan(10_000);
  expect(students.map(({ view }) => view.me?.id)).toEqual(ids);
  await until(teacher, ({ class: seen }) => seen?.people.every(({ connected }) => connected) === true);

  const record = JSON.parse(got(await page(running).teacher(running.key).record(lesson.id)).value);
  const kept: string[] = record.entries.map((entry: { command: { name?: string } }) => entry.command.name);
  for (const name of accepted) expect(kept).toContain(name);
  // A device that was switched off meanwhile finds its seat as well.
  students[0]?.close();
  const again = got(await page(running, devices[0]).join(lesson.code)).connection;
  expect(again.view.me?.id).toBe(ids[0]);
}, 180_000);

test('a server that is stopped kindly goes on where it was, too', async () => {
  running = await startServerProcess('0', folder);
  const { lesson, teacher } = await beginLesson(running);
  expect(await teacher.send({ type: 'broadcast', text: 'To be continued.' })).toEqual({ ok: true });
  await running.stop();
  running = await startServerProcess(String(running.port), folder);
  const again = got(await page(running).teacher(running.key).teach(lesson.code)).connection;
  expect(again.view.lesson?.broadcast?.text).toBe('To be continued.');
  await expect.poll(() => teacher.state).toBe('open');
}, 180_000);

test('an order that the disk does not take is nobody’s: everybody is back with what is kept', async () => {
  const store = openSqliteStore(folder);
  let full = false;
  const host = {
    store: {
      ...store,
      hold: async (lesson: string) => {
        const held = await store.hold(lesson);
        if (typeof held === 'string') return held;
        const append: typeof held.append = async (entry, at) => {
          if (full) throw new Error('the disk is full');
          await held.append(entry, at);
        };
        return { ...held, append };
      },
    },
  };
  const server = await startTestServer(host);
  try {
    const { lesson, teacher } = await beginLesson({ ...server, key: await store.key() });
    const student = got(await page(server).join(lesson.code)).connection;
    await student.send({ type: 'present', name: 'Anna' });
    full = true;
    expect(await student.send({ type: 'present', name: 'Olga' })).toEqual({
      ok: false,
      code: 'not-delivered',
    });
    expect(student.view.me?.name).toBe('Anna');
    full = false;
    await expect.poll(() => [student.state, teacher.state]).toEqual(['open', 'open']);
    expect(student.view.me?.name).toBe('Anna');
    expect(await student.send({ type: 'present', name: 'Olga' })).toEqual({ ok: true });
    await until(teacher, ({ class: seen }) => seen?.people[0]?.name === 'Olga');
    expect(server.complaints.map(String)).toEqual(['Error: the disk is full']);
  } finally {
    await server.stop();
  }
}, 120_000);

test('two servers cannot use the same folder', async () => {
  running = await startServerProcess('0', folder);
  expect(() => openSqliteStore(folder)).toThrow(FolderInUse);
}, 120_000);
