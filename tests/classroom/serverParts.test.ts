// The small parts of the class server that need no socket: tokens' rotation, buckets, origins, options, stores.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeatKeeper } from '../../game/classroom/client/seatKeeper.ts';
import { pageAddresses } from '../../game/classroom/server/addresses.ts';
import { createBucket, createBuckets } from '../../game/classroom/server/buckets.ts';
import { BadOption, readOptions } from '../../game/classroom/server/options.ts';
import { isOwnHost, isOwnPage } from '../../game/classroom/server/origin.ts';
import { confirmed, issued, NO_KEYS, opens, type SeatKeys } from '../../game/classroom/server/seatKeys.ts';
import { hashOf, newCode, newToken, participantOf } from '../../game/classroom/server/secrets.ts';
import { createSentView, createTextOf } from '../../game/classroom/server/sentViews.ts';
import { openSqliteStore } from '../../game/classroom/server/sqliteStore.ts';
import { LostLesson } from '../../game/classroom/server/store.ts';
import { CODE_LETTERS, tidyCode } from '../../game/classroom/wire.ts';
import { shelf } from './support/classServer.ts';

describe('a seat’s tokens', () => {
  const keep = (keys: SeatKeys, hash: string): SeatKeys => confirmed(keys, hash) ?? keys;

  test('the one before serves until the next is kept, and never again', () => {
    const first = keep(issued(NO_KEYS, 'a'), 'a');
    const onItsWay = issued(first, 'b');
    expect([opens(onItsWay, 'a'), opens(onItsWay, 'b')]).toEqual([true, true]);
    const settled = keep(onItsWay, 'b');
    expect([opens(settled, 'a'), opens(settled, 'b')]).toEqual([false, true]);
    expect(confirmed(settled, 'a')).toBeNull();
  });

  test('a device that loses any message still comes in, however often it happens', () => {
    // A device does what the page does; each time its message or the answer to it may be lost.
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('answered', 'confirmation lost', 'acknowledgement lost'), { maxLength: 20 }),
        (fates) => {
          const keeper = createSeatKeeper(shelf());
          let keys = keep(issued(NO_KEYS, 'token 0'), 'token 0');
          keeper.settle('CODE', 'token 0');
          for (const [number, fate] of fates.entries()) {
            const shown = keeper.tokens('CODE').find((token) => opens(keys, token));
            expect(shown).toBeDefined();
            if (shown !== keys.current) keys = keep(keys, shown ?? '');
            const next = `token ${number + 1}`;
            keys = issued(keys, next);
            keeper.expect('CODE', next);
            if (fate !== 'confirmation lost') keys = keep(keys, next);
            if (fate === 'answered') keeper.settle('CODE', next);
          }
          expect(keeper.tokens('CODE').some((token) => opens(keys, token))).toBe(true);
        },
      ),
    );
  });

  test('two tabs of one device do not lock each other out', () => {
    const device = shelf();
    const tabs = [createSeatKeeper(device), createSeatKeeper(device)] as const;
    let keys = keep(issued(NO_KEYS, 'old'), 'old');
    tabs[0].settle('CODE', 'old');
    keys = issued(issued(keys, 'one'), 'two');
    tabs[1].expect('CODE', 'two');
    tabs[0].expect('CODE', 'one');
    keys = keep(keys, 'two');
    expect(confirmed(keys, 'one')).toBeNull();
    tabs[1].settle('CODE', 'two');
    expect(tabs[0].tokens('CODE').filter((token) => opens(keys, token))).toEqual(['two']);
  });

  test('hold 256 random bits and say whose they are', () => {
    const token = newToken('anna');
    expect(participantOf(token)).toBe('anna');
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url')).toHaveLength(32);
    expect(hashOf(token)).not.toContain(token);
    for (const wrong of ['', 'anna', '.', 'anna.', '.x', 'a.b.c']) expect(participantOf(wrong)).toBeNull();
  });

  test('a device whose storage is forbidden keeps its seat as long as its page', () => {
    const forbidden = () => {
      throw new Error('denied');
    };
    const keeper = createSeatKeeper({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    keeper.settle('CODE', 'a');
    expect(keeper.tokens('CODE')).toEqual(['a']);
    keeper.forget('CODE');
    expect(keeper.tokens('CODE')).toEqual([]);
  });
});

describe('a join code', () => {
  test('is six letters that nobody mistakes, and is read however it is typed', () => {
    const code = newCode();
    expect(code).toMatch(/^[BCDFGHJKMNPQRSTVWXZ]{6}$/);
    expect(CODE_LETTERS).not.toMatch(/[AEIOULY015]/);
    expect(tidyCode(` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)}`)).toBe(code);
    expect(new Set(Array.from({ length: 500 }, newCode)).size).toBe(500);
  });
});

describe('a bucket', () => {
  test('gives its burst at once and then so many a second', () => {
    const bucket = createBucket({ burst: 3, perSecond: 2 });
    const taken = (now: number) => bucket.take(now);
    expect([taken(0), taken(0), taken(0), taken(0)]).toEqual([true, true, true, false]);
    expect([taken(499), taken(500), taken(501)]).toEqual([false, true, false]);
    expect(bucket.has(60_000)).toBe(true);
    expect([taken(60_000), taken(60_000), taken(60_000), taken(60_000)]).toEqual([true, true, true, false]);
  });

  test('belongs to one name, and a clock that goes back gives nothing', () => {
    const buckets = createBuckets({ burst: 1, perSecond: 1 });
    expect([buckets('a').take(0), buckets('a').take(0), buckets('b').take(0)]).toEqual([true, false, true]);
    expect(buckets('a').take(-5_000)).toBe(false);
  });
});

