// What server and client of a class say to each other beside the lesson's commands: who comes in, what is sent, and the
// codes of every refusal. Both check what they read against this.
import * as v from 'valibot';
import { Command, LIMITS } from './commands.ts';
import type { SliceName, Slices } from './views.ts';

/** Name of the kind of room that a lesson is held in. */
export const ROOM = 'lesson';

/** Where the server answers for its lessons, below its address; `/<id>` for one, `/<id>/record` for all that is kept of it. */
export const LESSONS_PATH = '/classroom/lessons';
/** Where it says that it is one. */
export const GREETING_PATH = '/classroom/hello';
/** What it says there. */
export const GREETING = 'unmade-alliance';

/** Most bytes of a message to the server; longer ones end the connection. */
export const LARGEST_MESSAGE = 16_384;

/** Letters of join codes: none that looks like another, and no vowels, so that no code is a word. */
export const CODE_LETTERS = 'BCDFGHJKMNPQRSTVWXZ';
export const CODE_LENGTH = 6;

/**
 * A join code as people type it, brought to the form in which it is kept.
 * @returns the code, or what was typed in capitals where it can be none
 */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s.·–-]+/g, '');
}

const code = v.pipe(v.string(), v.maxLength(40), v.transform(tidyCode));
const secret = v.pipe(v.string(), v.minLength(16), v.maxLength(200));

/** Who wants to come in, and with what. */
export const JoinRequest = v.variant('as', [
  /** A student: with the token of a seat that the device had before, or as somebody new. */
  v.strictObject({ as: v.literal('participant'), code, token: v.nullable(secret) }),
  /** A screen for all to see; it reads what is public and can do nothing. */
  v.strictObject({ as: v.literal('projector'), code }),
  v.strictObject({ as: v.literal('facilitator'), code, key: secret }),
]);
export type JoinRequest = v.InferOutput<typeof JoinRequest>;

/** Messages of the room, by their direction. */
export const MESSAGES = {
  /** To the server, answered with an {@link Outcome}: a command of the lesson. */
  command: 'command',
  /** To the server, answered: the token is kept and takes the place of the one before. */
  kept: 'kept',
  /** To the server, from the facilitator, answered with an {@link Outcome}: the seat to look over the shoulder of. */
  watch: 'watch',
  /** To the client: who it is; see {@link Welcome}. */
  welcome: 'welcome',
  /** To the client: what has changed of its view, as the bytes of a {@link ViewChange} in JSON. */
  view: 'view',
} as const;

const seat = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id));

/** A command and, from the facilitator, the seat it is given for. */
export const CommandMessage = v.strictObject({ command: Command, seat: v.optional(seat) });
export const WatchMessage = v.strictObject({ seat: v.nullable(seat) });

/** The first message to a client. */
export interface Welcome {
  readonly lesson: string;
  /** Null for projector and facilitator. */
  readonly participant: string | null;
  /** The token that takes the place of the one the client came with, once it says that it is kept. */
  readonly token: string | null;
  /** The server's clock, in milliseconds since 1970: the lesson's times are by it. */
  readonly now: number;
}

/** What has changed of a view. */
export interface ViewChange {
  /** 1, 2 … on one connection: counts what this client was sent and nothing else. */
  readonly revision: number;
  /** The slices are all there are; else they take the place of those of the same name, and null takes one away. */
  readonly full: boolean;
  readonly slices: { readonly [Name in SliceName]?: Slices[Name] | null };
}

/** Why the server refuses, beside the lesson's own reasons. */
export const REFUSALS = [
  /** No lesson has this code. */
  'wrong-code',
  /** Only who has the teacher's link is facilitator. */
  'wrong-key',
  /** The token is none, or another has taken its place. */
  'wrong-token',
  /** Too many wrong codes, keys or tokens, or too many newcomers, from this address. */
  'too-many-tries',
  'lesson-full',
  /** Too many messages in a short time; nothing was done. */
  'too-fast',
  'malformed',
  'too-long',
  'not-allowed',
  'wrong-origin',
  /** Another process holds the lesson, or the store did not take it: come again. */
  'busy',
  'unknown-scenario',
  /** The lesson was begun with another edition of the game or of its scenario. */
  'other-edition',
  /** No answer came: the client's own word. */
  'no-answer',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What came of a command: `code` is one of {@link REFUSALS} or of the lesson's. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

export type HandOver =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: string };

/** Codes with which the server ends a connection for good; after all others the client comes back. */
export const ENDINGS = { deleted: 4100, removed: 4101, elsewhere: 4102 } as const;

/** A lesson in the teacher's list. */
export const LessonSummary = v.strictObject({
  id: v.string(),
  code: v.string(),
  scenario: v.string(),
  title: v.string(),
  /** Milliseconds since 1970. */
  createdAt: v.number(),
  touchedAt: v.number(),
  /** When it will be deleted by itself. */
  keptUntil: v.number(),
});
export type LessonSummary = v.InferOutput<typeof LessonSummary>;
export const LessonList = v.strictObject({ lessons: v.array(LessonSummary) });

/** What the teacher asks for; the rest of a lesson's setup is the server's. */
export const LessonRequest = v.strictObject({
  scenario: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  /** How the teacher tells this lesson from others; may be empty. */
  title: v.pipe(v.string(), v.maxLength(80)),
  /** Temperament of seats that the computer plays. */
  computer: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  /** The same seed gives the same chances; null for a new one. */
  seed: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
});
export type LessonRequest = v.InferOutput<typeof LessonRequest>;
