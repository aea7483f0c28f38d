// The debrief that follows an ending: every part is there, the hinges come from real workers, data can be taken away,
// and nothing is left for axe, in both lights.

import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AUTOSAVE, EARLIER, keepGame, keptGames } from '../../../game/desk/storage.ts';
import record from '../../scenarios/records/blum-names-a-date.json?raw';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';

const LIGHTS = ['day', 'night'] as const;
/** Milliseconds within which real workers find the hinges of a whole game, on a busy machine. */
const WORK = 150_000;

/** Opens the ending of a game that left the path in November 1936. */
async function openDebrief(): Promise<void> {
  await openDesk('#/');
  const summary = { slot: AUTOSAVE, scenario: 'unmade-alliance-1935', seats: ['france'] };
  const at = { month: '1937-08', number: 28, ended: true, savedAt: '2026-01-01T00:00:00.000Z' };
  keepGame({ record, summary: { ...summary, ...at } });
  location.hash = '#/game';
  await expect.element(page.getByRole('heading', { name: 'What was promised' })).toBeInTheDocument();
}

const part = (name: string) => page.getByRole('region', { name, exact: true });

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDesk();
});

test('every entry of the contents leads to its part', { timeout: 60_000 }, async () => {
  await openDebrief();
  const entries = page.getByRole('navigation', { name: 'In this debrief' }).getByRole('button');
  const names = entries.elements().map((entry) => entry.textContent?.trim() ?? '');
  expect(names).toHaveLength(11);
  for (const name of names) {
    await userEvent.click(entries.getByText(name, { exact: true }));
    expect(document.activeElement?.matches('h2'), name).toBe(true);
    expect(document.activeElement?.textContent).toBe(name);
  }
});

test('history’s months stand beside ours from the fork on, and lead to the replay', async () => {
  await openDebrief();
  const rows = part('The path, beside history’s').getByRole('table').getByRole('rowheader');
  await expect.element(rows.first()).toHaveTextContent('November 1936');
  expect(rows.elements().length).toBe(10);
  expect(document.querySelector('[aria-labelledby="ending-path"] a[href="#/replay/E67"]')).not.toBeNull();
});

test('beliefs are drawn month by month, told in sentences and read as a table', async () => {
  await openDebrief();
  const months = part('Belief beside truth, month by month');
  await expect
    .element(months.getByText(/Paris: .* was believed to be \d+ ±\d+ and was \d+\./).first())
    .toBeVisible();
  expect(months.getByRole('img').elements().length).toBeGreaterThan(5);
  await months.getByText('As a table').first().click();
  await expect.poll(() => months.getByRole('table').getByRole('rowheader').elements().length).toBe(28);
});

test('orders, luck, secrets and promises are told', async () => {
  await openDebrief();
  const luck = part('Decision, luck, and what could not be known');
  await expect.element(luck.getByText(/^Paris gave \d+ orders\./)).toBeVisible();
  await expect.element(luck.getByRole('heading', { name: 'What was luck' })).toBeVisible();
  await expect.element(luck.getByRole('heading', { name: 'What Paris could not know' })).toBeVisible();
  const promises = part('What was promised');
  await expect.element(promises.getByText(/^Assurance, Paris to Moscow/).first()).toBeVisible();
  await expect.element(promises.getByText('As Moscow took it').first()).toBeVisible();
});

test('every sentence leads to the month or the step that it rests on', async () => {
  await openDebrief();
  for (const name of ['ending-aims', 'ending-path', 'debrief-months', 'debrief-luck']) {
    const lines = [...document.querySelectorAll(`[aria-labelledby="${name}"] :is(li, tbody tr)`)];
    const told = lines.filter((line) => !line.closest('nav, [aria-labelledby="ending-path"] details'));
    expect(told.length, name).toBeGreaterThan(2);
    // How a side fared is the sum of the verdicts below it.
    const bare = told
      .filter((line) => !line.matches('.fared li'))
      .filter((line) => !line.querySelector('a, button'));
    expect(bare.map(({ textContent }) => textContent)).toEqual([]);
  }
  const aims = part('Each side by its own aims');
  await expect.element(aims.getByText(/^Paris, of its 3 aims: /)).toBeVisible();
  const decided = document.querySelector('[aria-labelledby="ending-aims"] .grounds li');
  expect(decided?.textContent?.replace(/\s+/g, ' ')).toMatch(
    /^May 1937 Staff talks: Convention signed \(Moscow moves to sign the military convention\)/,
  );
  await aims.getByRole('button', { name: 'August 1937' }).click();
  const month = page.getByRole('dialog', { name: 'August 1937' });
  await expect.element(month).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await part('The path, beside history’s')
    .getByRole('button', { name: 'November 1936', exact: true })
    .nth(1)
    .click();
  await expect
    .element(page.getByRole('dialog', { name: 'November 1936' }).getByRole('link', { name: /^E67/ }))
    .toHaveAttribute('href', '#/replay/E67');
});

