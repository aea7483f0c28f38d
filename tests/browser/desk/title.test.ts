// The first screen: usable at once, one click from the replay, two from a game, nothing for axe to find.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';

beforeEach(async () => {
  await openDesk('#/');
});

afterEach(closeDesk);

test('shows what the game is and what can be done', async () => {
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('The Unmade Alliance');
  await expect.element(page.getByRole('link', { name: /Play/ })).toBeVisible();
  await expect.element(page.getByRole('link', { name: /Replay the history/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /Load from a file/ })).toBeVisible();
});

test('leads to the replay in one click', async () => {
  await page.getByRole('link', { name: /Replay the history/ }).click();
  await expect.element(page.getByText('Step 1 of 90')).toBeVisible();
});

test('begins a game in two clicks', async () => {
  await page.getByRole('link', { name: /Play/ }).click();
  await page.getByRole('button', { name: /^Moscow/ }).click();
  await expect.poll(() => location.hash).toBe('#/game');
});

test('says in words why a file is not taken', async () => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  expect(input).not.toBeNull();
  if (input)
    await userEvent.upload(input, new File(['not a game'], 'letter.json', { type: 'application/json' }));
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(location.hash).toBe('#/');
});

test.each(['day', 'night'] as const)('has nothing for axe to find by %s', async (light) => {
  const wanted = light === 'day' ? 'Daylight' : 'Lamp-lit';
  const other = page.getByRole('button', { name: wanted });
  if (document.documentElement.dataset['theme'] !== light) await other.click();
  expect(document.documentElement.dataset['theme']).toBe(light);
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('link', { name: /Play/ }).click();
  await expect.element(page.getByRole('button', { name: /^Paris/ })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test('grows the text when asked and keeps it', async () => {
  await page.getByRole('button', { name: 'Text size' }).click();
  await page.getByRole('radio', { name: '130 %' }).click();
  expect(document.documentElement.dataset['textSize']).toBe('130');
  expect(localStorage.getItem('unmade-alliance.settings')).toContain('130');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('dialog')).toBeNull();
  expect(document.documentElement.dataset['textSize']).toBe('130');
});

test('goes on with the game that was left, and keeps it when another begins', async () => {
  await page.getByRole('link', { name: /Play/ }).click();
  await page.getByRole('button', { name: /^Moscow/ }).click();
  await expect.poll(() => location.hash).toBe('#/game');
  location.hash = '#/';
  await expect.element(page.getByRole('button', { name: /^Continue.*Moscow, month 1/ })).toBeVisible();
  await page.getByRole('link', { name: /^Play/ }).click();
  await page.getByRole('button', { name: /^Paris/ }).click();
  await expect.poll(() => location.hash).toBe('#/game');
  location.hash = '#/';
  await expect.element(page.getByRole('button', { name: /^Continue.*Paris, month 1/ })).toBeVisible();
  await page.getByRole('button', { name: /^Saved games/ }).click();
  await expect.element(page.getByRole('dialog').getByText(/Moscow, May 1935/)).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByText('No games are kept in this browser.')).toBeVisible();
});
