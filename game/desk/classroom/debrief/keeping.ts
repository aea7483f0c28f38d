// Where a lesson is kept and how it is had back or deleted: on the class server, or in this browser.
import type { Classroom } from '../classroom.svelte.ts';

export interface Keeping {
  readonly where: 'server' | 'here';
  /** The lesson's record as text; null where it cannot be had. */
  record(): Promise<string | null>;
  /** Deletes the lesson and everything typed in it. @returns whether that was done */
  erase(): Promise<boolean>;
  /** When it is deleted by itself, milliseconds since 1970; null where that is not known. */
  until(): Promise<number | null>;
}

/** A lesson on the server that the page came from. @param teacher the teacher's key @param id of the lesson there */
export function serverKeeping({ port }: Classroom, teacher: string, id: string): Keeping {
  const desk = async () => (await port.server()).teacher(teacher);
  return {
    where: 'server',
    async record() {
      const asked = await (await desk()).record(id);
      return asked.ok ? asked.value : null;
    },
    async erase() {
      return (await (await desk()).erase(id)).ok;
    },
    async until() {
      const asked = await (await desk()).lessons();
      return asked.ok ? (asked.value.find((lesson) => lesson.id === id)?.keptUntil ?? null) : null;
    },
  };
}