test('a game that is over is kept when another begins, and its debrief is opened again', {
  timeout: 60_000,
}, async () => {
  await openDebrief();
  await part('From here').getByRole('button', { name: 'Play again, same seed' }).click();
  await expect.element(page.getByText('month 1 of 28')).toBeVisible();
  location.hash = '#/';
  await page.getByRole('button', { name: /^Saved games/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved games' });
  await expect.element(dialog.getByText(/Paris, August 1937; this game has ended;/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole('button', { name: 'Open its debrief' }).click();
  await expect.element(page.getByRole('heading', { name: 'What was promised' })).toBeInTheDocument();
  // The game that was begun is the earlier one now.
  expect(keptGames().map(({ slot, number }) => [slot, number])).toEqual(
    expect.arrayContaining([
      [AUTOSAVE, 28],
      [`${EARLIER}.2`, 1],
    ]),
  );
  expect(keptGames()).toHaveLength(2);
});

test('the search for hinges can be stopped and begun again', async () => {
  await openDebrief();
  const hinges = part('The hinges of this game');
  await hinges.getByRole('button', { name: 'Stop' }).click();
  await expect.element(hinges.getByText('The search was stopped.')).toBeVisible();
  await hinges.getByRole('button', { name: 'Look for them' }).click();
  await expect.element(hinges.getByRole('progressbar')).toBeVisible();
});

test('real workers find at most three hinges, each with its error bar', {
  timeout: WORK + 30_000,
}, async () => {
  await openDebrief();
  const hinges = part('The hinges of this game');
  await expect.poll(() => hinges.getByRole('progressbar').query(), { timeout: WORK }).toBeNull();
  const links = hinges.getByRole('link', { name: 'This month in the analysis' }).elements();
  expect(links.length).toBeGreaterThan(0);
  expect(links.length).toBeLessThanOrEqual(3);
  expect(
    links.every((link) => /^#\/analysis\/game\/193\d-\d\d\/france$/.test(link.getAttribute('href') ?? '')),
  ).toBe(true);
  const gains = [...document.querySelectorAll('[aria-labelledby="debrief-hinges"] .figure')];
  const bars = document.querySelectorAll('[aria-labelledby="debrief-hinges"] .error');
  expect(bars).toHaveLength(gains.length);
  for (const gain of gains) {
    const [value = 0, low = 0, high = 0] = (gain.textContent?.match(/\d+\.\d+/g) ?? []).map(Number);
    expect(low).toBeGreaterThan(0);
    expect(value).toBeGreaterThanOrEqual(low);
    expect(high).toBeGreaterThanOrEqual(value);
  }
  expect(await axeFindings()).toEqual([]);
});

test('the game is handed out as CSV, JSON, notation and record, and printed', async () => {
  await openDebrief();
  const files: { name: string; blob: Blob }[] = [];
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return '#';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.at(-1) ?? new Blob() });
  });
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  const next = part('From here');
  for (const name of ['Data as CSV', 'Data as JSON', 'Save as text', 'Print the debrief']) {
    await next.getByRole('button', { name }).click();
  }
  expect(print).toHaveBeenCalledOnce();
  expect(files.map(({ name }) => name)).toEqual([
    'unmade-alliance-france-1937-08.csv',
    'data-unmade-alliance-france-1937-08.json',
    'unmade-alliance-france-1937-08.txt',
  ]);
  const [csv = '', json = '', notation = ''] = await Promise.all(files.map(({ blob }) => blob.text()));
  expect(csv).toMatch(/^month,kind,side,item,value,sd,outcome,council,chance\r\n1935-05,meter,/);
  expect((JSON.parse(json) as { months: unknown[] }).months).toHaveLength(28);
  expect(notation).toContain('1936-11');
});

test.each(LIGHTS)('the debrief has nothing for axe to find by %s', async (light) => {
  await openDebrief();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name: light === 'day' ? 'Daylight' : 'Lamp-lit' }).click({ force: true });
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
  await page.getByText('All orders with what came of them').first().click();
  expect(await axeFindings()).toEqual([]);
  expect(document.body.textContent).not.toMatch(/\b(order|promise|track|meter|event|side)\.[\w-]+\.[\w.-]+/);
});
