// A class server as a page reaches it, where there is one.
import type { Connection } from './connection.ts';
import type { LessonRequest, LessonSummary, Refusal } from './wire.ts';

/** What a page finds at the address that it came from. `blocked`: it answers, but sockets do not come through. */
export type Reach = 'sockets' | 'blocked' | 'unreachable';

export type Entered =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly code: Refusal };

export type Asked<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly code: Refusal };

/** What whoever has the teacher's key may ask for beside a lesson. */
export interface TeachersDesk {
  lessons(): Promise<Asked<readonly LessonSummary[]>>;
  begin(request: LessonRequest): Promise<Asked<LessonSummary>>;
  /** Deletes a lesson and everything that was typed in it. @param id of the summary */
  erase(id: string): Promise<Asked<null>>;
  /** The lesson's record as text, to be kept as a file. */
  record(id: string): Promise<Asked<string>>;
  /** The facilitator's place at a lesson. */
  teach(code: string): Promise<Entered>;
}

export interface ClassServer {
  /** Where students join: the address that the QR picture holds, by code. */
  joinAddress(code: string): string;
  probe(): Promise<Reach>;
  /** A student's place: the one that this device had before, or a new one. */
  join(code: string): Promise<Entered>;
  project(code: string): Promise<Entered>;
  /** @param key from the teacher's link */
  teacher(key: string): TeachersDesk;
}
