// Whole games through the page's own controls: Paris keeps to history with a finger on a phone, Moscow leaves it by
// keyboard alone, Tab by Tab from the title to the ending.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { closeDesk } from '../support/openDesk.ts';
import { Player } from '../support/player.ts';
import { setTouch } from '../support/touch.ts';

const LONG = 240_000;
const MONTHS = 28;
/** Keys that a month may take, its council and its record included: more would be a road nobody walks. */
const KEYS_A_MONTH = 60;

afterEach(async () => {
  await closeDesk();
  await setTouch(false);
  await page.viewport(1280, 800);
});

test('Paris follows history to the pact on paper', { timeout: LONG }, async () => {
  await page.viewport(390, 844);
  await setTouch(true);
  const paris = new Player('finger');
  await paris.begin('Paris');
  for (let month = 0; month < MONTHS; month += 1) {
    await expect.element(page.getByText(`month ${month + 1} of 28`)).toBeVisible();
    await paris.followHistory();
    await paris.closeMonth();
    await paris.turnPage();
  }
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Pact on paper');
  await expect.element(page.getByText(/path of history was never left/)).toBeVisible();
  await paris.press(paris.button('Play again, same seed'));
  await expect.element(page.getByText('month 1 of 28')).toBeVisible();
});

test('Moscow leaves history and sees where', { timeout: LONG }, async () => {
  const moscow = new Player('keyboard');
  await moscow.begin('Moscow');
  await moscow.followHistory();
  await moscow.write('military', 'Send a military mission to France');
  await moscow.closeMonth();
  await expect.element(page.getByText('Here the path is left')).toBeVisible();
  await moscow.turnPage();
  await expect.element(page.getByText('Here the path is left')).not.toBeInTheDocument();
  await expect.element(page.getByText(/Left the path: .*military mission/).first()).toBeInTheDocument();
  for (let month = 1; month < MONTHS && !document.querySelector('.ending'); month += 1) {
    await moscow.followHistory();
    await moscow.closeMonth();
    await moscow.turnPage();
  }
  await expect.poll(() => document.querySelector('.ending h1')).not.toBeNull();
  await expect.element(page.getByText(/We ordered “Send a military/).first()).toBeVisible();
  expect(moscow.steps.keys / MONTHS).toBeLessThan(KEYS_A_MONTH);
});
