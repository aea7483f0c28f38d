// How much of everything the class server allows: tries, newcomers, seats, days.
import { afterEach, expect, test } from 'vitest';
import type { Connection } from '../../game/classroom/connection.ts';
import { LIMITS, type Limits } from '../../game/classroom/server/host.ts';
import {
  beginLesson,
  got,
  page,
  shelf,
  startTestServer,
  type TestServer,
  visitRaw,
} from './support/classServer.ts';

const NONE = { burst: 0, perSecond: 0 };

let server: TestServer;

afterEach(() => server.stop());

async function start(limits: Partial<Limits>, now: () => number = Date.now): Promise<void> {
  server = await startTestServer({ limits: { ...LIMITS, ...limits }, now });
}

test('guessing codes and keys ends soon, and the answers tell nothing any more; who has a seat still gets in', async () => {
  await start({ wrongTries: { burst: 3, perSecond: 0 } });
  const { lesson } = await beginLesson(server);
  const device = shelf();
  const seated = got(await page(server, device).join(lesson.code)).connection;
  for (const code of ['BBBBBB', 'CCCCCC'])
    expect(await page(server).join(code)).toEqual({ ok: false, code: 'wrong-code' });
  const guess = page(server).teacher('x'.repeat(43));
  expect(await guess.lessons()).toEqual({ ok: false, code: 'wrong-key' });
  const enough = { ok: false, code: 'too-many-tries' };
  expect(await guess.lessons()).toEqual(enough);
  expect(await page(server).join('DDDDDD')).toEqual(enough);
  expect(await page(server).join(lesson.code)).toEqual(enough);
  expect(await page(server).project(lesson.code)).toEqual(enough);
  const wrongToken = { as: 'participant', code: lesson.code, token: `anna.${'x'.repeat(43)}` } as const;
  await expect(visitRaw(server.address, wrongToken)).rejects.toThrow('too-many-tries');
  seated.close();
  expect(await page(server, device).join(lesson.code)).toMatchObject({ ok: true });
  expect(await page(server).teacher(server.key).teach(lesson.code)).toMatchObject({ ok: true });
});

test('one address brings only so many newcomers', async () => {
  await start({ newcomers: { burst: 2, perSecond: 0 } });
  const { lesson } = await beginLesson(server);
  const joined = await Promise.all([1, 2, 3].map(() => page(server).join(lesson.code)));
  expect(joined.filter(({ ok }) => ok).length).toBe(2);
  expect(joined.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'too-many-tries' });
});

test('a full lesson takes nobody else, and keeps those who are in it', async () => {
  await start({ participants: 1 });
  const { lesson } = await beginLesson(server);
  const device = shelf();
  got(await page(server, device).join(lesson.code)).connection.close();
  expect(await page(server).join(lesson.code)).toEqual({ ok: false, code: 'lesson-full' });
  expect(await page(server, device).join(lesson.code)).toMatchObject({ ok: true });
});

test('one participant has only so many connections: the oldest gives way', async () => {
  await start({ connections: 2 });
  const { lesson } = await beginLesson(server);
  const device = shelf();
  const tabs: Connection[] = [];
  for (let tab = 0; tab < 3; tab += 1)
    tabs.push(got(await page(server, device).join(lesson.code)).connection);
  await expect.poll(() => tabs.map(({ state }) => state)).toEqual(['closed', 'open', 'open']);
});

test('a connection that may say nothing is told so, for every kind of message', async () => {
  await start({ messages: NONE, facilitatorsMessages: NONE });
  const { lesson, teacher } = await beginLesson(server);
  expect(await teacher.send({ type: 'broadcast', text: 'x' })).toEqual({ ok: false, code: 'too-fast' });
  const { room } = await visitRaw(server.address, { as: 'participant', code: lesson.code, token: null });
  for (const message of ['kept', 'watch', 'command'])
    expect(await room.request(message, {})).toEqual({ ok: false, code: 'too-fast' });
});

test('a flood that no screen sends ends its connection, and no other', async () => {
  await start({});
  const { lesson, teacher } = await beginLesson(server);
  const { room } = await visitRaw(server.address, { as: 'projector', code: lesson.code });
  const ended = new Promise((resolve) => room.onLeave(resolve));
  for (let number = 0; number < 2_000; number += 1) room.send('command', {});
  await ended;
  expect(await teacher.send({ type: 'broadcast', text: 'Go on.' })).toEqual({ ok: true });
});

test('lessons that nobody uses are deleted after the stated days, and those in use are not', async () => {
  const day = 24 * 60 * 60_000;
  let now = 1_000 * day;
  await start({}, () => now);
  const old = await beginLesson(server);
  const used = await beginLesson(server);
  expect(used.lesson.keptUntil).toBe(now + 30 * day);
  now += 20 * day;
  await used.teacher.send({ type: 'broadcast', text: 'Still here.' });
  now += 11 * day;
  expect(await server.desk.tidy()).toBe(1);
  await expect.poll(() => old.teacher.state).toBe('closed');
  expect((await server.desk.list()).map(({ id }) => id)).toEqual([used.lesson.id]);
  expect(used.teacher.state).toBe('open');
});
