// The class server that a page came from: is it one, do sockets come through, and what a student, a projector and a teacher
// ask of it.
import { Client } from '@colyseus/sdk';
import * as v from 'valibot';
import type { Asked, ClassServer, Entered, TeachersDesk } from '../classServer.ts';
import {
  GREETING,
  GREETING_PATH,
  type JoinRequest,
  LESSONS_PATH,
  LessonList,
  LessonSummary,
  tidyCode,
} from '../wire.ts';
import { NotEntered, type Request, takePlace } from './place.ts';
import { isRefusal } from './refusal.ts';
import { createSeatKeeper, type Shelf } from './seatKeeper.ts';

/** How long the server is waited for, in milliseconds. */
const PATIENCE = 8_000;

/**
 * @param address of the server, such as the page's own `location.origin`
 * @param shelf where the device keeps the tokens of its seats
 */
export function createClassServer(address: string, shelf: Shelf): ClassServer {
  const keeper = createSeatKeeper(shelf);

  const enter = async (request: Request): Promise<Entered> => {
    try {
      return { ok: true, connection: await takePlace(address, request) };
    } catch (error) {
      return { ok: false, code: error instanceof NotEntered ? error.code : 'no-answer' };
    }
  };
  const keyless = (request: JoinRequest): Request => ({
    attempts: () => [request],
    expect() {},
    settle() {},
  });

  const seatRequest = (code: string): Request => ({
    attempts() {
      const tokens = keeper.tokens(code);
      return (tokens.length > 0 ? tokens : [null]).map((token) => ({ as: 'participant', code, token }));
    },
    expect: (token) => keeper.expect(code, token),
    settle: (token) => keeper.settle(code, token),
  });

  return {
    joinAddress: (code) => `${address}/#/class/join/${encodeURIComponent(code)}`,
    async probe() {
      try {
        const answer = await fetch(`${address}${GREETING_PATH}`, { signal: AbortSignal.timeout(PATIENCE) });
        const greeting: unknown = await answer.json();
        if (!v.is(v.object({ server: v.literal(GREETING) }), greeting)) return 'unreachable';
      } catch {
        return 'unreachable';
      }
      return new Client(address).getLatency({ timeout: PATIENCE }).then(
        () => 'sockets',
        () => 'blocked',
      );
    },
    async join(typed) {
      const code = tidyCode(typed);
      const entered = await enter(seatRequest(code));
      if (entered.ok || entered.code !== 'wrong-token') return entered;
      // The seat went to another device or was taken away: this one comes as somebody new.
      keeper.forget(code);
      return enter(seatRequest(code));
    },
    project: (code) => enter(keyless({ as: 'projector', code: tidyCode(code) })),
    teacher: (key) => teachersDesk(address, key, enter),
  };
}

function teachersDesk(
  address: string,
  key: string,
  enter: (request: Request) => Promise<Entered>,
): TeachersDesk {
  const ask = async <Result>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    read: (text: string) => Result,
    body?: unknown,
  ): Promise<Asked<Result>> => {
    try {
      const answer = await fetch(`${address}${LESSONS_PATH}${path}`, {
        method,
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        signal: AbortSignal.timeout(PATIENCE),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (answer.ok) return { ok: true, value: read(text) };
      const { message } = v.parse(v.object({ message: v.string() }), JSON.parse(text));
      return { ok: false, code: isRefusal(message) ? message : 'no-answer' };
    } catch {
      return { ok: false, code: 'no-answer' };
    }
  };
  return {
    lessons: () => ask('GET', '', (text) => v.parse(LessonList, JSON.parse(text)).lessons),
    begin: (request) => ask('POST', '', (text) => v.parse(LessonSummary, JSON.parse(text)), request),
    erase: (id) => ask('DELETE', `/${encodeURIComponent(id)}`, () => null),
    record: (id) => ask('GET', `/${encodeURIComponent(id)}/record`, (text) => text),
    teach: (code) =>
      enter({
        attempts: () => [{ as: 'facilitator', code: tidyCode(code), key }],
        expect() {},
        settle() {},
      }),
  };
}
