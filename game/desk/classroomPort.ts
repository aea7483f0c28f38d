// What the desk asks of the classroom: material, a server where there is one, and lessons in the page. main.ts fetches all
// of it when it is first asked for.
import type { ClassServer } from '../classroom/classServer.ts';
import type { ClassroomDefinition } from '../play/vocabulary.ts';
import type { ClassroomMessages } from '../words/en/classroom/classroom.ts';

/** What a scenario brings along for a class, with its words. */
export interface OpenClassroom {
  readonly definition: ClassroomDefinition;
  /** In the language asked for; empty where the scenario does not have it. */
  readonly texts: Readonly<Record<string, string>>;
  /** In the language the material was written in. */
  readonly original: Readonly<Record<string, string>>;
  /** The classroom's part of the interface, in English; other languages lend from it. */
  readonly messages: ClassroomMessages;
}

export interface ClassroomPort {
  /** Null where the scenario brings nothing for a class. */
  open(scenario: string, language: string): Promise<OpenClassroom | null>;
  /** The server that the page came from, whether it is one or not: `probe` says. */
  server(): Promise<ClassServer>;
  /** The lesson itself, for one device, rehearsals, paper codes and exports. */
  engine(): Promise<typeof import('../classroom/engine.ts')>;
}
