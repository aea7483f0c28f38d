// A page opened at a large screen asks for that screen's few files at once, each of them once; the title asks for none.
// What can be read at once is seen before the screen's own files are asked for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../tools/chromium.mjs';
import { folderOf, type Site, serve } from './support/editions.ts';

/** Scripts that a screen may need beside the page's: its own, its front's, what it shares, three of a scenario, words, the bundler's. */
const MOST_SCRIPTS = 8;

const SCENARIO = /\/unmade-alliance-1935-[^/]+\.js$/;

let browser: Browser | null = null;
let context: BrowserContext;
let site: Site;

beforeAll(async () => {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium to visit the game with.');
  browser = await chromium.launch(found.launch);
  site = await serve('first');
});

afterAll(async () => {
  await browser?.close();
  await site.close();
});

beforeEach(async () => {
  if (!browser) throw new Error('The browser has not started.');
  // Without the worker that keeps all files for later, every request is the page's own.
  context = await browser.newContext({ serviceWorkers: 'block' });
  context.setDefaultTimeout(30_000);
});

afterEach(() => context.close());

/** Scripts and styles that the page says a screen needs. */
function listed(screen: string): readonly string[] {
  const html = readFileSync(join(folderOf('first'), 'index.html'), 'utf8');
  const lists = JSON.parse(/const files = (\{.*?\})\[/.exec(html)?.[1] ?? '{}') as Record<string, string[]>;
  return (lists[screen] ?? []).filter((file) => /\.(js|css)$/.test(file)).map((file) => site.address + file);
}

/** Opens an address and waits for its heading. @returns what was asked for until then, and what went wrong */
async function visit(hash: string) {
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(site.address + hash);
  await page.getByRole('heading').first().waitFor();
  await page.locator('.front').waitFor({ state: 'detached' });
  return { asked: [...asked], faults };
}

test.each(['game', 'replay'])('the %s asks ahead for few files, and for each once', async (screen) => {
  const needed = listed(screen);
  const scripts = needed.filter((url) => url.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.length).toBeLessThanOrEqual(MOST_SCRIPTS);
  const { asked, faults } = await visit(`#/${screen}`);
  expect(asked.filter((url) => needed.includes(url)).toSorted()).toEqual(needed.toSorted());
  expect(faults).toEqual([]);
});

test('the title asks ahead for no screen', async () => {
  const screens = [...listed('game'), ...listed('replay')].filter((url) => !url.includes('runtime'));
  const { asked, faults } = await visit('');
  expect(asked.filter((url) => screens.includes(url))).toEqual([]);
  expect(faults).toEqual([]);
});

/** Opens the replay and holds its scenario back until the front has been seen. @returns the front, what goes wrong, the release */
async function heldReplay() {
  const page = await context.newPage();
  const faults: string[] = [];
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.route(SCENARIO, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.address}#/replay`);
  const front = page.locator('.front');
  await front.getByText('Potemkin and Laval sign the pact').waitFor();
  return { page, front, faults, release };
}

test('the replay’s first step is seen before anything behind it is asked for', async () => {
  const { page, front, faults, release } = await heldReplay();
  expect(await page.getByRole('button', { name: 'Step forward' }).count()).toBe(0);
  release();
  await page.getByRole('button', { name: 'Step forward' }).waitFor();
  // The screen is put up behind its front, which goes when the last part stands.
  await front.waitFor({ state: 'detached' });
  const times = (expression: string) => page.evaluate<number>(`performance.${expression}.startTime`);
  const seen = await times(`getEntriesByName('first-contentful-paint')[0]`);
  const asked = await times(`getEntriesByType('resource').find(({ name }) => ${SCENARIO}.test(name))`);
  expect(asked).toBeGreaterThanOrEqual(seen);
  expect(faults).toEqual([]);
});

test('behind its front a screen comes up without a word to the page’s root, which would have every element styled anew', async () => {
  await context.addInitScript(`{
    globalThis.said = [];
    new MutationObserver((records) => {
      for (const { target, attributeName } of records)
        if (target === document.documentElement) said.push([performance.now(), attributeName]);
    }).observe(document, { attributes: true, subtree: true });
  }`);
  const { page, front, release } = await heldReplay();
  release();
  await front.waitFor({ state: 'detached' });
  const late = `said.filter(([when]) => when > performance.getEntriesByName('first-contentful-paint')[0].startTime)`;
  expect(await page.evaluate(late)).toEqual([]);
  expect(await page.evaluate('said.length')).toBeGreaterThan(0);
});

test('what a screen needs is marked to be compiled as it arrives; the mark counts only at the beginning of a file', () => {
  const assets = join(folderOf('first'), 'assets');
  const marked = readdirSync(assets).filter((name) =>
    readFileSync(join(assets, name), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  );
  const names = marked.map((name) => name.split('-')[0]);
  expect(names.toSorted()).toEqual(['front', 'game', 'index', 'map', 'replay', 'screens']);
});

test('one style sheet declares the letters: where a later one did so again, they would come anew and all texts be laid out again', () => {
  const assets = join(folderOf('first'), 'assets');
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  const declaring = sheets.filter((name) => readFileSync(join(assets, name), 'utf8').includes('@font-face'));
  expect(declaring).toEqual([expect.stringMatching(/^index-/)]);
});
