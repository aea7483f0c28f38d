// The game's screens, each from a saved game: what they show, that nothing is left for axe, in both lights.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Game } from '../../../game/play/commands.ts';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { closeMonth, gameAt, layIntoAutosave, sealAsHistory } from '../support/papers.ts';

const PARIS = ['france'];
const LIGHTS = ['day', 'night'] as const;
const SIZES = [
  [1440, 900],
  [1280, 800],
  [768, 1024],
  [390, 844],
] as const;

/** Opens the page on a game, as a reader who comes back to it. */
async function openGame(game: Game): Promise<void> {
  await openDesk('#/');
  layIntoAutosave(game);
  location.hash = '#/game';
}

async function setLight(light: 'day' | 'night'): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name: light === 'day' ? 'Daylight' : 'Lamp-lit' }).click({ force: true });
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
  expect(document.documentElement.dataset['theme']).toBe(light);
}

/** A key of the scenario's texts where the text itself should stand. */
const BARE_KEY =
  /\b(order|step|stance|track|meter|place|person|office|council|event|ending|side|desk|work|doubt)\.[\w-]+\.[\w.-]+/;

afterEach(async () => {
  await closeDesk();
  await page.viewport(1280, 800);
});

test.each(LIGHTS)('the table has nothing for axe to find by %s', async (light) => {
  const game = await gameAt(PARIS, '1936-11');
  for (const { desk, history } of game.view('france').desks) game.write('france', desk, history);
  await openGame(game);
  await expect.element(page.getByText('month 19 of 28')).toBeVisible();
  await setLight(light);
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: /^Choose another/ }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('the line of months is shown larger about the present month, and earlier ones are gone to', async () => {
  await page.viewport(1280, 800);
  await openGame(await gameAt(PARIS, '1936-11'));
  const months = page.getByRole('navigation', { name: 'The months' });
  const letters = () => months.getByRole('listitem').elements().length;
  await expect.element(months).toBeVisible();
  expect(letters()).toBe(28);
  await months.getByRole('button', { name: 'Fewer months, larger' }).click();
  await expect.element(months.getByText('January 1936 to December 1936')).toBeInTheDocument();
  await userEvent.keyboard('+');
  await expect.poll(letters).toBe(3);
  await months.getByRole('button', { name: 'Earlier months' }).click();
  await expect.element(months.getByText('July 1936 to September 1936')).toBeInTheDocument();
  await months.getByRole('button', { name: /^September 1936/ }).click();
  await expect.element(page.getByRole('dialog', { name: 'September 1936' })).toBeVisible();
});

test.each(LIGHTS)('the council has nothing for axe to find by %s', async (light) => {
  const before = await gameAt(PARIS, '1936-11');
  await openGame(before);
  await setLight(light);
  sealAsHistory(before, PARIS);
  layIntoAutosave(before);
  await openAgain();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('The Cabinet');
  await expect.element(page.getByRole('rowheader', { name: /Daladier/ })).toBeVisible();
  await expect.element(page.getByText('folded until asked for')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('radio', { name: /Blum insists/ }).click({ force: true });
  await page.getByRole('button', { name: 'Insist' }).click();
  await expect.element(page.getByText('Carried', { exact: true })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Leave the council' }).click();
  await expect.element(page.getByRole('heading', { name: 'Record of November 1936' })).toBeVisible();
  await expect.element(page.getByText('Carried. The head insisted; 7 against')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test.each(LIGHTS)('the ending has nothing for axe to find by %s', async (light) => {
  const game = await gameAt(PARIS, '1937-08');
  closeMonth(game, PARIS);
  expect(game.view('france').phase).toBe('ended');
  await openGame(game);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Pact on paper');
  await setLight(light);
  expect(await axeFindings()).toEqual([]);
});

test.each(LIGHTS)('the ending tells by %s why the computer’s side did what it did', async (light) => {
  const game = await gameAt(PARIS, '1937-07');
  game.seal('france');
  game.turnPage();
  closeMonth(game, PARIS);
  await openGame(game);
  await setLight(light);
  const motives = page.getByRole('region', { name: 'What the computer’s side did, and why' });
  await expect
    .element(motives.getByText(/^Its temperament was “As in history”; it chose from what Moscow saw/))
    .toBeVisible();
  await motives.getByText('Month by month').click();
  await expect
    .element(motives.getByText('It is what was done at the time in this month.').first())
    .toBeVisible();
  await expect.element(motives.getByText(/^Because /).first()).toBeVisible();
  expect(document.querySelectorAll('[aria-labelledby="ending-motives"] .month')).toHaveLength(28);
  expect(document.body.textContent).not.toMatch(BARE_KEY);
  expect(await axeFindings()).toEqual([]);
});

test.each(SIZES)('at %i by %i every part is in reach, and no text is a bare key', async (width, height) => {
  await page.viewport(width, height);
  const game = await gameAt(PARIS, '1936-11');
  sealAsHistory(game, PARIS);
  for (const { order } of game.view('france').motions) game.decide('france', order, 'vote');
  await openGame(game);
  await expect.element(page.getByRole('button', { name: 'Turn the page' })).toBeVisible();
  await expect.element(page.getByText('Here the path is left')).toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const seen = [document.body.textContent ?? ''];
  if (width < 700) {
    for (const tab of ['Cables', 'Gauges', 'Months', 'Map']) {
      await page
        .getByRole('navigation', { name: 'Parts of the table' })
        .getByRole('button', { name: new RegExp(tab) })
        .click();
      seen.push(document.body.textContent ?? '');
    }
    expect(seen.join(' ')).toContain('Where things stand');
  } else {
    await page.getByRole('button', { name: /^November 1936, month 19 of 28/ }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    seen.push(document.body.textContent ?? '');
  }
  expect(seen.join('\n')).not.toMatch(BARE_KEY);
});

test('on a phone the sheet grows, shrinks and closes by keyboard', async () => {
  await page.viewport(390, 844);
  await openGame(await gameAt(PARIS, '1936-11'));
  const grip = page.getByRole('button', { name: 'Full height' });
  await grip.click();
  await expect.element(page.getByRole('button', { name: 'Half height' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(grip).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(grip).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
});

/** As a reload does: the saved game stays, the page begins anew. */
async function openAgain(): Promise<void> {
  const kept = Object.entries(localStorage);
  await openDesk('#/');
  for (const [key, value] of kept) localStorage.setItem(key, String(value));
  location.hash = '#/game';
}

test('on a phone Escape in a dialog closes the dialog and leaves the sheet', async () => {
  await page.viewport(390, 844);
  await openGame(await gameAt(PARIS, '1936-11'));
  await page.getByRole('button', { name: 'Choose an order' }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
  await expect.element(page.getByRole('button', { name: 'Full height' })).toBeVisible();
});

test('a cable rings its pin on the map when asked, and lets it go again', async () => {
  await openGame(await gameAt(PARIS, '1936-11'));
  const show = page.getByRole('button', { name: 'Show on the map' }).first();
  await show.click();
  await expect.element(show).toHaveAttribute('aria-pressed', 'true');
  await show.click();
  await expect.element(show).toHaveAttribute('aria-pressed', 'false');
});

test('by ear every desk has its own name, and the focus goes on with the month', async () => {
  await openGame(await gameAt(PARIS, '1936-11'));
  await expect.element(page.getByText('month 19 of 28')).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toContain('November');
  for (const name of ['Political desk', 'Military desk', 'Home desk']) {
    await expect.element(page.getByRole('button', { name: `${name} Holds` })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Seal the month' }).click();
  await expect.poll(() => document.activeElement?.textContent).toBe('Record of November 1936');
  await page.getByRole('button', { name: 'Turn the page' }).click();
  await expect.poll(() => document.activeElement?.textContent).toBe('The desk');
});

test('a panel that goes on says so until its end is reached', async () => {
  await page.viewport(1280, 800);
  await openGame(await gameAt(PARIS, '1936-11'));
  await page.getByRole('button', { name: 'Choose an order' }).click();
  const body = document.querySelector('dialog .body');
  await expect.poll(() => body?.getAttribute('data-more')).toBe('more below');
  body?.scrollTo({ top: body.scrollHeight, behavior: 'instant' });
  await expect.poll(() => body?.hasAttribute('data-more')).toBe(false);
});

test('on a phone the council leads from its tally straight to the decision', async () => {
  await page.viewport(390, 844);
  const game = await gameAt(PARIS, '1936-11');
  sealAsHistory(game, PARIS);
  await openGame(game);
  await page.getByRole('button', { name: 'Down to the decision' }).click();
  const ways = document.querySelector('.council .right');
  await expect.poll(() => document.activeElement === ways).toBe(true);
  await expect.poll(() => (ways?.getBoundingClientRect().top ?? Infinity) < window.innerHeight).toBe(true);
});