describe('origins', () => {
  test.each([
    [undefined, 'localhost:4173', true],
    ['http://localhost:4173', 'localhost:4173', true],
    ['http://192.168.1.5:4173', '192.168.1.5:4173', true],
    ['http://192.168.1.5:8080', '192.168.1.5:4173', false],
    ['http://evil.example', 'localhost:4173', false],
    ['null', 'localhost:4173', false],
    ['', 'localhost:4173', false],
  ])('a page of %s at %s: %s', (origin, host, own) => {
    expect(isOwnPage(origin, host)).toBe(own);
  });

  test.each([
    ['127.0.0.1:4173', true],
    ['[::1]:4173', true],
    ['localhost', true],
    ['evil.example:4173', false],
    ['1.2.3.4.evil.example', false],
    ['school.example', true],
    [undefined, false],
    ['', false],
    ['a b', false],
  ])('the name %s: %s', (host, own) => {
    expect(isOwnHost(host, ['school.example'])).toBe(own);
  });
});

describe('options', () => {
  const read = (...args: string[]) => readOptions(args, {}, '/game');

  test('have defaults that let a class in', () => {
    expect(read()).toMatchObject({ port: 4173, bind: '0.0.0.0', days: 30, redis: null, help: false });
    expect(read('--port', '80', '--days', '7', '--name', 'School', '--help')).toMatchObject({
      port: 80,
      days: 7,
      names: ['school'],
      help: true,
    });
    expect(readOptions([], { UNMADE_ALLIANCE_REDIS: 'redis://x' }, '/game').redis).toBe('redis://x');
  });

  test.each([['--port', 'many'], ['--port', '70000'], ['--days', '0'], ['--color'], ['extra']])(
    'refuse %s %s with a sentence',
    (...args) => {
      expect(() => read(...args)).toThrow(BadOption);
      expect(() => read(...args)).toThrow(/--help/);
    },
  );
});

test('addresses for browsers are those of the network, or the one that was asked for', () => {
  expect(pageAddresses('127.0.0.1', 80)).toEqual(['http://127.0.0.1:80/']);
  expect(pageAddresses('::1', 80)).toEqual(['http://[::1]:80/']);
  for (const address of pageAddresses('0.0.0.0', 80))
    expect(address).toMatch(/^http:\/\/[\d.]+|localhost:80\/$/);
});

describe('what is sent of a view', () => {
  const read = (bytes: Uint8Array | null) => bytes && JSON.parse(new TextDecoder().decode(bytes));

  test('is everything at first, then what changed, then nothing', () => {
    const textOf = createTextOf();
    const sent = createSentView();
    const council = { proposals: [] };
    expect(read(sent.changeTo(textOf({ lesson: 1, council })))).toEqual({
      revision: 1,
      full: true,
      slices: { lesson: 1, council },
    });
    expect(sent.changeTo(textOf({ lesson: 1, council: { proposals: [] } }))).toBeNull();
    expect(read(sent.changeTo(textOf({ lesson: 2, council })))).toEqual({
      revision: 2,
      full: false,
      slices: { lesson: 2 },
    });
    expect(read(sent.changeTo(textOf({ lesson: 2 })))).toEqual({
      revision: 3,
      full: false,
      slices: { council: null },
    });
  });
});

describe('the store on the disk', () => {
  const HEAD = { id: 'l', code: 'BCDFGH', title: '', scenario: 's', setup: { seed: 'x' }, createdAt: 5 };
  const open = async (use: (store: ReturnType<typeof openSqliteStore>, folder: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const store = openSqliteStore(folder);
    try {
      await use(store, folder);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  };

  test('gives back what was added, in order, to one holder at a time', () =>
    open(async (store) => {
      expect(await store.create(HEAD)).toBe(true);
      expect(await store.create({ ...HEAD, id: 'other' })).toBe(false);
      expect(await store.find('BCDFGH')).toBe('l');
      const held = await store.hold('l');
      if (typeof held === 'string') throw new Error(held);
      expect(await store.hold('l')).toBe('busy');
      expect(await store.hold('none')).toBe('missing');
      for (const number of [1, 2, 3]) await held.append({ number }, 10 + number);
      await held.keepSeat('anna', { current: 'a', pending: [] }, true);
      await held.release();
      await expect(held.append({ number: 4 }, 14)).rejects.toThrow(LostLesson);
      const again = await store.hold('l');
      expect(again).toMatchObject({ head: HEAD, entries: [{ number: 1 }, { number: 2 }, { number: 3 }] });
      expect(await store.list()).toEqual([{ ...HEAD, touchedAt: 13 }]);
      expect(await store.seat('l', 'anna')).toEqual({ current: 'a', pending: [] });
      await store.remove('l');
      expect([await store.find('BCDFGH'), await store.read('l'), await store.seat('l', 'anna')]).toEqual([
        null,
        null,
        null,
      ]);
    }));

  test('keeps its key, and shows nothing to other accounts of the machine', () =>
    open(async (store, folder) => {
      expect(await store.key()).toBe(await store.key());
      expect(await store.key()).toHaveLength(43);
      const open = readdirSync(folder).filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0);
      expect(process.platform === 'win32' ? [] : open).toEqual([]);
    }));

  test('holds no token, only hashes', () =>
    open(async (store, folder) => {
      await store.create(HEAD);
      const held = await store.hold('l');
      if (typeof held === 'string') throw new Error(held);
      const token = newToken('anna');
      await held.keepSeat('anna', issued(NO_KEYS, hashOf(token)), true);
      const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
      expect(bytes.some((text) => text.includes(hashOf(token)))).toBe(true);
      expect(bytes.some((text) => text.includes(token.slice(5)))).toBe(false);
    }));
});
