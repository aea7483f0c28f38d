// What the teacher does with lessons as a whole: begin one, list, take all of it along, delete. Lessons that nobody has
// used for the stated number of days are deleted without being asked.
import { matchMaker } from '@colyseus/core';
import * as v from 'valibot';
import { Entry } from '../commands.ts';
import { type LessonRecord, lessonRecord } from '../exports.ts';
import { reopenLesson } from '../lesson.ts';
import { LessonSetup } from '../setup.ts';
import { LessonRequest, type LessonSummary, type Refusal, ROOM } from '../wire.ts';
import type { Host } from './host.ts';
import { newCode } from './secrets.ts';
import type { KeptLesson } from './store.ts';

const DAY = 24 * 60 * 60_000;
/** Codes that are tried before giving up; each is free unless tens of millions of lessons are kept. */
const TRIES = 5;

export interface LessonDesk {
  list(): Promise<readonly LessonSummary[]>;
  /** @param request a {@link LessonRequest} from outside */
  begin(request: unknown): Promise<LessonSummary | Refusal>;
  /** Everything that is kept of a lesson, names and texts as they were typed among it. */
  record(lesson: string): Promise<LessonRecord | Refusal>;
  remove(lesson: string): Promise<void>;
  /** Deletes what is older than lessons are kept. @returns how many */
  tidy(): Promise<number>;
}

export function createLessonDesk({ store, days, now, newId, setup, material }: Host): LessonDesk {
  const summary = ({ id, code, title, scenario, createdAt, touchedAt }: KeptLesson): LessonSummary => ({
    id,
    code,
    title,
    scenario,
    createdAt,
    touchedAt,
    keptUntil: touchedAt + days * DAY,
  });

  const remove = async (lesson: string): Promise<void> => {
    const rooms = await matchMaker.query({ name: ROOM, lesson });
    await Promise.all(rooms.map(({ roomId }) => matchMaker.remoteRoomCall(roomId, 'end').catch(() => {})));
    await store.remove(lesson);
  };

  return {
    remove,
    async list() {
      return (await store.list()).map(summary);
    },
    async begin(request) {
      const read = v.safeParse(LessonRequest, request);
      if (!read.success) return 'malformed';
      const made = await setup(read.output);
      if (!made) return 'unknown-scenario';
      const { scenario, title } = read.output;
      for (let tries = 0; tries < TRIES; tries += 1) {
        const createdAt = now();
        const head = { id: newId(), code: newCode(), title, scenario, setup: made, createdAt };
        if (await store.create(head)) return summary({ ...head, touchedAt: createdAt });
      }
      return 'busy';
    },
    async record(lesson) {
      const kept = await store.read(lesson);
      const read = v.safeParse(v.strictObject({ setup: LessonSetup, entries: v.array(Entry) }), {
        setup: kept?.head.setup,
        entries: kept?.entries,
      });
      if (!kept) return 'wrong-code';
      const lessonMaterial = read.success ? await material(read.output.setup) : null;
      if (!read.success || !lessonMaterial) return 'other-edition';
      return lessonRecord(reopenLesson(lessonMaterial, read.output.entries));
    },
    async tidy() {
      const old = (await store.list()).filter(({ touchedAt }) => touchedAt + days * DAY < now());
      for (const { id } of old) await remove(id);
      return old.length;
    },
  };
}
