// The game as it is shipped: after one visit it plays without a network, and a newer edition waits to be asked for.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../tools/chromium.mjs';
import { builtFiles, type Site, serve } from './support/editions.ts';

const PATIENCE = 30_000;

let browser: Browser | null = null;
let context: BrowserContext;
let site: Site | null = null;

beforeAll(async () => {
  const found = await findChromium();
  if (!found) throw new Error('There is no Chromium to visit the game with.');
  browser = await chromium.launch(found.launch);
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  if (!browser) throw new Error('The browser has not started.');
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
});

afterEach(async () => {
  await context.close();
  await site?.close();
  site = null;
});

/** A page that writes down whatever it asked for in vain and whatever failed in it. */
async function visit(address: string): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What is still under way when the page is left.
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${reason}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(address);
  return { page, faults };
}

/** Waits until an expression in the page has a value; asked from outside, for the page itself may evaluate no text. */
const until = (page: Page, expression: string, value: unknown) =>
  expect.poll(() => page.evaluate(expression), { timeout: PATIENCE }).toBe(value);

/** Waits until this edition's files are kept; they are before its worker answers for the page. */
const kept = (page: Page) => until(page, 'navigator.serviceWorker.controller !== null', true);

const beginAsMoscow = async (page: Page) => {
  await page.getByRole('link', { name: /^Play/ }).click();
  await page.getByRole('button', { name: /^Moscow/ }).click();
  await page.waitForURL(/#\/game$/);
};

test('plays, replays and sounds without a network after the first visit', { timeout: 180_000 }, async () => {
  const first = await serve('first');
  site = first;
  await context.addInitScript(
    `localStorage.setItem('unmade-alliance.settings', JSON.stringify({ theme: 'day', sound: true }))`,
  );
  const { page, faults } = await visit(first.address);
  await page.getByRole('link', { name: /^Replay the history/ }).click();
  await page.getByRole('button', { name: 'Step forward' }).click();
  await kept(page);
  await until(
    page,
    `caches.open('asked-for').then((kept) => kept.keys()).then((keys) => keys.filter(({ url }) => url.endsWith('.wav')).length)`,
    builtFiles('first', '.wav').length,
  );
  await page.goto(first.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(faults).toEqual([]);

  await context.setOffline(true);
  await first.close();
  site = null;
  await page.reload();
  await beginAsMoscow(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${first.address}#/replay`);
  await page.getByText('Step 1 of 90').waitFor();
  await page.getByRole('button', { name: 'Step forward' }).click();
  await page.getByText('Step 2 of 90').waitFor();
  await page.locator('[data-map="live"]').waitFor();
  expect(faults).toEqual([]);
});

test('asks before a newer edition replaces a running game, and loses nothing of it', {
  timeout: 180_000,
}, async () => {
  const first = await serve('first');
  site = first;
  const { page, faults } = await visit(first.address);
  const kicker = page.getByText('A negotiation in twenty-eight months');
  await kicker.waitFor();
  await beginAsMoscow(page);
  await kept(page);
  await first.close();
  const second = await serve('second', first.port);
  site = second;

  await page.reload();
  const notice = page.getByRole('region', { name: 'New edition' });
  await notice.getByRole('status').getByText('A new edition of the game is ready.').waitFor();
  expect(page.url()).toMatch(/#\/game$/);
  await notice.getByRole('button', { name: 'Later' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.goto(`${first.address}#/`);
  await kicker.waitFor();

  await page.reload();
  // By key, on the button itself: the title, which may come later, takes the focus when it does.
  await notice.getByRole('button', { name: 'Load it now' }).press('Enter');
  await page.getByText('The second edition').waitFor();
  await notice.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Continue.*Moscow, month 1/ }).click();
  await page.waitForURL(/#\/game$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(faults).toEqual([]);
});
