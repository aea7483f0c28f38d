// The first month taught by playing it, and the glossary: offered once, done by the deed, skipped, taught again.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { gameAt, layIntoAutosave } from '../support/papers.ts';
import { Player } from '../support/player.ts';

afterEach(async () => {
  await closeDesk();
  await page.viewport(1280, 800);
});

async function firstMonth(): Promise<void> {
  await openDesk('#/');
  layIntoAutosave(await gameAt(['france'], '1935-05'));
  location.hash = '#/game';
  await expect.element(page.getByRole('button', { name: 'Teach me' }), { timeout: 15_000 }).toBeVisible();
}

/** The slip that is shown now. */
const slip = () => document.querySelector('[data-lesson] .typed')?.textContent ?? '';

test('the first month is taught deed by deed, by keyboard', async () => {
  const player = new Player('keyboard');
  await firstMonth();
  await player.press(player.button('Teach me'));
  await expect.poll(slip).toMatch(/^The cables are all/);
  expect(await axeFindings()).toEqual([]);
  await player.press(page.getByRole('button', { name: 'Show on the map' }).first());
  await expect.poll(slip).toMatch(/^A solid bar/);
  await player.press(player.button('Pass on'));
  await expect.poll(slip).toMatch(/^Three desks/);
  await player.write('political', 'Stand up for collective security');
  await expect.poll(slip).toMatch(/^Both sides write blind/);
  await player.closeMonth();
  await expect.poll(slip).toMatch(/^This came of your orders/);
  await player.turnPage();
  await expect.poll(slip).toMatch(/^That was a month/);
  await player.press(player.button('Close the lesson'));
  await expect.poll(() => document.querySelector('[data-lesson]')).toBeNull();
});

test('it can be skipped, is not offered again, and is taught again from the menu', async () => {
  await page.viewport(390, 844);
  await firstMonth();
  await page.getByRole('button', { name: 'Teach me' }).click();
  await expect.element(page.getByText('Lesson, 1 of 8: at the cables')).toBeVisible();
  await page.getByRole('button', { name: 'Skip the lesson' }).click();
  await expect.poll(() => document.querySelector('[data-lesson]')).toBeNull();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Teach me a month again' }).click();
  await expect.poll(slip).toMatch(/^The cables are all/);
});

test('a term in a text leads to its entry, and the glossary is narrowed by typing', async () => {
  await openDesk('#/');
  layIntoAutosave(await gameAt(['france'], '1936-11'));
  location.hash = '#/game';
  const term = page.getByRole('button', { name: 'forefield' });
  await new Player('keyboard').press(term);
  await expect.element(page.getByRole('dialog', { name: 'forefield' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Glossary' }).click();
  await expect.element(page.getByRole('searchbox', { name: 'Find a term' })).toHaveFocus();
  await userEvent.keyboard('polpred');
  await expect.element(page.getByText('2 terms')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
