// `npm run bench:visit`: the first pan of a visit to the built replay, visit by visit in a browser that knows nothing of the
// page: what no other pan of its visit has run before it. Numbers are printed, never asserted. Option: --visits 8.
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serveBuilt } from '../../tools/builtGame.mjs';
import { findChromium } from '../../tools/chromium.mjs';
import { framesOfPan, linesOf, mouseOf, ms, scriptOf, spreadOf } from './panning.ts';
import { type FrameScript, rankOf } from './trace.ts';

/** What a frame may take, microseconds. */
const WANTED = 2000;

/** How long somebody looks at the live map before the hand comes, ms. */
const LOOK = 5000;

const SIZE = { width: 1280, height: 800 };

const { values } = parseArgs({ options: { visits: { type: 'string', default: '8' } } });

interface Place {
  readonly state: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the map is; asked for by a plain script, for whatever else the driver could wait with would listen on the page. */
const PLACE = `(() => {
  const map = document.querySelector('[data-map]');
  if (!map) return null;
  const { x, y, width, height } = map.getBoundingClientRect();
  return { state: map.dataset.map, x, y, width, height };
})()`;

async function untilMapIs(state: string, page: Page): Promise<Place> {
  for (;;) {
    const place = await page.evaluate<Place | null>(PLACE);
    if (place?.state === state) return place;
    await page.waitForTimeout(100);
  }
}

async function visit(browser: Browser, address: string): Promise<FrameScript[]> {
  const context = await browser.newContext({ viewport: SIZE, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${address}#/replay`, { waitUntil: 'load' });
  const { x, y, width, height } = await untilMapIs('printed', page);
  const cdp = await context.newCDPSession(page);
  const mouse = mouseOf(cdp);
  const reach = { x: x + width / 2, y: y + height / 2, aside: width / 3, upright: height / 4 };
  await mouse.move(reach.x, reach.y);
  await untilMapIs('live', page);
  await page.waitForTimeout(LOOK);
  const frames = await framesOfPan(cdp, mouse, reach);
  await context.close();
  return frames;
}

const found = await findChromium();
if (!found) throw new Error('no Chromium starts here');
const site = await serveBuilt();
const browser = await chromium.launch(found.launch);
try {
  const visits: number[][] = [];
  for (let i = 1; i <= Number(values.visits); i += 1) {
    const frames = await visit(browser, site.address);
    const scripts = frames.map(scriptOf);
    visits.push(scripts);
    const over = scripts.flatMap((script, at) =>
      script > WANTED ? [`${ms(script)} in frame ${at + 1}`] : [],
    );
    console.log(`visit ${i}: ${frames.length} frames, the first ${ms(scripts[0] ?? 0)} ms`);
    console.log(`${linesOf(frames)}\n  longer than ${ms(WANTED)} ms: ${over.join(', ') || 'none'}`);
  }
  const count = Math.min(...visits.map(({ length }) => length));
  const medians = Array.from({ length: count }, (_, at) =>
    rankOf(
      visits.map((scripts) => scripts[at] ?? 0),
      0.5,
    ),
  );
  console.log(`each frame of the pan, its median over the visits: ${spreadOf(medians)}`);
} finally {
  await browser.close();
  site.close();
}
