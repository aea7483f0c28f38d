// A place at a lesson on a server. When the connection breaks it comes back by itself, at once and then every few moments,
// always as somebody coming in anew with the seat's token: so a reload, a restarted server and another process that took
// the lesson over are one and the same to it.
import { Client, type Room } from '@colyseus/sdk';
import type { Command } from '../commands.ts';
import type { Answered, Connection, ConnectionState } from '../connection.ts';
import type { View } from '../views.ts';
import {
  ENDINGS,
  type JoinRequest,
  MESSAGES,
  type Outcome,
  type Refusal,
  ROOM,
  type ViewChange,
  type Welcome,
} from '../wire.ts';
import { isRefusal } from './refusal.ts';

/** Pauses before each new try, in milliseconds; the last one goes on. */
const PAUSES = [100, 400, 800, 1_500, 2_000];
/** How long one try may take, in milliseconds. */
const PATIENCE = 8_000;
/** How often the server is asked for a sign of life, and how long it may take to give it, in milliseconds. */
const BEAT = 2_000;
const SILENCE = 4_000;
/** How long an answer to a command is waited for, in milliseconds. */
const ANSWER = 8_000;

/** Refusals after which another try may do. */
const PASSING: readonly Refusal[] = ['busy', 'no-answer', 'too-many-tries'];

/** How a place is asked for, every time anew. */
export interface Request {
  /** What to try, the likeliest first. */
  attempts(): readonly JoinRequest[];
  /** A token has come; the place says when it has taken hold. */
  expect(token: string): void;
  settle(token: string): void;
}

/** The place could not be had. */
export class NotEntered extends Error {
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/**
 * Comes into a lesson.
 * @param address of the server
 * @throws NotEntered
 */
export async function takePlace(address: string, request: Request): Promise<Connection> {
  const place = new Place(address, request);
  await place.enter();
  return place;
}

class Place implements Connection {
  state: ConnectionState = 'connecting';
  view: View = {};
  offset = 0;
  readonly #client: Client;
  readonly #request: Request;
  readonly #listeners = new Set<() => void>();
  #room: Room | null = null;
  #watching: string | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(address: string, request: Request) {
    this.#client = new Client(address);
    this.#request = request;
  }

