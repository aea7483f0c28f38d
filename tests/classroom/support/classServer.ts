// A class server of the shipped scenario in this process, and what visits it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Room } from '@colyseus/sdk';
import type { ClassServer as ClassServerInPage } from '../../../game/classroom/classServer.ts';
import { createClassServer } from '../../../game/classroom/client/classServer.ts';
import type { Shelf } from '../../../game/classroom/client/seatKeeper.ts';
import type { Connection } from '../../../game/classroom/connection.ts';
import { type ClassServer, startClassServer } from '../../../game/classroom/server/classServer.ts';
import { type Host, LIMITS } from '../../../game/classroom/server/host.ts';
import { openMaterials } from '../../../game/classroom/server/materials.ts';
import { newId } from '../../../game/classroom/server/secrets.ts';
import { openSqliteStore } from '../../../game/classroom/server/sqliteStore.ts';
import type { View } from '../../../game/classroom/views.ts';
import { type JoinRequest, type LessonSummary, MESSAGES, ROOM } from '../../../game/classroom/wire.ts';
import { projectRoot } from '../../support/files.ts';

export const LOOPBACK = '127.0.0.1';
export const REQUEST = { scenario: 'unmade-alliance-1935', title: '', computer: 'cautious', seed: 'Praha' };

export interface TestServer extends ClassServer {
  readonly address: string;
  readonly key: string;
  readonly folder: string;
  /** What the server complained of on its terminal. */
  readonly complaints: unknown[];
}

/** Starts a server with a store of its own. */
export async function startTestServer(changes: Partial<Host> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'class-'));
  const store = openSqliteStore(folder);
  const complaints: unknown[] = [];
  const host: Host = {
    store,
    limits: LIMITS,
    days: 30,
    now: Date.now,
    newId,
    complain: (error) => complaints.push(error),
    ...(await openMaterials(join(projectRoot, 'scenarios'))),
    ...changes,
  };
  const site = (_request: unknown, response: { end(text: string): void }) => response.end('the game');
  const server = await startClassServer({ host, site, port: 0, bind: LOOPBACK, names: [], shared: null });
  const key = await store.key();
  return {
    ...server,
    key,
    folder,
    complaints,
    address: `http://${LOOPBACK}:${server.port}`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A device's storage. */
export function shelf(): Shelf & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, value) => void texts.set(name, value),
    removeItem: (name) => void texts.delete(name),
  };
}

/** A page on a device. */
export function page({ address }: { readonly address: string }, device: Shelf = shelf()): ClassServerInPage {
  return createClassServer(address, device);
}

/** @throws where it was refused */
export function got<T extends { readonly ok: boolean }>(answer: T): Extract<T, { readonly ok: true }> {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Extract<T, { readonly ok: true }>;
}

/** A new lesson, and its facilitator. */
export async function beginLesson(
  server: Pick<TestServer, 'address' | 'key'>,
): Promise<{ readonly lesson: LessonSummary; readonly teacher: Connection }> {
  const desk = page(server).teacher(server.key);
  const lesson = got(await desk.begin(REQUEST)).value;
  return { lesson, teacher: got(await desk.teach(lesson.code)).connection };
}

/** Waits until a connection shows what is wanted. */
export function until(
  connection: Connection,
  wanted: (view: View) => boolean,
  patience = 15_000,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not seen: ${wanted}`)), patience);
    const look = () => {
      if (!wanted(connection.view)) return;
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = connection.subscribe(look);
    look();
  });
}

/** A visitor that speaks to the server without the page's care: every message it is sent, as it came. */
export interface RawVisitor {
  readonly room: Room;
  readonly messages: { readonly type: string; readonly text: string }[];
  token(): string;
}

export async function visitRaw(
  address: string,
  request: JoinRequest,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawVisitor> {
  const room = await new Client(address, { headers: { ...headers } }).joinOrCreate<Room>(ROOM, request);
  room.reconnection.enabled = false;
  const messages: { type: string; text: string }[] = [];
  room.onMessage(MESSAGES.welcome, (message: unknown) =>
    messages.push({ type: MESSAGES.welcome, text: JSON.stringify(message) }),
  );
  room.onMessage(MESSAGES.view, (bytes: Uint8Array) =>
    messages.push({ type: MESSAGES.view, text: new TextDecoder().decode(bytes) }),
  );
  return {
    room,
    messages,
    token() {
      const welcome = messages.find(({ type }) => type === MESSAGES.welcome);
      const { token } = JSON.parse(welcome?.text ?? '{}') as { token?: string };
      return token ?? '';
    },
  };
}
