// All English messages of the classroom: fetched with it, so that whoever plays alone never waits for them.
import { facilitator } from './console.ts';
import { debrief } from './debrief.ts';
import { here } from './here.ts';
import { lesson } from './lesson.ts';
import { print } from './print.ts';
import { projector } from './projector.ts';
import { student } from './student.ts';

export const classroom = {
  ...lesson,
  ...facilitator,
  ...projector,
  ...print,
  ...debrief,
  ...here,
  ...student,
} as const;

export type ClassroomMessages = typeof classroom;
export type ClassroomKey = keyof ClassroomMessages;
