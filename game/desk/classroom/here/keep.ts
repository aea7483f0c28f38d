// The lesson of one device, kept in its browser after every entry, so that a reload loses nothing.
import type { Entry } from '../../../classroom/commands.ts';
import type { LessonSetup } from '../../../classroom/setup.ts';

const KEY = 'unmade-alliance.class.here';

/** Days after the last entry from which on a kept lesson is deleted when the page is next opened. */
export const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

export interface KeptLesson {
  readonly setup: LessonSetup;
  readonly entries: readonly Entry[];
}

/** Keeps the lesson. @returns whether the browser took it */
export function keepLesson(lesson: KeptLesson): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(lesson));
    return true;
  } catch {
    return false;
  }
}

/** When a lesson is deleted by itself, milliseconds since 1970; null before its first entry. */
export function deletedAt(entries: readonly Entry[]): number | null {
  const last = entries.at(-1);
  return last ? last.at + KEPT_DAYS * DAY : null;
}

/**
 * The lesson that is kept; one that is too old is deleted.
 * @param now milliseconds since 1970
 * @returns null where there is none; `broken` where what is kept is no lesson
 */
export function keptLesson(now: number): KeptLesson | 'broken' | null {
  let text: string | null = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return null;
  }
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<KeptLesson> | null;
    if (!kept || typeof kept.setup !== 'object' || !Array.isArray(kept.entries)) return 'broken';
    const { setup, entries } = kept as KeptLesson;
    const until = deletedAt(entries);
    if (until !== null && until < now) {
      dropLesson();
      return null;
    }
    return { setup, entries };
  } catch {
    return 'broken';
  }
}

/** Deletes the lesson and everything typed in it. @returns whether it is gone */
export function dropLesson(): boolean {
  try {
    localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
