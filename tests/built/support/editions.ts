// Builds the game as it is shipped, in two editions that differ in one line, and serves them where a site might: in a
// folder of an address that stays the same from edition to edition.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import { projectRoot } from '../../support/files.ts';

export const EDITIONS = ['first', 'second'] as const;
export type Edition = (typeof EDITIONS)[number];

const cache = join(projectRoot, 'node_modules', '.cache', 'editions');
const run = promisify(execFile);

/** Builds an edition, in a process of its own: a build inside the test tool would be one for tests. */
async function buildEdition(edition: Edition): Promise<void> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const script = join(import.meta.dirname, 'build.ts');
  await run(process.execPath, [script, edition, join(cache, edition)], { cwd: projectRoot, env });
}

/** Builds both editions. @throws where one cannot be built */
export async function buildEditions(): Promise<void> {
  await Promise.all(EDITIONS.map(buildEdition));
}

/** The folder of an edition. */
export function folderOf(edition: Edition): string {
  return join(cache, edition);
}

/** Files of an edition whose names end so. @returns names without their folder */
export function builtFiles(edition: Edition, ending: string): readonly string[] {
  return readdirSync(join(cache, edition, 'assets')).filter((name) => name.endsWith(ending));
}

export interface Site {
  readonly address: string;
  /** Takes the site off the net. */
  close(): Promise<void>;
}

/**
 * Puts an edition on the net.
 * @param port the one that an earlier edition was served on, 0 for any that is free
 */
export async function serve(edition: Edition, port = 0): Promise<Site & { readonly port: number }> {
  const server = await preview({
    configFile: false,
    root: cache,
    base: '/games/alliance/',
    build: { outDir: edition },
    preview: { host: '127.0.0.1', port, strictPort: port !== 0 },
    logLevel: 'error',
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The site has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}/games/alliance/`,
    port: bound.port,
    close: () => server.close(),
  };
}
