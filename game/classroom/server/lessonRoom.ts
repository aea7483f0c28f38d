// The room of a lesson: its connections, and what each of them is sent. Colyseus brings the sockets, the reservations and
// the messages' framing; no state of its is used, since every viewer has a view of its own.
import { type AuthContext, type Client, CloseCode, Room, ServerError } from '@colyseus/core';
import * as v from 'valibot';
import { FACILITATOR, SERVER } from '../commands.ts';
import { lookAt } from '../look.ts';
import {
  CommandMessage,
  ENDINGS,
  MESSAGES,
  type Outcome,
  type Refusal,
  WatchMessage,
  type Welcome,
} from '../wire.ts';
import type { Guest } from './door.ts';
import { type Connection, connect, viewerOf } from './guestConnection.ts';
import type { Host } from './host.ts';
import { OtherEdition, openRunningLesson, type RunningLesson } from './runningLesson.ts';
import { createSeatBook, type SeatBook } from './seatBook.ts';
import { createTextOf, type Texts } from './sentViews.ts';
import type { HeldLesson } from './store.ts';

/** How often the clock of a lesson is looked at, in milliseconds. */
const TICK = 250;
/** How long an empty room stays open for those who come back, in milliseconds. */
const EMPTY = 60_000;
/** More messages a second than this end the connection: no screen sends so many. */
const FLOOD = 200;

/** What a request brings with it once the door has let it in. */
export type AdmittedContext = AuthContext & { readonly guest: Guest };

type LessonClient = Client<{ userData: Connection; auth: Guest }>;

/** An open lesson and what belongs to it. */
interface Open {
  readonly held: HeldLesson;
  readonly running: RunningLesson;
  readonly seats: SeatBook;
}

const refusal = (status: number, code: Refusal): ServerError => new ServerError(status, code);
const no = (code: Refusal): Outcome => ({ ok: false, code });

