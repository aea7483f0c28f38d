// What keeps lessons: their heads, their accepted entries in order, and the hashes of seats' tokens. One process holds a
// lesson at a time and alone may add to it.
import type { SeatKeys } from './seatKeys.ts';

/** What is known of a lesson without opening it. */
export interface LessonHead {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Id of the scenario. */
  readonly scenario: string;
  /** As the lesson was set up, plain JSON. */
  readonly setup: unknown;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface KeptLesson extends LessonHead {
  /** When something was last added. */
  readonly touchedAt: number;
}

/** The lesson was taken over or deleted meanwhile: nothing was added, and the holder must let go. */
export class LostLesson extends Error {}

/** A lesson that this process holds. */
export interface HeldLesson {
  readonly head: LessonHead;
  /** Entries so far, oldest first, as they were added. */
  readonly entries: readonly unknown[];
  /**
   * Adds an entry; it is kept once this has resolved. The next may be added before that; when one fails, all after it do.
   * @throws LostLesson, or whatever kept the store from taking it
   */
  append(entry: unknown, at: number): Promise<void>;
  /**
   * Keeps a participant's keys, or none any more.
   * @param sure they outlast a power cut; else only what is added after them takes them along
   * @throws LostLesson
   */
  keepSeat(participant: string, keys: SeatKeys | null, sure: boolean): Promise<void>;
  /** Calls back when the lesson is lost without anything being added. */
  onLost(callback: () => void): void;
  /** Lets others hold it. */
  release(): Promise<void>;
}

export interface Store {
  /** The teacher's key of this server, the same at every start. */
  key(): Promise<string>;
  /** @returns false where a lesson has this code already */
  create(head: LessonHead): Promise<boolean>;
  /** Newest first. */
  list(): Promise<readonly KeptLesson[]>;
  /** Id of the lesson with this code; null where there is none. */
  find(code: string): Promise<string | null>;
  /** A lesson as it is kept now, without holding it; null where there is none. */
  read(lesson: string): Promise<{ readonly head: LessonHead; readonly entries: readonly unknown[] } | null>;
  seat(lesson: string, participant: string): Promise<SeatKeys | null>;
  /** Takes hold of a lesson. `busy`: another process holds it, and has not said for some seconds that it lives no more. */
  hold(lesson: string): Promise<HeldLesson | 'busy' | 'missing'>;
  /** Deletes a lesson with everything that was typed in it. */
  remove(lesson: string): Promise<void>;
  close(): Promise<void>;
}
