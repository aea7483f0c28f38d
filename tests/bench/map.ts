// `npm run bench:map`: what the drawn map costs a browser: script a frame while it is dragged and flicked at three
// scales, tiles printed meanwhile, frames while it rests, memory over ten replays. Numbers are printed, never asserted.
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from '../../tools/chromium.mjs';
import { framesOfPan, linesOf, mouseOf } from './panning.ts';

const REPLAYS = 10;
const PAGE = '/bench.html';
const HTML = `<!doctype html><style>body{margin:0}#map{width:960px;height:720px}</style><div id="map"></div>
<script type="module" src="/tests/browser/support/mapPage.ts"></script>`;
const SIZE = { width: 960, height: 720 };

/** Asks the page's `bench` something; see `mapPage.ts`. */
const ask = <T>(page: Page, call: string): Promise<T> => page.evaluate(`bench.${call}`);

interface Counted {
  readonly tiles: number;
  readonly frames: number;
}

/** A wide loop from the map's middle. */
const REACH = { x: SIZE.width / 2, y: SIZE.height / 2, aside: 260, upright: 180 };

async function panAt(page: Page, cdp: CDPSession, steps: number): Promise<void> {
  if (steps > 0) await ask(page, `zoom(${steps})`);
  await ask(page, 'rest()');
  const before = await ask<Counted>(page, 'counted()');
  const mouse = mouseOf(cdp);
  const frames = await framesOfPan(cdp, mouse, REACH);
  const after = await ask<Counted>(page, 'counted()');
  await mouse.up();
  console.log(
    `${steps} steps in: ${frames.length} frames, ${after.tiles - before.tiles} tiles printed meanwhile`,
  );
  console.log(linesOf(frames));
}

async function heap(cdp: CDPSession): Promise<string> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return (usedSize / 1e6).toFixed(1);
}

const found = await findChromium();
if (!found) throw new Error('no Chromium starts here');
const server = await createServer({ logLevel: 'error', server: { port: 0, watch: null } });
await server.listen();
const browser = await chromium.launch(found.launch);
try {
  const page = await browser.newPage({ viewport: SIZE });
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  const address = new URL(PAGE, origin).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: HTML }));
  // The page's own script has run when it has loaded; whatever else the driver could wait for would make it listen too.
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  const cdp = await page.context().newCDPSession(page);
  console.log(`live after ${Math.round(await ask<number>(page, 'open()'))} ms`);
  for (const steps of [0, 2, 3]) await panAt(page, cdp, steps);
  await ask(page, 'rest()');
  const { frames } = await ask<Counted>(page, 'counted()');
  await page.waitForTimeout(2000);
  const idle = (await ask<Counted>(page, 'counted()')).frames - frames;
  console.log(`at rest: ${idle} frames in 2 s`);
  const heaps: string[] = [];
  for (let i = 0; i < REPLAYS; i += 1) {
    await ask(page, 'close()');
    await ask(page, 'open()');
    await ask(page, 'replay()');
    heaps.push(await heap(cdp));
  }
  console.log(`script’s memory after each of ${REPLAYS} replays, MB: ${heaps.join(' ')}`);
} finally {
  await browser.close();
  await server.close();
}
