// Against whom: the temperament of the computer player, chosen by keyboard before a side is pressed, or left as it is.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AUTOSAVE, keptGame } from '../../../game/desk/storage.ts';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';

afterEach(closeDesk);

async function openPlay(): Promise<void> {
  await openDesk('#/play');
  await expect.element(page.getByRole('radio', { name: 'As in history' })).toBeChecked();
}

/** Who plays in the game that has just been begun, by side. */
async function players(): Promise<unknown> {
  await expect.poll(() => location.hash).toBe('#/game');
  await expect.poll(() => keptGame(AUTOSAVE)).toMatchObject({ ok: true, value: {} });
  const kept = keptGame(AUTOSAVE);
  return kept.ok ? JSON.parse(kept.value?.record ?? '{}').players : null;
}

test('who chooses nothing plays against history', async () => {
  await openPlay();
  await page.getByRole('button', { name: /^Moscow/ }).click();
  expect(await players()).toEqual({ france: 'as-in-history', ussr: 'person' });
});

test('the temperaments move with the arrow keys, each told in a sentence of its own', async () => {
  await openPlay();
  const first = await page.getByRole('radio', { name: 'As in history' }).findElement();
  if (first instanceof HTMLElement) first.focus();
  await userEvent.keyboard('{ArrowDown}');
  const chosen = page.getByRole('radio', { name: 'Cautious' });
  await expect.element(chosen).toBeChecked();
  await expect.element(chosen).toHaveAccessibleDescription(/^Binds itself to nothing/);
  await expect.element(page.getByText(/^Binds itself to nothing/)).toBeVisible();
  await expect.element(page.getByText(/^Does what was done at the time/)).not.toBeVisible();
  await page.getByRole('button', { name: /^Paris/ }).click();
  expect(await players()).toEqual({ france: 'person', ussr: 'cautious' });
});

test.each(['day', 'night'] as const)('the choice has nothing for axe to find by %s', async (light) => {
  await openPlay();
  document.documentElement.dataset['theme'] = light;
  expect(await axeFindings()).toEqual([]);
});
