// What comes over HTTP: the built game's files, requests to come in, and the teacher's list of lessons. Everything is
// checked here before Colyseus sees it; its own routes, which let every page in, are not used.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAuthContext, matchMaker, ServerError } from '@colyseus/core';
import * as v from 'valibot';
import { GREETING, GREETING_PATH, JoinRequest, LESSONS_PATH, type Refusal, ROOM } from '../wire.ts';
import type { Door } from './door.ts';
import type { LessonDesk } from './lessonDesk.ts';
import type { AdmittedContext } from './lessonRoom.ts';
import { isOwnHost, isOwnPage } from './origin.ts';

/** Most bytes of a request's body. */
const LARGEST_BODY = 4_096;

/** HTTP statuses of refusals. */
const STATUS: Readonly<Record<Refusal, number>> = {
  'wrong-code': 404,
  'wrong-key': 403,
  'wrong-token': 403,
  'too-many-tries': 429,
  'lesson-full': 403,
  'too-fast': 429,
  malformed: 400,
  'too-long': 413,
  'not-allowed': 405,
  'wrong-origin': 403,
  busy: 503,
  'unknown-scenario': 404,
  'other-edition': 409,
  'no-answer': 504,
};

/** A request that is not answered as it was meant. */
class Refused extends Error {
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/** Hands out the built game's files, or nothing of that name. */
export type Site = (request: IncomingMessage, response: ServerResponse) => void;

export interface HttpParts {
  readonly door: Door;
  readonly desk: LessonDesk;
  readonly site: Site;
  /** Further names by which this server is known. */
  readonly names: readonly string[];
  /** The address a request came from. */
  addressOf(request: IncomingMessage): string;
  complain(error: unknown): void;
}

/** Answers every request of the server. */
export function createHttpHandler(
  parts: HttpParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const { host, origin } = request.headers;
    if (!isOwnHost(host, parts.names))
      return sendJson(response, STATUS['wrong-origin'], refusal('wrong-origin'));
    if (!path.startsWith('/matchmake/') && !path.startsWith('/classroom/'))
      return parts.site(request, response);
    const answer = isOwnPage(origin, host)
      ? answerTo(parts, request, path)
      : Promise.reject(new Refused('wrong-origin'));
    answer.then(
      (body) => sendJson(response, 200, body),
      (error: unknown) => {
        const code = codeOf(error);
        if (code === null) parts.complain(error);
        const known = code ?? 'busy';
        sendJson(response, STATUS[known], refusal(known));
      },
    );
  };
}

/** As the page reads it; Colyseus' own client looks for `message`. */
const refusal = (code: Refusal) => ({ message: code });

const isRefusal = (text: string): text is Refusal => text in STATUS;

/** What a failure tells the client; null for one that is nobody's business. */
function codeOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.code;
  return error instanceof ServerError && isRefusal(error.message) ? error.message : null;
}

async function answerTo(parts: HttpParts, request: IncomingMessage, path: string): Promise<unknown> {
  const { method } = request;
  if (path === GREETING_PATH && method === 'GET') return { server: GREETING };
  if (path === `/matchmake/joinOrCreate/${ROOM}` && method === 'POST') return comeIn(parts, request);
  if (path === LESSONS_PATH || path.startsWith(`${LESSONS_PATH}/`)) {
    const key = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const refused = await parts.door.isTeacher(key, parts.addressOf(request));
    if (refused) throw new Refused(refused);
    return teach(parts.desk, request, path.slice(LESSONS_PATH.length + 1));
  }
  throw new Refused('not-allowed');
}

/** A reserved connection to the room of a lesson, for whom the door lets in. */
async function comeIn({ door, addressOf }: HttpParts, request: IncomingMessage): Promise<unknown> {
  const read = v.safeParse(JoinRequest, await readJson(request));
  if (!read.success) throw new Refused('malformed');
  const admission = await door.admit(read.output, addressOf(request));
  if (!admission.ok) throw new Refused(admission.code);
  const { lesson, guest } = admission;
  const context: AdmittedContext = { ...createAuthContext({ headers: new Headers() }), guest };
  return matchMaker.controller.invokeMethod('joinOrCreate', ROOM, { lesson }, context);
}

async function teach(desk: LessonDesk, request: IncomingMessage, rest: string): Promise<unknown> {
  const { method } = request;
  const [lesson = '', part, ...more] = rest.split('/');
  if (lesson === '' && part === undefined) {
    if (method === 'GET') return { lessons: await desk.list() };
    if (method === 'POST') return found(await desk.begin(await readJson(request)));
  }
  if (lesson !== '' && part === undefined && method === 'DELETE') {
    await desk.remove(lesson);
    return {};
  }
  if (lesson !== '' && part === 'record' && more.length === 0 && method === 'GET')
    return found(await desk.record(lesson));
  throw new Refused('not-allowed');
}

function found<T>(answer: T | Refusal): T {
  if (typeof answer === 'string' && isRefusal(answer)) throw new Refused(answer);
  return answer as Exclude<T, Refusal>;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) throw new Refused('malformed');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Refused('too-long');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused('malformed');
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  // A refused body is not read to its end: the connection goes with it.
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  response.writeHead(status, status === 413 ? { ...headers, Connection: 'close' } : headers);
  response.end(text);
}
