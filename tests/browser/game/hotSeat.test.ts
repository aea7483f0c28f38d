// Two players at one machine: while the curtain hangs, the page holds nothing of either side.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { closeDesk } from '../support/openDesk.ts';
import { Player } from '../support/player.ts';

afterEach(closeDesk);

/** What stands in the page while the curtain hangs: its heading, its sentence, its two ways. */
async function curtainFor(seat: string): Promise<void> {
  await expect.element(page.getByRole('button', { name: `I am ${seat}` })).toBeVisible();
  expect(document.querySelector('.room')).toBeNull();
  expect(document.querySelectorAll('#app *').length).toBeLessThan(30);
  expect(document.querySelector('#app')?.textContent).not.toMatch(/order|cable|cabinet|politburo/i);
}

test('the curtain hangs between the sides and hides both', { timeout: 120_000 }, async () => {
  const player = new Player('mouse');
  await player.begin('Both sides');
  await curtainFor('Paris');
  await player.button('I am Paris').click();
  await player.write('political', 'Promise Moscow that the pact will be ratified');
  await player.button('Seal the month').click();

  await curtainFor('Moscow');
  await player.button('I am Moscow').click();
  await expect.element(page.getByText('0 of 3 written')).toBeVisible();
  expect(document.querySelector('#app')?.textContent).not.toContain('Promise Moscow that the pact');
  await player.followHistory();
  await player.button('Seal the month').click();
  await expect.element(page.getByRole('heading', { name: 'Record of May 1935' })).toBeVisible();
  await expect.element(page.getByText(/Paris acted otherwise than in history/)).toBeVisible();
  await player.turnPage();

  await curtainFor('Paris');
  await player.button('I am Paris').click();
  await expect.element(page.getByText('Here the path is left')).toBeVisible();
  await player.turnPage();
  await expect.element(page.getByText('month 2 of 28')).toBeVisible();
  expect(player.month()).toBe('June 1935');
});

test('a shared game that is gone on with begins behind the curtain', async () => {
  const player = new Player('keyboard');
  await player.begin('Both sides');
  await player.press(player.button('I am Paris'));
  await expect.element(page.getByText('0 of 3 written')).toBeVisible();
  location.hash = '#/';
  await player.press(player.button(/^Continue/));
  await curtainFor('Paris');
});
