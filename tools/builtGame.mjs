// Puts the built game on the net and opens a browser for another program to steer: for tools that judge it from outside.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { findChromium } from './chromium.mjs';
import { root } from './run.mjs';

/** @returns {Promise<number>} a port that nobody uses */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() =>
        bound && typeof bound === 'object'
          ? resolve(bound.port)
          : reject(new Error('There is no free port.')),
      );
    });
  });
}

/**
 * Serves dist.
 * @param {import('vite').Connect.NextHandleFunction} [first] answers before the files do
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 * @throws {Error} where nothing has been built
 */
export async function serveBuilt(first) {
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: await freePort() },
    plugins: [
      {
        name: 'first-answer',
        configurePreviewServer({ middlewares }) {
          if (first) middlewares.use(first);
        },
      },
    ],
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error('The built game is not being served.');
  return { address, close: () => server.close() };
}

/**
 * A browser with a profile of its own, which is forgotten with it.
 * @returns {Promise<{ context: import('playwright-core').BrowserContext, port: number, close: () => Promise<void> }>}
 *   `port` is that of the developer tools
 * @throws {Error} where no Chromium starts
 */
export async function openBrowser() {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium starts on this machine; name one in the variable CHROMIUM.');
  const profile = mkdtempSync(join(tmpdir(), 'unmade-alliance-'));
  const port = await freePort();
  const context = await chromium.launchPersistentContext(profile, {
    ...found.launch,
    args: [...found.launch.args, `--remote-debugging-port=${port}`],
  });
  return {
    context,
    port,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
