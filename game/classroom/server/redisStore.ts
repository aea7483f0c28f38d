// Lessons in a Redis that several server processes share. A process holds a lesson by a lease that it renews; each lease
// has a number, and Redis itself checks number and length at every change, so that a process that slept through the end
// of its lease can add nothing.
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { SeatKeys } from './seatKeys.ts';
import { newSecret } from './secrets.ts';
import { type HeldLesson, type KeptLesson, type LessonHead, LostLesson, type Store } from './store.ts';

const PREFIX = 'unmade-alliance:';
const KEY = `${PREFIX}key`;
const HEADS = `${PREFIX}lessons`;
const CODES = `${PREFIX}codes`;
const FENCES = `${PREFIX}fences`;
const keysOf = (lesson: string) => ({
  lease: `${PREFIX}lesson:${lesson}:lease`,
  entries: `${PREFIX}lesson:${lesson}:entries`,
  seats: `${PREFIX}lesson:${lesson}:seats`,
  touched: `${PREFIX}lesson:${lesson}:touched`,
});

/** How long a lease lasts without being renewed, in milliseconds. */
const LEASE = 3_000;
/** How long a lesson that another process holds is waited for: longer than a lease lasts. */
const PATIENCE = 4_000;

/** Lease, entries, touched; fence, expected length, entry, time, lease length. */
const APPEND = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  if redis.call('llen', KEYS[2]) ~= tonumber(ARGV[2]) then return 0 end
  redis.call('rpush', KEYS[2], ARGV[3])
  redis.call('set', KEYS[3], ARGV[4])
  redis.call('pexpire', KEYS[1], ARGV[5])
  return 1`;
/** Lease, seats; fence, participant, keys or an empty text. */
const KEEP_SEAT = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  if ARGV[3] == '' then redis.call('hdel', KEYS[2], ARGV[2]) else redis.call('hset', KEYS[2], ARGV[2], ARGV[3]) end
  return 1`;
/** Lease; fence, lease length. */
const RENEW = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('pexpire', KEYS[1], ARGV[2])`;
/** Lease; fence. */
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end`;

/** @param redis closed with the store */
export function openRedisStore(redis: Redis): Store {
  const readHead = async (lesson: string): Promise<LessonHead | null> => {
    const text = await redis.hget(HEADS, lesson);
    return text === null ? null : JSON.parse(text);
  };

  const readEntries = async (lesson: string): Promise<unknown[]> =>
    (await redis.lrange(keysOf(lesson).entries, 0, -1)).map((row): unknown => JSON.parse(row));

  const takeLease = async (lease: string): Promise<string | null> => {
    const fence = String(await redis.incr(FENCES));
    const giveUp = Date.now() + PATIENCE;
    while ((await redis.set(lease, fence, 'PX', LEASE, 'NX')) === null) {
      if (Date.now() > giveUp) return null;
      await wait(100);
    }
    return fence;
  };

  const holdLesson = async (head: LessonHead, fence: string): Promise<HeldLesson> => {
    const keys = keysOf(head.id);
    const entries = await readEntries(head.id);
    let number = entries.length;
    let lost = () => {};
    const done = (answer: unknown) => {
      if (answer !== 1) throw new LostLesson(head.id);
    };
    const renewal = setInterval(() => {
      redis.eval(RENEW, 1, keys.lease, fence, LEASE).then(
        (answer) => {
          if (answer === 1) return;
          clearInterval(renewal);
          lost();
        },
        // Redis is out of reach for the moment: if that lasts, the next change is refused.
        () => {},
      );
    }, LEASE / 3);
    return {
      head,
      entries,
      async append(entry, at) {
        const values = [fence, number, JSON.stringify(entry), at, LEASE];
        number += 1;
        done(await redis.eval(APPEND, 3, keys.lease, keys.entries, keys.touched, ...values));
      },
      async keepSeat(participant, seat) {
        const text = seat ? JSON.stringify(seat) : '';
        done(await redis.eval(KEEP_SEAT, 2, keys.lease, keys.seats, fence, participant, text));
      },
      onLost(callback) {
        lost = callback;
      },
      async release() {
        clearInterval(renewal);
        await redis.eval(RELEASE, 1, keys.lease, fence);
      },
    };
  };

  return {
    async key() {
      await redis.set(KEY, newSecret(), 'NX');
      return (await redis.get(KEY)) ?? '';
    },
    async create(head) {
      if ((await redis.hsetnx(CODES, head.code, head.id)) === 0) return false;
      await redis.hset(HEADS, head.id, JSON.stringify(head));
      return true;
    },
    async list() {
      const heads = Object.values(await redis.hgetall(HEADS)).map((text): LessonHead => JSON.parse(text));
      const kept = heads.map(async (head): Promise<KeptLesson> => {
        const touched = await redis.get(keysOf(head.id).touched);
        return { ...head, touchedAt: touched === null ? head.createdAt : Number(touched) };
      });
      return (await Promise.all(kept)).sort((a, b) => b.touchedAt - a.touchedAt);
    },
    find: (code) => redis.hget(CODES, code),
    async read(lesson) {
      const head = await readHead(lesson);
      return head && { head, entries: await readEntries(lesson) };
    },
    async seat(lesson, participant) {
      const text = await redis.hget(keysOf(lesson).seats, participant);
      const keys: SeatKeys | null = text === null ? null : JSON.parse(text);
      return keys;
    },
    async hold(lesson) {
      if (!(await readHead(lesson))) return 'missing';
      const fence = await takeLease(keysOf(lesson).lease);
      // Deleted while it was waited for?
      const head = await readHead(lesson);
      if (!head) return 'missing';
      return fence === null ? 'busy' : holdLesson(head, fence);
    },
    async remove(lesson) {
      const head = await readHead(lesson);
      const { lease, entries, seats, touched } = keysOf(lesson);
      await redis
        .multi()
        .hdel(HEADS, lesson)
        .hdel(CODES, head?.code ?? '')
        .del(lease, entries, seats, touched)
        .exec();
    },
    async close() {
      await redis.quit();
    },
  };
}

/** Whether the server behind the address writes every change to its disk; null where it does not say. */
export async function keepsOnDisk(redis: Redis): Promise<boolean | null> {
  try {
    const answer = await redis.config('GET', 'appendonly');
    return Array.isArray(answer) ? answer[1] === 'yes' : null;
  } catch {
    return null;
  }
}
