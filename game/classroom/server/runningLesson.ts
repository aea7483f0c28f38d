// A lesson that is going on: an entry is tried on the lesson, put on the disk, and only then shown and answered, one after
// the other. If the store does not take it, the lesson goes back to what is kept.
import * as v from 'valibot';
import { type Command, Entry, SERVER } from '../commands.ts';
import { type Lesson, reopenLesson } from '../lesson.ts';
import { LessonSetup } from '../setup.ts';
import type { Outcome } from '../wire.ts';
import type { Host } from './host.ts';
import { type HeldLesson, LostLesson } from './store.ts';

/** The lesson is of another edition of the game or its scenario. */
export class OtherEdition extends Error {}

export interface RunningLesson {
  readonly lesson: Lesson;
  /**
   * Takes a command by somebody, or refuses it.
   * @param seat for which the facilitator acts
   */
  accept(by: string, command: Command, seat?: string): Promise<Outcome>;
  /** Enters what is due by the clock. */
  enterDue(): Promise<void>;
}

export interface Follower {
  /** An entry was accepted and is kept. */
  accepted(): void;
  /** The store has given the lesson to another process, or it was deleted. */
  lost(): void;
}

/**
 * Opens a lesson that this process holds.
 * @throws OtherEdition
 */
export async function openRunningLesson(
  held: HeldLesson,
  { material: load, now, complain }: Pick<Host, 'material' | 'now' | 'complain'>,
  follower: Follower,
): Promise<RunningLesson> {
  const setup = v.safeParse(LessonSetup, held.head.setup);
  const material = setup.success ? await load(setup.output) : null;
  const entries = v.safeParse(v.array(Entry), held.entries);
  if (!material || !entries.success) throw new OtherEdition(held.head.id);
  let lesson = reopenKept(entries.output);
  let queue: Promise<unknown> = Promise.resolve();

  function reopenKept(kept: readonly Entry[]): Lesson {
    try {
      return reopenLesson(material as NonNullable<typeof material>, kept);
    } catch (error) {
      complain(error);
      throw new OtherEdition(held.head.id, { cause: error });
    }
  }

  const take = async (by: string, command: Command, seat: string | undefined): Promise<Outcome> => {
    const kept = [...lesson.entries];
    const at = Math.max(now(), kept.at(-1)?.at ?? 0);
    const entry: Entry = { at, by, ...(seat === undefined ? {} : { seat }), command };
    try {
      const accepted = lesson.apply(entry);
      if (!accepted.ok) return accepted;
      await held.append(entry, at);
    } catch (error) {
      lesson = reopenKept(kept);
      if (error instanceof LostLesson) follower.lost();
      else complain(error);
      return { ok: false, code: 'busy' };
    }
    follower.accepted();
    return { ok: true };
  };
  const accept = (by: string, command: Command, seat?: string): Promise<Outcome> => {
    const taken = queue.then(() => take(by, command, seat));
    queue = taken.catch(() => {});
    return taken;
  };

  return {
    get lesson() {
      return lesson;
    },
    accept,
    async enterDue() {
      for (let due = lesson.due(now()); due !== null; due = lesson.due(now())) {
        const { ok } = await accept(SERVER, due);
        if (!ok) return;
      }
    },
  };
}