/** The kind of room in which a host's lessons are held; Colyseus makes one for each lesson that is open. */
export function lessonRoom(host: Host) {
  const textOf = createTextOf();

  return class LessonRoom extends Room<{ client: LessonClient }> {
    override autoDispose = false;
    override patchRate = TICK;
    override maxMessagesPerSecond = FLOOD;
    #open: Open | null = null;
    #emptySince = host.now();
    #showing: Promise<void> | null = null;

    /** The door has been passed when a request gets here. */
    static override async onAuth(_token: string, _options: unknown, context: AuthContext): Promise<Guest> {
      return (context as AdmittedContext).guest;
    }

    override async onCreate({ lesson }: { readonly lesson: string }): Promise<void> {
      const held = await host.store.hold(lesson);
      if (held === 'missing') throw refusal(404, 'wrong-code');
      if (held === 'busy') throw refusal(503, 'busy');
      try {
        const lost = () => void this.#letGo().catch(host.complain);
        held.onLost(lost);
        const follower = { accepted: () => void this.#show(), lost };
        const running = await openRunningLesson(held, host, follower);
        this.#open = { held, running, seats: createSeatBook(host.store, held) };
      } catch (error) {
        await held.release();
        throw error instanceof OtherEdition ? refusal(409, 'other-edition') : error;
      }
      this.clock.setInterval(() => void this.#tick().catch(host.complain), TICK);
      const messages = {
        [MESSAGES.command]: this.#command,
        [MESSAGES.watch]: this.#watch,
        [MESSAGES.kept]: this.#kept,
      };
      for (const [type, answer] of Object.entries(messages)) {
        this.onMessage(type, (client: LessonClient, message: unknown) => answer.call(this, client, message));
      }
    }

    override async onJoin(client: LessonClient, _options: unknown, guest: Guest): Promise<void> {
      const open = this.#open;
      if (!open) throw refusal(503, 'busy');
      const { participant } = guest;
      const { state } = open.running.lesson;
      const { messages, facilitatorsMessages } = host.limits;
      const connection = connect(guest, guest.as === 'facilitator' ? facilitatorsMessages : messages);
      client.userData = connection;
      connection.seated = participant === null || state.participants.some(({ id }) => id === participant);
      if (!connection.seated && state.participants.length >= host.limits.participants)
        throw refusal(403, 'lesson-full');
      let token: string | null = null;
      if (participant !== null) {
        token = await open.seats.issue(participant, guest.shown);
        if (token === null) throw refusal(403, 'wrong-token');
        connection.token = token;
        this.#closeOldest(participant);
      }
      const welcome: Welcome = { lesson: open.held.head.id, participant, token, now: host.now() };
      client.send(MESSAGES.welcome, welcome);
      if (connection.seated) await this.#show();
    }

    override async onLeave(): Promise<void> {
      this.#emptySince = host.now();
      await this.#show();
    }

    override async onDispose(): Promise<void> {
      await this.#release();
    }

    /** Ends the lesson for everybody, since it is being deleted. */
    async end(): Promise<void> {
      await this.#release();
      await this.disconnect(ENDINGS.deleted);
    }

    /** The lesson in memory is not the one that is kept: whoever is here comes back to that, here or in another process. */
    async #letGo(): Promise<void> {
      if (!this.#open) return;
      await this.#release();
      await this.disconnect(CloseCode.MAY_TRY_RECONNECT);
    }

    async #release(): Promise<void> {
      const open = this.#open;
      this.#open = null;
      await open?.held.release();
    }

    async #tick(): Promise<void> {
      await this.#open?.running.enterDue();
      if (this.clients.length === 0 && host.now() - this.#emptySince > EMPTY) await this.disconnect();
    }

    /** A command of the lesson. */
    async #command({ userData, auth }: LessonClient, message: unknown): Promise<Outcome> {
      if (!userData?.bucket.take(host.now())) return no('too-fast');
      const read = v.safeParse(CommandMessage, message);
      if (!read.success) return no('malformed');
      const by = auth?.as === 'facilitator' ? FACILITATOR : auth?.participant;
      if (typeof by !== 'string' || by === SERVER || !userData.seated) return no('not-allowed');
      const { command, seat } = read.output;
      if (seat !== undefined && by !== FACILITATOR) return no('not-allowed');
      if (!this.#open) return no('busy');
      const outcome = await this.#open.running.accept(by, command, seat);
      if (outcome.ok) await this.#show();
      return outcome;
    }

    /** The facilitator looks over a seat's shoulder. */
    async #watch({ userData, auth }: LessonClient, message: unknown): Promise<Outcome> {
      if (!userData?.bucket.take(host.now())) return no('too-fast');
      const read = v.safeParse(WatchMessage, message);
      if (!read.success) return no('malformed');
      if (auth?.as !== 'facilitator') return no('not-allowed');
      userData.watching = read.output.seat;
      await this.#show();
      return { ok: true };
    }

    /** The token is kept; who is new comes into the lesson with that. */
    async #kept({ userData, auth }: LessonClient): Promise<Outcome> {
      const participant = auth?.participant;
      if (!userData?.bucket.take(host.now())) return no('too-fast');
      if (!this.#open || !participant || userData.token === null) return no('not-allowed');
      const { running, seats } = this.#open;
      // Who is new comes into the lesson in the same breath, which makes the token sure as well.
      if (!(await seats.confirm(participant, userData.token, userData.seated))) return no('wrong-token');
      if (userData.seated) return { ok: true };
      const outcome = await running.accept(SERVER, { type: 'join', participant });
      userData.seated = outcome.ok;
      await this.#show();
      return outcome;
    }

    /** A participant with very many tabs loses the first of them. */
    #closeOldest(participant: string): void {
      const same = this.clients.filter(({ auth }) => auth?.participant === participant);
      if (same.length > host.limits.connections) same[0]?.leave(ENDINGS.elsewhere);
    }

    /** Shows everybody what has changed for them: once for all that has been read from the sockets by now. */
    #show(): Promise<void> {
      this.#showing ??= new Promise((resolve) => {
        setImmediate(() => {
          this.#showing = null;
          try {
            this.#showNow();
          } catch (error) {
            host.complain(error);
          }
          resolve();
        });
      });
      return this.#showing;
    }

    #showNow(): void {
      // While something is being written it is not shown: whoever is told of it last shows it.
      if (!this.#open?.running.settled) return;
      const { running, seats } = this.#open;
      const { participants } = running.lesson.state;
      const there = new Set(participants.map(({ id }) => id));
      const connected = new Set(this.clients.flatMap(({ auth }) => auth?.participant ?? []));
      const known = new Map<string, Texts>();
      for (const client of [...this.clients]) {
        const { userData: connection, auth: guest } = client;
        if (!connection?.seated || !guest) continue;
        if (guest.participant !== null && !there.has(guest.participant)) {
          client.leave(ENDINGS.removed);
          seats.forget(guest.participant).catch(host.complain);
          continue;
        }
        const viewer = viewerOf(connection);
        const name = JSON.stringify(viewer);
        const texts = known.get(name) ?? textOf(lookAt(running.lesson, viewer, connected));
        known.set(name, texts);
        const change = connection.sent.changeTo(texts);
        if (change) client.sendBytes(MESSAGES.view, change);
      }
    }
  };
}
