// Puts the built game on the net and opens a browser on it: for tools that judge it from outside.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { findChromium } from './chromium.mjs';
import { root } from './run.mjs';

/** Files that get smaller when they are packed; pictures, letters and sounds are packed already. */
const LOOSE = /\.(html|js|css|json|svg|webmanifest|md)$/;

const folder = () => mkdtempSync(join(tmpdir(), 'unmade-alliance-'));

/**
 * Serves dist as a host would, packed by gzip: once and beforehand, for a host's processor is not the visitor's.
 * @returns {Promise<{ address: string, close: () => void }>}
 * @throws {Error} where nothing has been built
 */
export async function serveBuilt() {
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'index.html'))) throw new Error('The game has not been built.');
  const site = folder();
  cpSync(built, site, { recursive: true });
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    const file = join(site, name);
    if (LOOSE.test(name)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
  const server = createServer(sirv(site, { gzip: true }));
  await /** @type {Promise<void>} */ (new Promise((done) => server.listen(0, '127.0.0.1', () => done())));
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The built game is not being served.');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(site, { recursive: true });
    },
  };
}

/**
 * A browser with a profile of its own.
 * @returns {Promise<{ context: import('playwright-core').BrowserContext, profile: string, launch: import('./chromium.mjs').Launch }>}
 *   `profile` is its folder, which outlives it
 * @throws {Error} where no Chromium starts
 */
export async function openBrowser() {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium starts on this machine; name one in the variable CHROMIUM.');
  const profile = folder();
  return {
    context: await chromium.launchPersistentContext(profile, found.launch),
    profile,
    launch: found.launch,
  };
}
