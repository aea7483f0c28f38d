// A lesson that is going on: an entry is tried on the lesson, put on the disk, and only then shown and answered. If the
// store does not take one, this lesson is given up, and opened anew as it is kept.
import { setImmediate } from 'node:timers/promises';
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
  /** Everything that the lesson has taken is kept: only then may it be shown. */
  readonly settled: boolean;
  /**
   * Takes a command by somebody, or refuses it.
   * @param seat for which the facilitator acts
   */
  accept(by: string, command: Command, seat?: string): Promise<Outcome>;
  /** Enters what is due by the clock. */
  enterDue(): Promise<void>;
}

export interface Follower {
  /** What was accepted is kept. */
  accepted(): void;
  /** The lesson has taken what the store has not: another process has it, it was deleted, or the disk is full. */
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
  let writing = 0;

  function reopenKept(kept: readonly Entry[]): Lesson {
    try {
      return reopenLesson(material as NonNullable<typeof material>, kept);
    } catch (error) {
      complain(error);
      throw new OtherEdition(held.head.id, { cause: error });
    }
  }

  /** Tries an entry on the lesson; one that it stumbles over changes nothing. */
  const tryOut = (entry: Entry): Outcome => {
    try {
      return lesson.apply(entry);
    } catch (error) {
      complain(error);
      lesson = reopenKept([...lesson.entries]);
      return { ok: false, code: 'busy' };
    }
  };

  /** While the class reads its briefs, a table at a time: between two everybody else is answered. */
  const prepare = async (): Promise<void> => {
    do await setImmediate();
    while (lesson.prepare());
  };

  const accept = async (by: string, command: Command, seat?: string): Promise<Outcome> => {
    const at = Math.max(now(), lesson.entries.at(-1)?.at ?? 0);
    const entry: Entry = { at, by, ...(seat === undefined ? {} : { seat }), command };
    const tried = tryOut(entry);
    if (!tried.ok) return tried;
    writing += 1;
    try {
      await held.append(entry, at);
    } catch (error) {
      if (!(error instanceof LostLesson)) complain(error);
      follower.lost();
      return { ok: false, code: 'busy' };
    } finally {
      writing -= 1;
    }
    follower.accepted();
    if (lesson.state.stage === 'brief') void prepare().catch(complain);
    return tried;
  };

  return {
    get lesson() {
      return lesson;
    },
    get settled() {
      return writing === 0;
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
