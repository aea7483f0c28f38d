// With what a lesson is set up: what its whole course follows from, beside the entries.
import * as v from 'valibot';
import type { Scenario } from '../play/view.ts';
import type { ClassroomDefinition } from '../rules/classroom.ts';

export const LessonSetup = v.strictObject({
  lesson: v.literal('unmade-alliance'),
  /** Of this form of keeping lessons. */
  format: v.literal(1),
  scenario: v.strictObject({ id: v.string(), version: v.string() }),
  /** Any text; the chances of every table's game come from it and the table's name. */
  seed: v.pipe(v.string(), v.maxLength(200)),
  /** Temperament of seats that the computer plays. */
  computer: v.string(),
  /** No clock ever runs: the facilitator alone moves the lesson on. */
  untimed: v.optional(v.literal(true)),
});
export type LessonSetup = v.InferOutput<typeof LessonSetup>;

/** All that a lesson reads and never changes. */
export interface Material {
  readonly scenario: Scenario;
  readonly classroom: ClassroomDefinition;
  readonly setup: LessonSetup;
}
