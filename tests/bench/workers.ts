// `npm run bench:browser`: how long a browser takes to play a month's orders out, a thousand games each, in two workers.
// Numbers are printed, never asserted.
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from '../../tools/chromium.mjs';
import type { Measurement } from '../support/measurement.ts';

const RUNS = 1000;
const WORKERS = 2;
const MONTHS = [
  { iso: '1935-05', index: 0 },
  { iso: '1936-11', index: 18 },
];
const PAGE = '/bench.html';
const HTML = '<!doctype html><script type="module" src="/tests/browser/support/measurePage.ts"></script>';

const found = await findChromium();
if (!found) throw new Error('no Chromium starts here');
const server = await createServer({ logLevel: 'error', server: { port: 0, watch: null } });
await server.listen();
const browser = await chromium.launch(found.launch);
try {
  const page = await browser.newPage();
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  const address = new URL(PAGE, origin).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: HTML }));
  await page.goto(address);
  await page.waitForFunction('typeof measure === "function"', null, { timeout: 60_000 });
  for (const { iso, index } of MONTHS) {
    for (const side of ['france', 'ussr']) {
      const asked = `measure(${index}, '${side}', ${RUNS}, ${WORKERS})`;
      const measured: Measurement = await page.evaluate(asked);
      const { rows, seconds, frames, longestFrame } = measured;
      const rate = Math.round((rows * RUNS) / seconds);
      console.log(
        `${iso} ${side}: ${rows} rows of ${RUNS} games in ${seconds.toFixed(2)} s (${rate} games a second);` +
          ` ${frames} frames, at most ${Math.round(longestFrame)} ms apart`,
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
}
