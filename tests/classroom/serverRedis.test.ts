// Several class servers share their lessons through a real Redis, behind one address: a lesson outlives the process that
// held it, and no two processes ever add to the same one. Skipped, with a word, where there is no Redis on the machine.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRedisStore } from '../../game/classroom/server/redisStore.ts';
import { LostLesson, type Store } from '../../game/classroom/server/store.ts';
import { beginLesson, got, page, until } from './support/classServer.ts';
import { hasRedis, type ServerProcess, startRedis, startServerProcess } from './support/processes.ts';

if (!hasRedis)
  console.warn('NO REDIS: what class servers share through it was NOT tried. Install redis-server.');

/** What stands in front of several servers: hands each connection to the next one that answers. */
async function startBalancer(ports: readonly number[]) {
  const sockets = new Set<Socket>();
  let next = 0;
  const server = createServer((visitor) => {
    const tryOne = (left: number): void => {
      const port = ports[next++ % ports.length] ?? 0;
      const behind = connect(port, '127.0.0.1');
      behind.once('error', () => (left > 1 ? tryOne(left - 1) : visitor.destroy()));
      behind.once('connect', () => {
        behind.on('close', () => visitor.destroy());
        visitor.on('close', () => behind.destroy());
        visitor.pipe(behind).pipe(visitor);
      });
    };
    sockets.add(visitor);
    visitor.on('error', () => {});
    tryOne(ports.length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

describe.runIf(hasRedis)('with a Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let client: Redis;

  beforeAll(async () => {
    redis = await startRedis();
    client = new Redis(redis.address);
  });

  afterAll(async () => {
    client.disconnect();
    await redis.stop();
  });

  describe('the store', () => {
    const HEAD = { id: 'l', code: 'BCDFGH', title: '', scenario: 's', setup: {}, createdAt: 5 };
    const stores: Store[] = [];
    const open = () => {
      const store = openRedisStore(client.duplicate());
      stores.push(store);
      return store;
    };
    const hold = async (store: Store, lesson: string) => {
      const held = await store.hold(lesson);
      if (typeof held === 'string') throw new Error(held);
      return held;
    };
    afterAll(() => Promise.all(stores.map((store) => store.close())));

    test('gives back what was added, and deletes all of it', async () => {
      const store = open();
      expect(await store.create(HEAD)).toBe(true);
      expect(await store.create({ ...HEAD, id: 'other' })).toBe(false);
      const held = await hold(store, 'l');
      for (const number of [1, 2]) await held.append({ number }, 10 + number);
      await held.keepSeat('anna', { current: 'a', pending: [] }, true);
      await held.release();
      const again = await hold(open(), 'l');
      expect(again).toMatchObject({ head: HEAD, entries: [{ number: 1 }, { number: 2 }] });
      expect(await store.list()).toEqual([{ ...HEAD, touchedAt: 12 }]);
      expect(await store.seat('l', 'anna')).toEqual({ current: 'a', pending: [] });
      await store.remove('l');
      await expect(again.append({ number: 3 }, 13)).rejects.toThrow(LostLesson);
      expect(await store.hold('l')).toBe('missing');
      expect((await client.keys('unmade-alliance:lesson:*')).length).toBe(0);
    });

    test('has one holder: who slept through the end of the lease can add nothing', async () => {
      const [sleepy, awake] = [open(), open()];
      await sleepy.create({ ...HEAD, id: 'm', code: 'CCCCCC' });
      const first = await hold(sleepy, 'm');
      expect(await awake.hold('m')).toBe('busy');
      let told = false;
      first.onLost(() => {
        told = true;
      });
      // The lease runs out while its holder is not looking.
      await client.del('unmade-alliance:lesson:m:lease');
      const second = await hold(awake, 'm');
      await expect(first.append({ number: 1 }, 1)).rejects.toThrow(LostLesson);
      await expect(first.keepSeat('anna', null, true)).rejects.toThrow(LostLesson);
      await second.append({ number: 1 }, 1);
      await expect.poll(() => told).toBe(true);
      // Letting go late takes nothing from the new holder.
      await first.release();
      await second.append({ number: 2 }, 2);
      await second.release();
    }, 20_000);
  });

  test('a lesson outlives its process, and everybody finds it in another one', async () => {
    const servers: ServerProcess[] = await Promise.all([
      startServerProcess('0', '', redis.address),
      startServerProcess('0', '', redis.address),
    ]);
    const front = await startBalancer(servers.map(({ port }) => port));
    try {
      const [one, two] = servers;
      if (!one || !two) throw new Error('two servers were wanted');
      expect(one.key).toBe(two.key);
      const at = { address: front.address, key: one.key };
      const { lesson, teacher } = await beginLesson(at);
      const students = await Promise.all(
        Array.from({ length: 8 }, async () => got(await page(at).join(lesson.code)).connection),
      );
      const ids = students.map(({ view }) => view.me?.id);
      await Promise.all(
        students.map((student, index) => student.send({ type: 'present', name: `s${index}` })),
      );
      await until(teacher, ({ lesson: seen }) => seen?.present === 8);

      const [room] = Object.values(await client.hgetall('roomcaches'));
      const addresses = await client.hgetall('unmade-alliance:processes');
      const { processId } = JSON.parse(room ?? '{}') as { processId: string };
      const holder = addresses[processId]?.endsWith(`:${one.port}`) ? one : two;
      const killedAt = Date.now();
      await holder.kill();
      await expect.poll(() => [teacher, ...students].map(({ state }) => state)).toContain('lost');
      await expect
        .poll(() => [teacher, ...students].every(({ state }) => state === 'open'), { timeout: 30_000 })
        .toBe(true);
      console.info(`everybody was back ${Date.now() - killedAt} ms after the process was killed`);
      expect(students.map(({ view }) => view.me?.id)).toEqual(ids);
      expect(await teacher.send({ type: 'broadcast', text: 'We go on.' })).toEqual({ ok: true });
      for (const student of students) await until(student, ({ lesson: seen }) => seen?.broadcast !== null);
      const record = JSON.parse(got(await page(at).teacher(at.key).record(lesson.id)).value);
      const names = record.entries.flatMap(
        (entry: { command: { name?: string } }) => entry.command.name ?? [],
      );
      expect(names.sort()).toEqual(students.map((_, index) => `s${index}`));
    } finally {
      front.stop();
      await Promise.all(servers.map((server) => server.kill()));
    }
  }, 180_000);
});
