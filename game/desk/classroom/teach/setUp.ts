// Setting a lesson up: begun on the server, then laid out from the facilitator's place, so that students who come find
// their seats.
import type { Asked, TeachersDesk } from '../../../classroom/classServer.ts';
import type { LessonSummary } from '../../../classroom/wire.ts';

export interface Wish {
  readonly scenario: string;
  readonly title: string;
  /** Temperament of seats that the computer plays. */
  readonly computer: string;
  /** Ids of the lesson plan and of the seat plan of each table. */
  readonly lesson: string;
  readonly plan: string;
  readonly tables: number;
}

/** Begins a lesson and lays it out. @returns the lesson, or why there is none */
export async function setUp(desk: TeachersDesk, wish: Wish): Promise<Asked<LessonSummary>> {
  const { scenario, title, computer, lesson, plan, tables } = wish;
  const begun = await desk.begin({ scenario, title: title.trim(), computer, seed: null });
  if (!begun.ok) return begun;
  const entered = await desk.teach(begun.value.code);
  if (!entered.ok) return entered;
  const { connection } = entered;
  await connection.send({ type: 'choose-lesson', lesson });
  await connection.send({ type: 'lay-tables', tables: Array.from({ length: tables }, () => ({ plan })) });
  connection.close();
  return begun;
}
