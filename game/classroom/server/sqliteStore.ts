// Lessons in one file on this machine, by Node's own SQLite. Every entry is on the disk before it is answered: a write-ahead
// log that is flushed at every commit, and one commit for all that came in the same moment. One process has the file to
// itself.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { SeatKeys } from './seatKeys.ts';
import { newSecret } from './secrets.ts';
import { type HeldLesson, type KeptLesson, type LessonHead, LostLesson, type Store } from './store.ts';

const TABLES = `
  CREATE TABLE IF NOT EXISTS server (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS lessons (
    id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, head TEXT NOT NULL, touched INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS entries (
    lesson TEXT NOT NULL REFERENCES lessons (id) ON DELETE CASCADE, number INTEGER NOT NULL, entry TEXT NOT NULL,
    PRIMARY KEY (lesson, number)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seats (
    lesson TEXT NOT NULL REFERENCES lessons (id) ON DELETE CASCADE, participant TEXT NOT NULL, keys TEXT NOT NULL,
    PRIMARY KEY (lesson, participant)
  ) WITHOUT ROWID;
`;

/** How long a lesson that is held is waited for, in milliseconds. */
const PATIENCE = 1_000;

/** Another server uses the folder. */
export class FolderInUse extends Error {}

/**
 * Opens the store in a folder, which is made where it is missing.
 * @throws FolderInUse where another process has it open
 */
export function openSqliteStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = openFile(join(folder, 'lessons.sqlite'));
  const held = new Set<string>();
  const one = (sql: string, ...values: SQLInputValue[]) => database.prepare(sql).get(...values);
  const addEntry = database.prepare('INSERT INTO entries (lesson, number, entry) VALUES (?, ?, ?)');
  const setSeat = database.prepare(
    'INSERT OR REPLACE INTO seats (lesson, participant, keys) VALUES (?, ?, ?)',
  );
  const dropSeat = database.prepare('DELETE FROM seats WHERE lesson = ? AND participant = ?');
  const writer = createWriter(database);
  const touch = database.prepare('UPDATE lessons SET touched = ? WHERE id = ?');

  const headOf = (lesson: string): LessonHead | null => {
    const head = one('SELECT head FROM lessons WHERE id = ?', lesson)?.['head'];
    return typeof head === 'string' ? JSON.parse(head) : null;
  };
  const entriesOf = (lesson: string): readonly unknown[] =>
    database
      .prepare('SELECT entry FROM entries WHERE lesson = ? ORDER BY number')
      .all(lesson)
      .map(({ entry }): unknown => JSON.parse(String(entry)));

  const holdLesson = (head: LessonHead): HeldLesson => {
    const entries = entriesOf(head.id);
    let number = entries.length;
    let failed = false;
    const change = async (action: () => void, sure: boolean) => {
      if (failed || !held.has(head.id)) throw new LostLesson(head.id);
      try {
        await writer.write(action, sure);
      } catch (error) {
        // What comes after it would stand on what was not kept.
        failed = true;
        throw error;
      }
    };
    held.add(head.id);
    return {
      head,
      entries,
      append(entry, at) {
        const position = number;
        number += 1;
        return change(() => {
          addEntry.run(head.id, position, JSON.stringify(entry));
          touch.run(at, head.id);
        }, true);
      },
      keepSeat: (participant, keys, sure) =>
        change(() => {
          if (keys) setSeat.run(head.id, participant, JSON.stringify(keys));
          else dropSeat.run(head.id, participant);
        }, sure),
      // Nobody else can take a lesson from this process but a deletion, which lets its room know.
      onLost() {},
      async release() {
        writer.flush();
        held.delete(head.id);
      },
    };
  };

  return {
    async key() {
      database.prepare("INSERT OR IGNORE INTO server (name, value) VALUES ('key', ?)").run(newSecret());
      return String(one("SELECT value FROM server WHERE name = 'key'")?.['value']);
    },
    async create(head) {
      const { changes } = database
        .prepare('INSERT OR IGNORE INTO lessons (id, code, head, touched) VALUES (?, ?, ?, ?)')
        .run(head.id, head.code, JSON.stringify(head), head.createdAt);
      return changes > 0;
    },
    async list() {
      const rows = database.prepare('SELECT head, touched FROM lessons ORDER BY touched DESC').all();
      return rows.map(({ head, touched }): KeptLesson => {
        const known: LessonHead = JSON.parse(String(head));
        return { ...known, touchedAt: Number(touched) };
      });
    },
    async find(code) {
      const id = one('SELECT id FROM lessons WHERE code = ?', code)?.['id'];
      return typeof id === 'string' ? id : null;
    },
    async read(lesson) {
      writer.flush();
      const head = headOf(lesson);
      return head && { head, entries: entriesOf(lesson) };
    },
    async seat(lesson, participant) {
      writer.flush();
      const row = one('SELECT keys FROM seats WHERE lesson = ? AND participant = ?', lesson, participant);
      const keys: SeatKeys | null = row ? JSON.parse(String(row['keys'])) : null;
      return keys;
    },
    async hold(lesson) {
      // A room that is just closing lets go in a moment.
      for (const giveUp = Date.now() + PATIENCE; held.has(lesson); await wait(20)) {
        if (Date.now() > giveUp) return 'busy';
      }
      const head = headOf(lesson);
      return head ? holdLesson(head) : 'missing';
    },
    async remove(lesson) {
      writer.flush();
      held.delete(lesson);
      database.prepare('DELETE FROM lessons WHERE id = ?').run(lesson);
      // What was deleted is overwritten in the file; this takes it out of the log as well.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    async close() {
      writer.flush();
      database.close();
    },
  };
}

/** @throws FolderInUse */
function openFile(path: string): DatabaseSync {
  const before = process.umask(0o077);
  try {
    const database = new DatabaseSync(path);
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
      ${TABLES}
    `);
    return database;
  } catch (error) {
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new FolderInUse(path);
    throw error;
  } finally {
    process.umask(before);
  }
}

interface Writer {
  /**
   * Does something in the next commit.
   * @param sure the disk is waited for
   * @throws what went wrong with any part of the commit
   */
  write(action: () => void, sure: boolean): Promise<void>;
  /** Commits now what is waiting. */
  flush(): void;
}

/** Puts all that is written in the same turn of the event loop into one commit: the disk is waited for once. */
function createWriter(database: DatabaseSync): Writer {
  let waiting: {
    readonly action: () => void;
    readonly sure: boolean;
    readonly settle: (error: unknown) => void;
  }[] = [];
  const flush = (): void => {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    const settle = (error: unknown) => {
      for (const each of batch) each.settle(error);
    };
    try {
      database.exec(`PRAGMA synchronous = ${batch.some(({ sure }) => sure) ? 'FULL' : 'NORMAL'}; BEGIN`);
      for (const { action } of batch) action();
      database.exec('COMMIT');
      settle(null);
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      settle(error);
    }
  };
  return {
    flush,
    write(action, sure) {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ action, sure, settle: (error) => (error === null ? resolve() : reject(error)) });
      });
    },
  };
}
