// The class server over real sockets on loopback: who comes in, what is refused, and what reaches whom.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../game/classroom/server/host.ts';
import { MESSAGES } from '../../game/classroom/wire.ts';
import {
  beginLesson,
  got,
  page,
  shelf,
  startTestServer,
  type TestServer,
  until,
  visitRaw,
} from './support/classServer.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(async () => {
  await server.stop();
  expect(server.complaints).toEqual([]);
});

const participant = (code: string, token: string | null) => ({ as: 'participant', code, token }) as const;

describe('coming in', () => {
  test('a student comes in with the code, however it is typed, and is known to the class', async () => {
    const { lesson, teacher } = await beginLesson(server);
    const typed = `${lesson.code.slice(0, 3)}-${lesson.code.slice(3)} `.toLowerCase();
    const { connection } = got(await page(server).join(typed));
    expect(connection.state).toBe('open');
    expect(connection.view.me?.present).toBe(false);
    expect(await connection.send({ type: 'present', name: 'Anna' })).toEqual({ ok: true });
    await until(teacher, ({ class: seen }) => seen?.people[0]?.name === 'Anna');
    expect(teacher.view.class?.people[0]?.connected).toBe(true);
  });

  test('a code that no lesson has opens nothing', async () => {
    expect(await page(server).join('BBBBBB')).toEqual({ ok: false, code: 'wrong-code' });
    expect(await page(server).project('BBBBBB')).toEqual({ ok: false, code: 'wrong-code' });
  });

  test('a reload returns to the same seat, and each token serves until the next is kept', async () => {
    const { lesson } = await beginLesson(server);
    const device = shelf();
    const first = got(await page(server, device).join(lesson.code)).connection;
    const before = [...device.texts.values()];
    first.close();
    const second = got(await page(server, device).join(lesson.code)).connection;
    expect(second.view.me?.id).toBe(first.view.me?.id);
    expect([...device.texts.values()]).not.toEqual(before);
  });

  test('a token that was replaced opens nothing any more', async () => {
    const { lesson } = await beginLesson(server);
    const { room, token } = await visitRaw(server.address, participant(lesson.code, null));
    await expect.poll(token).not.toBe('');
    expect(await room.request(MESSAGES.kept)).toEqual({ ok: true });
    const next = await visitRaw(server.address, participant(lesson.code, token()));
    await expect.poll(next.token).not.toBe('');
    expect(next.token()).not.toBe(token());
    // Not yet kept: the answer might have been lost, so the old one still opens.
    await visitRaw(server.address, participant(lesson.code, token()));
    expect(await next.room.request(MESSAGES.kept)).toEqual({ ok: true });
    await expect(visitRaw(server.address, participant(lesson.code, token()))).rejects.toThrow('wrong-token');
    await visitRaw(server.address, participant(lesson.code, next.token()));
  });

  test('a token of another lesson, a changed one and one made up open nothing', async () => {
    const { lesson } = await beginLesson(server);
    const other = (await beginLesson(server)).lesson;
    const { room, token } = await visitRaw(server.address, participant(lesson.code, null));
    await expect.poll(token).not.toBe('');
    await room.request(MESSAGES.kept);
    const changed = token().slice(0, -1) + (token().endsWith('A') ? 'B' : 'A');
    for (const [code, wrong] of [
      [other.code, token()],
      [lesson.code, changed],
      [lesson.code, 'x'.repeat(60)],
      [lesson.code, `__proto__.${'x'.repeat(43)}`],
    ] as const) {
      await expect(visitRaw(server.address, participant(code, wrong))).rejects.toThrow('wrong-token');
    }
  });

  test('somebody who has come and never keeps the token leaves nobody behind', async () => {
    const { lesson, teacher } = await beginLesson(server);
    const { room } = await visitRaw(server.address, participant(lesson.code, null));
    await room.leave();
    await page(server).join(lesson.code);
    await until(teacher, ({ class: seen }) => seen?.people.length === 1);
  });

  test('a page whose seat was taken away comes as somebody new when it is opened again', async () => {
    const { lesson, teacher } = await beginLesson(server);
    const device = shelf();
    const { connection } = got(await page(server, device).join(lesson.code));
    const id = connection.view.me?.id ?? '';
    await teacher.send({ type: 'remove', participant: id });
    await expect.poll(() => connection.state).toBe('closed');
    const again = got(await page(server, device).join(lesson.code)).connection;
    expect(again.view.me?.id).not.toBe(id);
  });
});

