// A class in a test's page: a lesson of the shipped scenario that runs in the page, behind a server that the desk reaches as
// it would reach a real one. The student at the page is one of its participants; the others are imagined.
import { classrooms } from 'virtual:classrooms';
import { scenarios } from 'virtual:scenarios';
import type { ClassServer, Entered } from '../../../game/classroom/classServer.ts';
import type { FacilitatorCommand } from '../../../game/classroom/commands.ts';
import type { Connection } from '../../../game/classroom/connection.ts';
import { localLesson, nextOfStudent } from '../../../game/classroom/engine.ts';
import type { LocalLesson } from '../../../game/classroom/localLesson.ts';
import { classroom } from '../../../game/classroomDoor.ts';
import type { ClassroomPort } from '../../../game/desk/classroomPort.ts';
import { openDesk } from './openDesk.ts';

/** The join code of every class of a test. */
export const CODE = 'BCDFGH';

export interface ClassRun {
  readonly local: LocalLesson;
  readonly school: ClassroomPort;
  /** Who sits at the page; null before anybody has come in. */
  self(): string | null;
  lead(command: FacilitatorCommand): void;
  /** Gives the one at the page a role. */
  seat(role: string): void;
  /** Lets the imagined students do all that they would; the one at the page does nothing. */
  others(): void;
  /** Moves the lesson's clock. @param seconds that pass */
  pass(seconds: number): void;
  /** Breaks the way between the page and the lesson, or mends it. */
  cut(broken: boolean): void;
}

/**
 * A class with one table.
 * @param plan of the seats
 * @param others how many imagined students there are beside the one at the page
 */
export async function openClass(plan: string, others: number): Promise<ClassRun> {
  const [shelf] = scenarios;
  const [material] = classrooms;
  if (!shelf || !material) throw new Error('no scenario ships with a class');
  const setup = {
    lesson: 'unmade-alliance',
    format: 1,
    scenario: { id: shelf.id, version: shelf.version },
    seed: 'a test',
    computer: 'calculating',
  } as const;
  let passed = 0;
  const now = (): number => Date.now() + passed;
  const local = localLesson(
    { scenario: await shelf.load(), classroom: await material.load(), setup },
    [],
    now,
    () => {},
  );
  const facilitator = local.connect({ kind: 'facilitator', watching: null });
  const lead = (command: FacilitatorCommand): void => void facilitator.send(command);
  lead({ type: 'lay-tables', tables: [{ plan }] });
  let self: string | null = null;
  let broken = false;
  const listeners = new Set<() => void>();

  /** The lesson's own connection over a way that can be cut, with the lesson's clock. */
  const overWire = (inner: Connection): Connection => ({
    get state() {
      return broken ? 'lost' : inner.state;
    },
    get view() {
      return inner.view;
    },
    get offset() {
      return passed;
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = inner.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    send: (command) => (broken ? Promise.resolve({ ok: false, code: 'not-delivered' }) : inner.send(command)),
    watch: (seat) => inner.watch(seat),
    close: () => inner.close(),
  });

  const join = async (code: string): Promise<Entered> => {
    if (code !== CODE) return { ok: false, code: 'wrong-code' };
    self ??= local.join();
    return { ok: true, connection: overWire(local.connect({ kind: 'participant', id: self })) };
  };
  const unasked = () => Promise.reject(new Error('the test asks for no other place'));
  const server: ClassServer = {
    joinAddress: (code) => `http://localhost/#/class/join/${code}`,
    probe: async () => 'sockets',
    join,
    project: unasked,
    teacher: () => {
      throw new Error('the test has no teacher');
    },
  };
  const act = (): void => {
    const say = (occasion: string): string => `An imagined reason: ${occasion}.`;
    for (let busy = true; busy; ) {
      busy = false;
      for (const person of local.lesson.state.participants.filter(({ id }) => id !== self)) {
        const next = nextOfStudent(local.lesson, person, say);
        if (!next || next.type === 'seal') continue;
        const before = local.lesson.entries.length;
        void local.connect({ kind: 'participant', id: person.id }).send(next);
        busy ||= local.lesson.entries.length > before;
      }
    }
  };
  return {
    local,
    school: { ...classroom, server: async () => server },
    self: () => self,
    lead,
    seat: (role) => lead({ type: 'move', participant: self ?? '', seat: `t1.${role}` }),
    others() {
      while (local.lesson.state.participants.filter(({ id }) => id !== self).length < others) local.join();
      act();
    },
    cut(now) {
      broken = now;
      for (const listener of listeners) listener();
    },
    pass(seconds) {
      passed += seconds * 1000;
      local.tick();
    },
  };
}

/** Opens the page at the way into the class; @param code in the address, or none */
export async function openJoin(run: ClassRun, code: string | null = CODE): Promise<void> {
  await openDesk(code === null ? '#/class/join' : `#/class/join/${code}`, undefined, run.school);
}
