// `npm run bench:map`: what the drawn map costs a browser: script a frame while it is dragged and flicked at three
// scales, tiles printed meanwhile, frames while it rests, memory over ten replays. Numbers are printed, never asserted.
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from '../../tools/chromium.mjs';
import { framesOf, rankOf, traced } from './trace.ts';

const REPLAYS = 10;
const FLICKS = 10;
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

/**
 * A mouse by the browser's own protocol: the driver's would listen for drags on the page, in the middle of what is measured.
 */
function mouseOf(cdp: CDPSession) {
  let [x, y, buttons] = [0, 0, 0];
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') => {
    const button = type === 'mouseMoved' ? 'none' : 'left';
    const clickCount = type === 'mouseMoved' ? 0 : 1;
    return cdp.send('Input.dispatchMouseEvent', { type, x, y, buttons, button, clickCount });
  };
  return {
    async move(toX: number, toY: number): Promise<void> {
      [x, y] = [Math.round(toX), Math.round(toY)];
      await send('mouseMoved');
    },
    async down(): Promise<void> {
      buttons = 1;
      await send('mousePressed');
    },
    async up(): Promise<void> {
      buttons = 0;
      await send('mouseReleased');
    },
  };
}

type Mouse = ReturnType<typeof mouseOf>;

const [MIDDLE_X, MIDDLE_Y] = [SIZE.width / 2, SIZE.height / 2];

/** Drags the map from its middle along a wide loop of many small moves, then flicks it to and fro; the hand stays on it. */
async function pan(mouse: Mouse): Promise<void> {
  await mouse.down();
  for (let i = 1; i <= 150; i += 1) {
    const turn = (i / 150) * 4 * Math.PI;
    await mouse.move(MIDDLE_X + 260 * Math.sin(turn), MIDDLE_Y + 180 * Math.sin(turn / 2));
  }
  await mouse.up();
  for (let flick = 0; flick < FLICKS; flick += 1) {
    const way = flick % 2 === 0 ? 1 : -1;
    await mouse.move(MIDDLE_X - way * 300, MIDDLE_Y);
    await mouse.down();
    for (let i = 1; i <= 8; i += 1) await mouse.move(MIDDLE_X + way * (75 * i - 300), MIDDLE_Y + 5 * i);
    if (flick < FLICKS - 1) await mouse.up();
  }
}

const ms = (microseconds: number): string => (microseconds / 1000).toFixed(2);

function printFrames(title: string, values: readonly number[]): void {
  const [median, p90, p99, most] = [0.5, 0.9, 0.99, 1].map((rank) => ms(rankOf(values, rank)));
  console.log(`  ${title}: median ${median}, p90 ${p90}, p99 ${p99}, most ${most} ms`);
}

async function panAt(page: Page, cdp: CDPSession, steps: number): Promise<void> {
  if (steps > 0) await ask(page, `zoom(${steps})`);
  await ask(page, 'rest()');
  const before = await ask<Counted>(page, 'counted()');
  const mouse = mouseOf(cdp);
  await mouse.move(MIDDLE_X, MIDDLE_Y);
  const frames = framesOf(await traced(cdp, () => pan(mouse)));
  const after = await ask<Counted>(page, 'counted()');
  await mouse.up();
  console.log(
    `${steps} steps in: ${frames.length} frames, ${after.tiles - before.tiles} tiles printed meanwhile`,
  );
  const busy = frames.map(({ processor }) => processor);
  printFrames('script by the processor’s clock', busy);
  printFrames(
    'script by the wall’s',
    frames.map(({ wall }) => wall),
  );
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
