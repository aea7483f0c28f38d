// A class server in a test's page: lessons that run here, entered the way a device enters them, with real material.

import { scenarios } from 'virtual:scenarios';
import type { ClassServer, Reach } from '../../../game/classroom/classServer.ts';
import type { Command } from '../../../game/classroom/commands.ts';
import type { Connection } from '../../../game/classroom/connection.ts';
import { type LocalLesson, localLesson } from '../../../game/classroom/localLesson.ts';
import type { LessonSetup } from '../../../game/classroom/setup.ts';
import type { LessonSummary } from '../../../game/classroom/wire.ts';
import { classroom } from '../../../game/classroomDoor.ts';
import type { ClassroomPort } from '../../../game/desk/classroomPort.ts';

export const KEY = 'a-teachers-key-for-tests';
const ID = 'unmade-alliance-1935';

export interface TestSchool extends ClassroomPort {
  /** What the connection test finds. */
  reach: Reach;
  /** The time of its lessons, in milliseconds since 1970. */
  now: number;
  /** A lesson by its code. */
  lesson(code: string): LocalLesson;
  /** Sits a student down at a lesson. @returns how to act for them */
  student(code: string, name: string): (command: Command) => boolean;
  /** A lesson that is there already, with a seed of its own. @returns its code */
  begin(title?: string, seed?: string): Promise<string>;
}

/** A school without lessons. */
export function testSchool(): TestSchool {
  const kept = new Map<string, { readonly summary: LessonSummary; readonly lesson: LocalLesson }>();

  async function begin(title = '', seed = 'school', computer = 'as-in-history'): Promise<LessonSummary> {
    const entry = scenarios.find(({ id }) => id === ID);
    const [scenario, opened] = await Promise.all([entry?.load(), classroom.open(ID, 'en')]);
    if (!scenario || !opened) throw new Error('there is no material for a class');
    const setup: LessonSetup = {
      lesson: 'unmade-alliance',
      format: 1,
      scenario: { id: ID, version: scenario.version },
      seed,
      computer,
    };
    const code = `BCD${'FGHJKLMN'[kept.size] ?? 'P'}QR`;
    const at = school.now;
    const summary = {
      id: `lesson-${kept.size}`,
      code,
      scenario: ID,
      title,
      createdAt: at,
      touchedAt: at,
      keptUntil: at,
    };
    const material = { scenario, classroom: opened.definition, setup };
    kept.set(code, {
      summary,
      lesson: localLesson(
        material,
        [],
        () => school.now,
        () => {},
      ),
    });
    return summary;
  }

  const found = (code: string): LocalLesson => {
    const entry = kept.get(code);
    if (!entry) throw new Error(`no lesson ${code}`);
    return entry.lesson;
  };

  /** A place whose clock is the school's. */
  const timed = (connection: Connection): Connection => ({
    get state() {
      return connection.state;
    },
    get view() {
      return connection.view;
    },
    get offset() {
      return school.now - Date.now();
    },
    subscribe: (listener) => connection.subscribe(listener),
    send: (command, seat) => connection.send(command, seat),
    watch: (seat) => connection.watch(seat),
    close: () => connection.close(),
  });

  const server: ClassServer = {
    joinAddress: (code) => `http://192.168.0.7:4173/#/class/join/${code}`,
    probe: async () => school.reach,
    join: async () => ({ ok: false, code: 'wrong-code' }),
    async project(code) {
      return kept.has(code)
        ? { ok: true, connection: timed(found(code).connect({ kind: 'projector' })) }
        : { ok: false, code: 'wrong-code' };
    },
    teacher: (key) => ({
      async lessons() {
        if (key !== KEY) return { ok: false, code: 'wrong-key' };
        return { ok: true, value: [...kept.values()].map(({ summary }) => summary) };
      },
      begin: async ({ title, computer }) => ({ ok: true, value: await begin(title, 'school', computer) }),
      async erase(id) {
        for (const [code, { summary }] of kept) if (summary.id === id) kept.delete(code);
        return { ok: true, value: null };
      },
      record: async () => ({ ok: false, code: 'no-answer' }),
      async teach(code) {
        if (key !== KEY) return { ok: false, code: 'wrong-key' };
        if (!kept.has(code)) return { ok: false, code: 'wrong-code' };
        return { ok: true, connection: timed(found(code).connect({ kind: 'facilitator', watching: null })) };
      },
    }),
  };

  const school: TestSchool = {
    open: classroom.open,
    engine: classroom.engine,
    server: async () => server,
    reach: 'sockets',
    now: Date.UTC(2026, 9, 1, 9),
    lesson: found,
    begin: async (title, seed) => (await begin(title, seed)).code,
    student(code, name) {
      const lesson = found(code);
      const id = lesson.join();
      const connection = lesson.connect({ kind: 'participant', id });
      const act = (command: Command): boolean => {
        const before = lesson.lesson.entries.length;
        void connection.send(command);
        return lesson.lesson.entries.length > before;
      };
      act({ type: 'present', name });
      return act;
    },
  };
  return school;
}