describe('the teacher', () => {
  test('is whoever has the key, and nobody else', async () => {
    const { lesson } = await beginLesson(server);
    const impostor = page(server).teacher(`${server.key.slice(0, -1)}x`);
    const wrong = { ok: false, code: 'wrong-key' };
    expect(await impostor.teach(lesson.code)).toEqual(wrong);
    expect(await impostor.lessons()).toEqual(wrong);
    expect(await impostor.erase(lesson.id)).toEqual(wrong);
    expect(await impostor.record(lesson.id)).toEqual(wrong);
    const listed = got(await page(server).teacher(server.key).lessons()).value;
    expect(listed.map(({ id }) => id)).toContain(lesson.id);
  });

  test('has rights that no student’s client and no projector can use', async () => {
    const { lesson } = await beginLesson(server);
    const student = got(await page(server).join(lesson.code)).connection;
    expect(await student.send({ type: 'deal-briefs' })).toEqual({ ok: false, code: 'not-yours' });
    expect(await student.send({ type: 'present', name: null }, 't1.france')).toMatchObject({ ok: false });
    expect(await student.send({ type: 'join', participant: 'x' })).toMatchObject({ ok: false });
    expect(await student.send({ type: 'lapse', table: 't1', delegation: 'france' })).toMatchObject({
      ok: false,
    });
    student.watch('t1.france');
    const projector = got(await page(server).project(lesson.code)).connection;
    expect(await projector.send({ type: 'deal-briefs' })).toMatchObject({ ok: false });
    expect(Object.keys(student.view)).not.toContain('class');
    expect(Object.keys(projector.view)).not.toContain('class');
    expect(Object.keys(projector.view)).not.toContain('secrets');
  });

  test('takes a lesson along, entry by entry', async () => {
    const { lesson, teacher } = await beginLesson(server);
    await teacher.send({ type: 'broadcast', text: 'Two minutes.' });
    const record = JSON.parse(got(await page(server).teacher(server.key).record(lesson.id)).value);
    expect(record.entries).toMatchObject([{ by: 'facilitator', command: { text: 'Two minutes.' } }]);
  });

  test('deletes a lesson with all that was typed, for everybody and from the disk', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const onDisk = () =>
      readdirSync(server.folder).some((file) =>
        readFileSync(`${server.folder}/${file}`).includes('Ekaterina'),
      );
    const { lesson } = await beginLesson(server);
    const student = got(await page(server).join(lesson.code)).connection;
    await student.send({ type: 'present', name: 'Ekaterina' });
    expect(onDisk()).toBe(true);
    await page(server).teacher(server.key).erase(lesson.id);
    await expect.poll(() => student.state).toBe('closed');
    expect(await page(server).join(lesson.code)).toEqual({ ok: false, code: 'wrong-code' });
    expect(onDisk()).toBe(false);
  });
});

