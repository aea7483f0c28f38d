// A class server in a process of its own, for tests that end it without warning: `node serverProcess.ts PORT FOLDER [REDIS]`.
// Says on one line where it is. Its clock is ahead by the milliseconds that the file `ahead` in its folder holds, if there is one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startClassServer } from '../../../game/classroom/server/classServer.ts';
import { LIMITS } from '../../../game/classroom/server/host.ts';
import { openMaterials } from '../../../game/classroom/server/materials.ts';
import { openRedisStore } from '../../../game/classroom/server/redisStore.ts';
import { newId } from '../../../game/classroom/server/secrets.ts';
import { openSqliteStore } from '../../../game/classroom/server/sqliteStore.ts';
import { projectRoot } from '../../support/files.ts';

const [port = '0', folder = '', redisAddress] = process.argv.slice(2);
const redis = redisAddress === undefined ? null : new Redis(redisAddress);
const store = redis ? openRedisStore(redis) : openSqliteStore(folder);

function ahead(): number {
  try {
    return Number(readFileSync(join(folder, 'ahead'), 'utf8'));
  } catch {
    return 0;
  }
}

const server = await startClassServer({
  host: {
    store,
    limits: { ...LIMITS, newcomers: { burst: 1_000, perSecond: 1_000 } },
    days: 30,
    now: () => Date.now() + ahead(),
    newId,
    complain: (error) => console.error(error),
    ...(await openMaterials(join(projectRoot, 'scenarios'))),
  },
  site: (_request, response) => void response.end('the game'),
  port: Number(port),
  bind: '127.0.0.1',
  names: [],
  shared: redis && { redis, reachedAt: '127.0.0.1' },
});
console.log(JSON.stringify({ port: server.port, key: await store.key() }));
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
