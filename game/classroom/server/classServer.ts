// A class server: one port for the built game and the rooms of its lessons. Starts and stops everything that belongs to it.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { matchMaker, Server } from '@colyseus/core';
import { RedisDriver } from '@colyseus/redis-driver';
import { RedisPresence } from '@colyseus/redis-presence';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Redis } from 'ioredis';
import { LARGEST_MESSAGE, ROOM } from '../wire.ts';
import { createDoor } from './door.ts';
import type { Host } from './host.ts';
import { createHttpHandler, type Site } from './http.ts';
import { createLessonDesk, type LessonDesk } from './lessonDesk.ts';
import { lessonRoom } from './lessonRoom.ts';
import { isOwnHost, isOwnPage } from './origin.ts';
import { createRelay, roomOf } from './relay.ts';

/** How often old lessons are looked for, in milliseconds. */
const TIDY_EVERY = 60 * 60_000;

export interface ClassServerOptions {
  readonly host: Host;
  readonly site: Site;
  /** 0 for any port that is free. */
  readonly port: number;
  /** Address to bind. */
  readonly bind: string;
  /** Further names by which the server is known. */
  readonly names: readonly string[];
  /** Shared by several processes; null for one alone. */
  readonly shared: {
    readonly redis: Redis;
    /** Where the other processes reach this one, without its port. */
    readonly reachedAt: string;
  } | null;
}

export interface ClassServer {
  readonly port: number;
  readonly desk: LessonDesk;
  stop(): Promise<void>;
}

/** @throws where the port is taken or may not be bound */
export async function startClassServer(options: ClassServerOptions): Promise<ClassServer> {
  const { host, shared, names } = options;
  const isOwn = (name: string | undefined, origin: string | undefined) =>
    isOwnHost(name, names) && isOwnPage(origin, name);
  const isHere = (request: IncomingMessage) =>
    matchMaker.getLocalRoomById(roomOf(request) ?? '') !== undefined;

  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    beforeUpgrade: (_request, { headers }) =>
      isOwn(headers.get('host') ?? undefined, headers.get('origin') ?? undefined)
        ? undefined
        : new Response(null, { status: 403 }),
  });
  const quiet = () => {};
  // What a visitor's socket does wrong is its own affair, and nothing that whoever runs the server could mend.
  const complain = (error: unknown) => {
    if (!/^(Max payload size exceeded|Invalid WebSocket frame)/.test(String(error))) host.complain(error);
  };
  const colyseus = new Server({
    greet: false,
    gracefullyShutdown: false,
    transport,
    logger: { debug: quiet, info: quiet, trace: quiet, warn: complain, error: complain },
    // A room opens where it is asked for; whatever stands in front of the processes spreads them.
    selectProcessIdToCreateRoom: async () => matchMaker.processId,
    ...(shared
      ? {
          driver: new RedisDriver(shared.redis.duplicate()),
          presence: new RedisPresence(shared.redis.duplicate()),
        }
      : {}),
  });
  colyseus.define(ROOM, lessonRoom(host)).filterBy(['lesson']);
  await matchMaker.accept();

  const desk = createLessonDesk(host);
  const server = createServer(
    createHttpHandler({
      door: createDoor(host),
      desk,
      site: options.site,
      names,
      addressOf: (request) => addressOf(request, shared !== null),
      complain: host.complain,
    }),
  );
  const relay = shared && createRelay(shared.redis);
  if (relay) {
    transport.attachToServer(server, { filter: isHere });
    server.on('upgrade', (request, socket, head) => {
      if (!isHere(request)) relay.pass(request, socket, head);
    });
  } else transport.attachToServer(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.bind, resolve);
  });
  const { port } = server.address() as AddressInfo;
  await relay?.announce(`${shared?.reachedAt}:${port}`);

  const tidy = () => desk.tidy().catch(host.complain);
  await tidy();
  const tidying = setInterval(tidy, TIDY_EVERY);
  return {
    port,
    desk,
    async stop() {
      clearInterval(tidying);
      await relay?.withdraw();
      await colyseus.gracefullyShutdown(false);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await host.store.close();
    },
  };
}

/** @param proxied something stands in front of the processes and says who asks; its word is the last of the list */
function addressOf(request: IncomingMessage, proxied: boolean): string {
  const direct = request.socket.remoteAddress ?? '';
  const forwarded = proxied ? request.headers['x-forwarded-for'] : undefined;
  return (
    String(forwarded ?? direct)
      .split(',')
      .at(-1)
      ?.trim() ?? direct
  );
}
