// The class server's program: opens the store, loads the scenarios, starts, and says on the terminal what a teacher needs.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import sirv from 'sirv';
import { classServer as say } from '../../words/en/classServer.ts';
import { isLoopback, networkAddresses, pageAddresses, pictureOf } from './addresses.ts';
import { type ClassServer, startClassServer } from './classServer.ts';
import { LIMITS } from './host.ts';
import { openMaterials } from './materials.ts';
import { BadOption, type Options, readOptions } from './options.ts';
import { keepsOnDisk, openRedisStore } from './redisStore.ts';
import { newId } from './secrets.ts';
import { FolderInUse, openSqliteStore } from './sqliteStore.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const out = (...lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);
const complain = (error: unknown) =>
  void process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);

/**
 * A copy of the built game for as long as this process runs: a build that is made meanwhile takes no file from under a
 * class, and no lesson meets two editions.
 * @throws BadOption where nothing is built
 */
function copyOfSite(): string {
  const built = join(ROOT, 'dist');
  if (!existsSync(join(built, 'index.html'))) throw new BadOption(say.noSite);
  const site = mkdtempSync(join(tmpdir(), 'unmade-alliance-'));
  cpSync(built, site, { recursive: true });
  process.once('exit', () => rmSync(site, { recursive: true, force: true }));
  return site;
}

/** @throws BadOption where it does not answer */
async function openRedis(address: string): Promise<Redis> {
  const redis = new Redis(address, { lazyConnect: true, maxRetriesPerRequest: 3 });
  // Without a listener each lost connection would be printed; commands that fail say so themselves.
  redis.on('error', () => {});
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    throw new BadOption(say.noRedis(address, error instanceof Error ? error.message : String(error)));
  }
}

async function start(options: Options): Promise<ClassServer> {
  const site = copyOfSite();
  const redis = options.redis === null ? null : await openRedis(options.redis);
  const store = redis ? openRedisStore(redis) : openSqliteStore(options.data);
  const server = await startClassServer({
    host: {
      store,
      limits: LIMITS,
      days: options.days,
      now: Date.now,
      newId,
      complain,
      ...(await openMaterials(join(ROOT, 'scenarios'))),
    },
    site: sirv(site, { etag: true, gzip: true }),
    port: options.port,
    bind: options.bind,
    names: [options.bind, ...options.names],
    shared: redis && { redis, reachedAt: options.reachedAt ?? networkAddresses()[0] ?? 'localhost' },
  });
  const pages = pageAddresses(options.bind, server.port);
  const [first = ''] = pages;
  const key = await store.key();
  const joinPage = `${first}#/class/join`;
  out('', say.students(pages.map((page) => `${page}#/class/join`).join(' · ')), '');
  out(pictureOf(joinPage, process.stdout.isTTY), '');
  out(`${say.teacher}:`, `${first}#/class/teach/${key}`, '');
  out(
    options.redis === null
      ? say.kept(options.data, options.days)
      : say.keptInRedis(options.redis, options.days),
  );
  if (isLoopback(options.bind)) out(say.alone);
  if (redis && (await keepsOnDisk(redis)) === false) out(say.notOnDisk);
  out(say.stop);
  return server;
}

/** The sentence for a failure that a person can mend; null for all others. */
function sentenceFor(error: unknown, { port, data }: Options): string | null {
  if (error instanceof BadOption) return error.message;
  if (error instanceof FolderInUse) return say.folderInUse(data);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return say.portTaken(port);
  return code === 'EACCES' ? say.portForbidden(port) : null;
}

// One connection that goes wrong in some unforeseen way must not end the lesson of all others.
process.on('unhandledRejection', complain);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, ROOT);
  if (options.help) {
    out(say.usage);
    return;
  }
  try {
    const server = await start(options);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        out(say.stopping);
        server.stop().then(
          () => process.exit(0),
          (error: unknown) => {
            complain(error);
            process.exit(1);
          },
        );
      });
    }
  } catch (error) {
    const sentence = sentenceFor(error, options);
    if (sentence === null) throw error;
    complain(sentence);
    process.exit(1);
  }
}

try {
  await main();
} catch (error) {
  complain(error instanceof BadOption ? error.message : error);
  process.exit(2);
}