  /** @throws NotEntered with the last refusal */
  async enter(): Promise<void> {
    let refused = new NotEntered('no-answer');
    for (const attempt of this.#request.attempts()) {
      try {
        await this.#enterWith(attempt);
        return;
      } catch (error) {
        refused = error instanceof NotEntered ? error : new NotEntered('no-answer');
        if (refused.code !== 'wrong-token') throw refused;
      }
    }
    throw refused;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async send(command: Command, seat?: string): Promise<Answered> {
    const outcome = await this.#ask(MESSAGES.command, seat === undefined ? { command } : { command, seat });
    if (outcome.ok) return outcome;
    const { code } = outcome;
    if (code === 'too-fast') return { ok: false, code };
    // What the server itself refuses is none of the lesson's reasons: the message was not fit to be delivered.
    return isRefusal(code) ? { ok: false, code: 'not-delivered' } : (outcome as Answered);
  }

  watch(seat: string | null): void {
    this.#watching = seat;
    void this.#ask(MESSAGES.watch, { seat });
  }

  close(): void {
    this.#become('closed');
    this.#listeners.clear();
    this.#leave();
  }

  async #ask(message: string, payload?: unknown): Promise<Outcome> {
    try {
      if (!this.#room) return { ok: false, code: 'no-answer' };
      return (await this.#room.request(message, payload, { timeout: ANSWER })) as Outcome;
    } catch {
      return { ok: false, code: 'no-answer' };
    }
  }

  async #enterWith(attempt: JoinRequest): Promise<void> {
    const room = await within(PATIENCE, this.#client.joinOrCreate<Room>(ROOM, attempt), (late) =>
      late.leave(),
    );
    room.reconnection.enabled = false;
    if (this.state === 'closed') {
      void room.leave();
      return;
    }
    this.#room = room;
    let revision = 0;
    await within(
      PATIENCE,
      new Promise<void>((resolve, reject) => {
        room.onMessage(MESSAGES.welcome, (welcome: Welcome) => {
          this.#welcomed(welcome).catch(reject);
        });
        room.onMessage(MESSAGES.view, (bytes: Uint8Array) => {
          const change = JSON.parse(new TextDecoder().decode(bytes)) as ViewChange;
          revision += 1;
          // Nothing is lost on one connection; if it ever were, a new one brings everything.
          if (change.revision !== revision) return this.#lost(room);
          this.#take(change);
          resolve();
        });
        room.onLeave((code) => {
          reject(new NotEntered('no-answer'));
          this.#lost(room, code);
        });
      }),
      () => {},
    ).catch((error: unknown) => {
      this.#leave();
      throw error;
    });
    if (this.#room !== room) throw new NotEntered('no-answer');
    this.#listen(room);
    this.#become('open');
    if (this.#watching !== null) this.watch(this.#watching);
  }

  async #welcomed({ token, now }: Welcome): Promise<void> {
    this.offset = now - Date.now();
    if (token === null) return;
    this.#request.expect(token);
    const outcome = await this.#ask(MESSAGES.kept);
    if (outcome.ok) this.#request.settle(token);
    else if (outcome.code === 'lesson-full') throw new NotEntered('lesson-full');
  }

  #take({ full, slices }: ViewChange): void {
    const before: View = full ? {} : this.view;
    const after = Object.entries({ ...before, ...slices }).filter(([, slice]) => slice !== null);
    this.view = Object.fromEntries(after) as View;
    this.#tell();
  }

  /** Asks for signs of life: a socket whose network is gone says nothing by itself for minutes. */
  #listen(room: Room): void {
    let asked: number | null = null;
    clearInterval(this.#beat);
    this.#beat = setInterval(() => {
      if (asked !== null && Date.now() - asked > SILENCE) return this.#lost(room);
      if (asked !== null) return;
      asked = Date.now();
      room.ping(() => {
        asked = null;
      });
    }, BEAT);
  }

  #lost(room: Room, code?: number): void {
    if (room !== this.#room) return;
    this.#leave();
    // While it is still coming in, whoever asked for the place is told.
    if (this.state !== 'open') return;
    const forGood = code !== undefined && Object.values<number>(ENDINGS).includes(code);
    this.#become(forGood ? 'closed' : 'lost');
    if (!forGood) this.#comeBack(0);
  }

  #comeBack(tries: number): void {
    const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
    // A whole class comes back at the same time: not all in the same moment.
    this.#retry = setTimeout(
      () => {
        this.enter().catch((error: unknown) => {
          if (this.state === 'closed') return;
          const passing = !(error instanceof NotEntered) || PASSING.includes(error.code);
          if (passing) this.#comeBack(tries + 1);
          else this.#become('closed');
        });
      },
      pause * (0.75 + Math.random() / 2),
    );
  }

  #leave(): void {
    const room = this.#room;
    this.#room = null;
    clearInterval(this.#beat);
    clearTimeout(this.#retry);
    if (room?.connection.isOpen) room.leave().catch(() => {});
    else room?.connection.close();
  }

  #become(state: ConnectionState): void {
    if (this.state === state) return;
    this.state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/**
 * What a promise comes to, or a refusal after a while.
 * @param late what to do with what comes too late
 * @throws NotEntered
 */
async function within<T>(milliseconds: number, promise: Promise<T>, late: (value: T) => unknown): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  promise.then(
    (value) => over && late(value),
    () => {},
  );
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      over = true;
      reject(new NotEntered('no-answer'));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, patience]);
  } catch (error) {
    if (error instanceof NotEntered) throw error;
    const message = error instanceof Error ? error.message : '';
    throw new NotEntered(isRefusal(message) ? message : 'no-answer');
  } finally {
    clearTimeout(timer);
  }
}
