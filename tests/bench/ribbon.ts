// `npm run bench:ribbon`: how long the built game takes to fill the ribbon of a game that is over, on its analysis' page,
// and how long the page's frames are meanwhile. Numbers are printed, never asserted. A folder may be named that holds a
// build already.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findChromium } from '../../tools/chromium.mjs';
import { tasksOf, traced } from './trace.ts';

/** Games of Paris that went on to August 1937: one left the path in November 1936, one at once. */
const GAMES = ['blum-names-a-date', 'paris-keeps-still'] as const;
const SUMMARY = {
  slot: 'autosave',
  scenario: 'unmade-alliance-1935',
  seats: ['france'],
  month: '1937-08',
  number: 28,
  ended: true,
  savedAt: '1937-09-01T00:00:00.000Z',
};
const ANALYSIS = '#/analysis/game/1937-02/france';
const ROUNDS = 2;
/** Milliseconds after which a frame is late: two that a screen shows in. */
const LATE = 34;

/** What the page notes while it is watched: the milliseconds at which it drew. */
const FRAMES = `globalThis.frames = [performance.now()];
  const frame = (now) => { frames.push(now); requestAnimationFrame(frame); };
  requestAnimationFrame(frame);`;
const OWN = "document.querySelectorAll('figure')[1]";
const BEGUN = `${OWN}?.querySelector('path.over') != null`;
const FULL = `${BEGUN} && !${OWN}.querySelector('progress')`;

interface Measured {
  /** Milliseconds from going to the page: to the first months in its own ribbon, and to all of them. */
  readonly begun: number;
  readonly full: number;
  /** Milliseconds between two frames. */
  readonly frames: readonly number[];
  /** Milliseconds of the processor's time: the page's longest task, all of its tasks, all of the workers'. */
  readonly task: number;
  readonly page: number;
  readonly workers: number;
}

async function measure(
  browser: Browser,
  origin: string,
  game: string,
  from: '#/game' | '#/',
): Promise<Measured> {
  const record = readFileSync(new URL(`../scenarios/records/${game}.json`, import.meta.url), 'utf8');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  try {
    await page.goto(new URL('#/', origin).href);
    const saved = JSON.stringify({ summary: SUMMARY, record });
    await page.evaluate(`localStorage.setItem('unmade-alliance.game.autosave', ${JSON.stringify(saved)})`);
    await page.goto(new URL(from, origin).href);
    await page.reload();
    await page
      .getByRole(from === '#/game' ? 'progressbar' : 'main')
      .first()
      .waitFor();
    // What the page does by itself once it is shown is over.
    await page.waitForTimeout(3000);
    const cdp = await page.context().newCDPSession(page);
    const times = { begun: 0, full: 0, frames: [] as number[] };
    const events = await traced(cdp, async () => {
      await page.evaluate(FRAMES);
      const begin = await page.evaluate<number>(`location.hash = '${ANALYSIS}'; performance.now()`);
      const since = async (what: string) => {
        const found = await page.waitForFunction(`${what} && performance.now()`, null, { timeout: 120_000 });
        return Number(await found.jsonValue()) - begin;
      };
      times.begun = await since(BEGUN);
      times.full = await since(FULL);
      times.frames = await page.evaluate<number[]>('frames');
    });
    const [tasks, work] = [tasksOf(events, 'CrRendererMain'), tasksOf(events, 'DedicatedWorker thread')];
    return {
      begun: times.begun,
      full: times.full,
      frames: times.frames.slice(1).map((at, nth) => at - (times.frames[nth] ?? at)),
      task: Math.max(0, ...tasks) / 1000,
      page: sum(tasks) / 1000,
      workers: sum(work) / 1000,
    };
  } finally {
    await page.close();
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

const found = await findChromium();
if (!found) throw new Error('no Chromium starts here');
const [given] = process.argv.slice(2);
const folder = given ?? (await mkdtemp(join(tmpdir(), 'ribbon-')));
if (!given) await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
const server = await preview({ logLevel: 'error', build: { outDir: folder }, preview: { port: 0 } });
// The page draws no WebGL: a graphics card imitated by the processor would only take it from the page and the workers.
const args = [...found.launch.args.filter((flag) => !/angle|swiftshader/.test(flag)), '--disable-gpu'];
const browser = await chromium.launch({ ...found.launch, args });
try {
  const [origin = ''] = server.resolvedUrls?.local ?? [];
  for (const [game, from] of GAMES.flatMap((name) => [[name, '#/game'] as const, [name, '#/'] as const])) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { begun, full, frames, task, page, workers } = await measure(browser, origin, game, from);
      const [first, all, longest] = [begun, full, Math.max(...frames)].map(Math.round);
      const late = frames.filter((each) => each > LATE).length;
      const clock = [task, page, workers].map(Math.round);
      console.log(
        `${game} ${from === '#/game' ? 'from the debrief' : 'from the title'}: first months after ${first} ms, all after ${all} ms;` +
          ` ${frames.length} frames, ${late} late, at most ${longest} ms apart; by the processor’s clock the page’s longest` +
          ` task ${clock[0]} ms, the page ${clock[1]} ms, the workers ${clock[2]} ms`,
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
  if (!given) await rm(folder, { recursive: true });
}
