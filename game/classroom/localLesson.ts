// A lesson that runs in the page: one device for the whole class, and the rehearsal. The same lesson and the same views as
// on a server; only the way is shorter.
import type { Command, Entry } from './commands.ts';
import { FACILITATOR, SERVER } from './commands.ts';
import type { Answered, Connection } from './connection.ts';
import { type Lesson, reopenLesson } from './lesson.ts';
import { lookAt } from './look.ts';
import type { Material } from './setup.ts';
import type { View, Viewer } from './views.ts';

export interface LocalLesson {
  readonly lesson: Lesson;
  /** A place at the lesson, as a device of its own would have it. */
  connect(viewer: Viewer): Connection;
  /** Enters what has become due; to be called now and then. */
  tick(): void;
  /** Somebody new: their id. */
  join(): string;
}

/**
 * @param entries of a lesson that goes on; none for a new one
 * @param now milliseconds since 1970
 * @param keep is given every entry before it is answered
 */
export function localLesson(
  material: Material,
  entries: readonly Entry[],
  now: () => number,
  keep: (entries: readonly Entry[]) => void,
): LocalLesson {
  const lesson = reopenLesson(material, entries);
  const refreshers = new Set<() => void>();

  const enter = (by: string, command: Command, seat?: string): Answered => {
    const entry: Entry = { at: now(), by, command, ...(seat === undefined ? {} : { seat }) };
    const answer = lesson.apply(entry);
    if (answer.ok) {
      keep(lesson.entries);
      for (const refresh of refreshers) refresh();
    }
    return answer;
  };

  return {
    lesson,
    connect(viewer) {
      return connection(viewer, enter, refreshers, (whose) =>
        lookAt(lesson, whose, new Set(lesson.state.participants.map(({ id }) => id))),
      );
    },
    tick() {
      for (let due = lesson.due(now()); due !== null; due = lesson.due(now())) {
        if (!enter(SERVER, due).ok) return;
      }
    },
    join() {
      const participant = `d${lesson.entries.length + 1}`;
      enter(SERVER, { type: 'join', participant });
      return participant;
    },
  };
}

function connection(
  first: Viewer,
  enter: (by: string, command: Command, seat?: string) => Answered,
  refreshers: Set<() => void>,
  look: (viewer: Viewer) => View,
): Connection {
  let viewer = first;
  let view = look(viewer);
  const listeners = new Set<() => void>();
  const refresh = (): void => {
    view = look(viewer);
    for (const listener of listeners) listener();
  };
  refreshers.add(refresh);
  return {
    state: 'open',
    offset: 0,
    get view() {
      return view;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(command, seat) {
      const by = viewer.kind === 'participant' ? viewer.id : FACILITATOR;
      return Promise.resolve(enter(by, command, viewer.kind === 'facilitator' ? seat : undefined));
    },
    watch(seat) {
      if (viewer.kind !== 'facilitator') return;
      viewer = { kind: 'facilitator', watching: seat };
      refresh();
    },
    close() {
      refreshers.delete(refresh);
      listeners.clear();
    },
  };
}
