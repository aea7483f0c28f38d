// All English messages of the classroom: fetched with it, so that whoever plays alone never waits for them.
import { lesson } from './lesson.ts';

export const classroom = {
  ...lesson,
} as const;

export type ClassroomMessages = typeof classroom;
export type ClassroomKey = keyof ClassroomMessages;