describe('pages of other sites', () => {
  const evil = { Origin: 'http://evil.example' };

  test('are not answered over HTTP, whatever they ask', async () => {
    const { lesson } = await beginLesson(server);
    await expect(visitRaw(server.address, participant(lesson.code, null), evil)).rejects.toThrow(
      'wrong-origin',
    );
    const answer = await fetch(`${server.address}/classroom/hello`, { headers: evil });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${server.address}/matchmake/joinOrCreate/lesson`, {
      method: 'OPTIONS',
      headers: evil,
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.ok).toBe(false);
  });

  test('get no socket', async () => {
    const opened = (headers: Readonly<Record<string, string>>) =>
      new Promise<boolean>((resolve) => {
        const socket = new WebSocket(server.address.replace('http', 'ws'), {
          headers,
        } as unknown as string[]);
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      });
    expect(await opened({})).toBe(true);
    expect(await opened({ Origin: server.address })).toBe(true);
    expect(await opened(evil)).toBe(false);
    expect(await opened({ Origin: 'null' })).toBe(false);
  });

  test('do not become this one’s by leading their own name here', async () => {
    const { request } = await import('node:http');
    const status = (host: string) =>
      new Promise((resolve) => {
        request(`${server.address}/`, { headers: { host } }, ({ statusCode }) => resolve(statusCode)).end();
      });
    expect(await status(`evil.example:${server.port}`)).toBe(403);
    expect(await status(`localhost:${server.port}`)).toBe(200);
  });
});

describe('messages', () => {
  test('that are malformed or unknown are refused and do nothing', async () => {
    const { lesson, teacher } = await beginLesson(server);
    const { room, token } = await visitRaw(server.address, participant(lesson.code, null));
    await expect.poll(token).not.toBe('');
    await room.request(MESSAGES.kept);
    const malformed = { ok: false, code: 'malformed' };
    for (const message of [
      undefined,
      null,
      7,
      [],
      { command: null },
      { command: { type: 'present' } },
      { command: { type: 'present', name: null, extra: 1 } },
      { command: { type: 'present', name: 'x'.repeat(500) } },
      { command: { type: '__proto__' } },
      { command: { type: 'answer', question: 1.5, answer: 0 } },
    ]) {
      expect(await room.request(MESSAGES.command, message), JSON.stringify(message)).toEqual(malformed);
    }
    await expect(room.request('end')).rejects.toThrow();
    await expect(room.request('toString')).rejects.toThrow();
    expect(teacher.view.class?.people).toMatchObject([{ present: false, name: null }]);
    expect(room.connection.isOpen).toBe(true);
  });

  test('that are too long end their connection and no other', async () => {
    const { lesson, teacher } = await beginLesson(server);
    const { room } = await visitRaw(server.address, { as: 'projector', code: lesson.code });
    const ended = new Promise((resolve) => room.onLeave(resolve));
    room.send(MESSAGES.command, { command: { type: 'broadcast', text: 'x'.repeat(20_000) } });
    await ended;
    expect(await teacher.send({ type: 'broadcast', text: 'Go on.' })).toEqual({ ok: true });
  });

  test('that come too fast are refused with a code, and the connection holds', async () => {
    const { lesson } = await beginLesson(server);
    const student = got(await page(server).join(lesson.code)).connection;
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => student.send({ type: 'present', name: null })),
    );
    const tooFast = answers.filter((answer) => !answer.ok && answer.code === 'too-fast');
    expect(tooFast.length).toBeGreaterThanOrEqual(60 - LIMITS.messages.burst - 10);
    expect(tooFast.length).toBeLessThan(60 - LIMITS.messages.burst + 2);
    expect(student.state).toBe('open');
  });
});

describe('what is sent', () => {
  test('nothing at all to those for whom nothing has changed', async () => {
    const { lesson, teacher } = await beginLesson(server);
    const { messages } = await visitRaw(server.address, { as: 'projector', code: lesson.code });
    await expect.poll(() => messages.length).toBe(2);
    teacher.watch('t1.nobody');
    const seat = teacher.view.class?.seats[0]?.seat ?? '';
    expect(await teacher.send({ type: 'extra-time', seat, percent: 50 })).toEqual({ ok: true });
    await teacher.send({ type: 'broadcast', text: 'Listen.' });
    // Messages come in the order in which they are sent: had there been one before, this would be the fourth.
    await expect.poll(() => messages.at(-1)?.text).toContain('Listen.');
    expect(messages.length).toBe(3);
    expect(JSON.parse(messages[2]?.text ?? '')).toMatchObject({ revision: 2, full: false });
    expect(Object.keys(JSON.parse(messages[2]?.text ?? '').slices)).toEqual(['lesson']);
  });

  test('is right for whoever comes late', async () => {
    const { lesson, teacher } = await beginLesson(server);
    await teacher.send({ type: 'broadcast', text: 'Before you came.' });
    const late = got(await page(server).join(lesson.code)).connection;
    expect(late.view.lesson?.broadcast?.text).toBe('Before you came.');
  });
});

test('the connection test says that sockets come through, and that nobody is there', async () => {
  expect(await page(server).probe()).toBe('sockets');
  expect(await page({ address: 'http://127.0.0.1:9' }).probe()).toBe('unreachable');
});
