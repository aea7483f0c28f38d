// What every part of the classroom may use, by Svelte context: the scenario's material, its words, and places at lessons.
import { createContext } from 'svelte';
import type { Command } from '../../classroom/commands.ts';
import type { Answered, Connection, ConnectionState } from '../../classroom/connection.ts';
import type { View } from '../../classroom/views.ts';
import type { Scenario } from '../../play/view.ts';
import type { ClassroomDefinition, RoleDefinition } from '../../play/vocabulary.ts';
import type { ClassroomMessages } from '../../words/en/classroom/classroom.ts';
import { createSay, createWords, type Say, type Words } from '../../words/words.ts';
import type { ClassroomPort, OpenClassroom } from '../classroomPort.ts';
import type { Desk } from '../desk.svelte.ts';

export class Classroom {
  readonly desk: Desk;
  readonly scenario: Scenario;
  readonly definition: ClassroomDefinition;
  readonly port: ClassroomPort;
  /** The classroom's part of the interface: `say('class.title')`. */
  readonly say: Say<ClassroomMessages>;
  readonly #texts: Words;

  /** @param messages of the language spoken; what is missing stands in English */
  constructor(
    desk: Desk,
    scenario: Scenario,
    open: OpenClassroom,
    messages: Partial<ClassroomMessages> = {},
  ) {
    this.desk = desk;
    this.scenario = scenario;
    this.definition = open.definition;
    this.port = desk.classroom;
    const { language } = desk.words;
    this.say = createSay<ClassroomMessages>(language, messages, open.messages);
    const lender = { words: createWords('en', {}, open.original), lent: () => {} };
    this.#texts = createWords(language, {}, open.texts, { lender });
  }

  /** A text of the material (`role.france-premier.title`); the key itself where there is none. */
  text(key: string): string {
    return this.#texts.story(key);
  }

  /** The same, or null where there is none. */
  textOr(key: string): string | null {
    return this.#texts.storyOr(key);
  }

  /** The texts of a list (`role.X.know.0`, `.1` …), in order. */
  texts(key: string): readonly string[] {
    return this.#texts.storyList(key);
  }

  role(id: string | null): RoleDefinition | null {
    return this.definition.roles.find((role) => role.id === id) ?? null;
  }
}

export const [useClassroom, provideClassroom] = createContext<Classroom>();

/** A place at a lesson as the page shows it: its slices, what became of what was sent, and the time that it is there. */
export class Place {
  readonly connection: Connection;
  view = $state.raw<View>({});
  state = $state.raw<ConnectionState>('connecting');
  /** Milliseconds since 1970 by the clock of whoever runs the lesson; moves every second. */
  now = $state(0);
  /** Why the last command was refused; null once something succeeds. */
  trouble = $state.raw<Extract<Answered, { ok: false }>['code'] | null>(null);
  readonly #stop: () => void;

  constructor(connection: Connection) {
    this.connection = connection;
    const read = (): void => {
      this.view = connection.view;
      this.state = connection.state;
    };
    const tick = (): void => {
      this.now = Date.now() + connection.offset;
    };
    const unsubscribe = connection.subscribe(read);
    const timer = setInterval(tick, 1000);
    read();
    tick();
    this.#stop = () => {
      unsubscribe();
      clearInterval(timer);
    };
  }

  /** @param seat for whom the facilitator acts @returns whether it was taken */
  async send(command: Command, seat?: string): Promise<boolean> {
    const answer = await this.connection.send(command, seat);
    this.trouble = answer.ok ? null : answer.code;
    return answer.ok;
  }

  watch(seat: string | null): void {
    this.connection.watch(seat);
  }

  /** Leaves the lesson to itself; the seat stays. */
  leave(): void {
    this.#stop();
    this.connection.close();
  }
}
