// The map for those who do not see it: all of it in words, everything on it found by keyboard, and its four layers.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk, type QuietMap } from '../support/openDesk.ts';
import { gameAt, layIntoAutosave } from '../support/papers.ts';

afterEach(async () => {
  await closeDesk();
  await page.viewport(1280, 800);
});

async function openTable(): Promise<QuietMap> {
  const game = await gameAt(['france'], '1936-11');
  const map = await openDesk('#/');
  layIntoAutosave(game);
  location.hash = '#/game';
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return map;
}

async function openWords() {
  const button = page.getByRole('button', { name: 'In words' });
  await expect.element(button).toBeEnabled();
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'The map in words' });
  await expect.element(dialog).toBeVisible();
  return dialog;
}

test.each(['day', 'night'] as const)('tells every layer of the month in words by %s', async (light) => {
  await openTable();
  document.documentElement.dataset['theme'] = light;
  const dialog = await openWords();
  await expect.element(dialog.getByRole('table', { name: 'States' })).toBeVisible();
  const rows = [...document.querySelectorAll('dialog tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.trim()),
  );
  expect(rows).toContainEqual(['Poland', 'ally, passage in question', 'watchful']);
  expect(rows).toContainEqual(['Germany', 'Berlin', 'strained']);
  const text = document.querySelector('dialog')?.textContent ?? '';
  for (const said of [
    'Eastern Galicia',
    'asked',
    'not spoken of',
    'German troops in the zone',
    'civil war',
    'questions put',
  ]) {
    expect(text).toContain(said);
  }
  expect(await axeFindings()).toEqual([]);
});

test('finds a town by keyboard, rings it on the map and says where it lies and what it is called today', async () => {
  const { told } = await openTable();
  const dialog = await openWords();
  const list = dialog.getByRole('combobox', { name: 'Find on the map' });
  await list.selectOptions('Lwów');
  const field = await list.findElement();
  if (field instanceof HTMLElement) field.focus();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.poll(() => document.querySelectorAll('dialog').length).toBe(0);
  expect(told.at(-1)).toBe('mark city lwow');
  await expect.element(page.getByText('Lwów, in Poland. Today Lviv, Ukraine.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(told.at(-1)).toBe('mark undefined undefined');
});

test('shows a way of passage from its row', async () => {
  const { told } = await openTable();
  const dialog = await openWords();
  await dialog.getByRole('button', { name: /^Eastern Galicia/ }).click();
  expect(told.at(-1)).toBe('mark route galicia');
  await expect.element(page.getByText('Eastern Galicia, by Lwów to Slovakia: asked')).toBeVisible();
});

test('switches between four layers, each with its key beside the map and off it', async () => {
  const { told } = await openTable();
  const key = page.getByRole('list', { name: 'Colours of the map' });
  const entries = {
    Tension: 'alarm',
    Passage: 'granted in secret',
    Staffs: 'staffs: at work',
    Alignment: 'Moscow',
  };
  for (const [layer, entry] of Object.entries(entries)) {
    await userEvent.click(page.getByRole('radio', { name: layer }), { force: true });
    await expect.element(key.getByText(entry, { exact: true })).toBeVisible();
  }
  expect(told.filter((line) => line.startsWith('layer'))).toEqual([
    'layer tension',
    'layer passage',
    'layer contact',
    'layer alignment',
  ]);
  expect(document.querySelector('[data-covers-map] .map-key')).toBeNull();
});

test('is moved without dragging: the picture goes the other way than the look', async () => {
  const { told } = await openTable();
  const arrows = page.getByRole('group', { name: 'Move the map' });
  for (const way of ['West', 'North', 'South', 'East'])
    await arrows.getByRole('button', { name: way }).click();
  expect(told.filter((line) => line.startsWith('pan'))).toEqual([
    'pan 120 0',
    'pan 0 120',
    'pan 0 -120',
    'pan -120 0',
  ]);
});

test('folds the arrows away where they would hide the map, until they are asked for', async () => {
  await page.viewport(390, 844);
  const { told } = await openDesk('#/replay/E67');
  const arrow = page.getByRole('button', { name: 'West' });
  const move = page.getByRole('button', { name: 'Move', exact: true });
  await expect.element(move).toHaveAttribute('aria-expanded', 'false');
  expect(arrow.query()).toBeNull();
  await move.click();
  await expect.element(move).toHaveAttribute('aria-expanded', 'true');
  await arrow.click();
  expect(told.at(-1)).toBe('pan 120 0');
});

test('tells the map of the replay as well', async () => {
  await openDesk('#/replay/E67');
  const dialog = await openWords();
  await expect.element(dialog.getByRole('columnheader', { name: 'Alignment' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
