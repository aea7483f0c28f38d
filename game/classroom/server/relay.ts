// Passes a socket on to the process that holds its room, so that several processes can stand behind one address and no
// page has to know which of them it talks to. Only used with a shared store.
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { matchMaker } from '@colyseus/core';
import type { Redis } from 'ioredis';

/** Where processes say under which address the others reach them: `host:port` by Colyseus' id of the process. */
const ADDRESSES = 'unmade-alliance:processes';

export interface Relay {
  /** Says where this process is reached. @param address `host:port` */
  announce(address: string): Promise<void>;
  withdraw(): Promise<void>;
  /** Passes an upgrade on, or ends its socket where nobody holds the room. */
  pass(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** The room that an upgrade is for; null where it names none. */
export function roomOf(request: IncomingMessage): string | null {
  const path = (request.url ?? '').split('?')[0] ?? '';
  return /^\/[\w-]+\/([\w-]+)$/.exec(path)?.[1] ?? null;
}

export function createRelay(redis: Redis): Relay {
  const addressFor = async (request: IncomingMessage): Promise<string | null> => {
    const room = await matchMaker.getRoomById(roomOf(request) ?? '');
    return room ? redis.hget(ADDRESSES, room.processId) : null;
  };
  return {
    async announce(address) {
      await redis.hset(ADDRESSES, matchMaker.processId, address);
    },
    async withdraw() {
      await redis.hdel(ADDRESSES, matchMaker.processId);
    },
    pass(request, socket, head) {
      socket.on('error', () => socket.destroy());
      addressFor(request).then(
        (address) => (address === null ? socket.destroy() : pipeTo(address, request, socket, head)),
        () => socket.destroy(),
      );
    },
  };
}

function pipeTo(address: string, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const at = address.lastIndexOf(':');
  const other = connect(Number(address.slice(at + 1)), address.slice(0, at));
  const end = () => {
    socket.destroy();
    other.destroy();
  };
  other.on('error', end).on('close', end);
  socket.on('close', end);
  other.on('connect', () => {
    const lines: string[] = [];
    for (let index = 0; index < request.rawHeaders.length; index += 2) {
      lines.push(`${request.rawHeaders[index]}: ${request.rawHeaders[index + 1]}`);
    }
    other.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    other.write(head);
    socket.pipe(other).pipe(socket);
  });
}
