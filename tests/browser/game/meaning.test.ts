// The model explained in the game: a gauge's meaning by keyboard, with its sources over it, in both lights and on a
// phone; what would speak for a motion; what a side believes of third powers.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { gameAt, layIntoAutosave, sealAsHistory } from '../support/papers.ts';

const PARIS = ['france'];

/** A key of the scenario's texts, or an unfilled gap, where the text itself should stand. */
const RAW =
  /\b(order|step|stance|track|meter|event|ending|power|work)\.[\w-]+\.[\w.-]+|[{}]|\b[A-Z]+_[A-Z_]+\b/;

afterEach(async () => {
  await closeDesk();
  await page.viewport(1280, 800);
});

async function openPapers(month: string, light: 'day' | 'night', sealed = false): Promise<void> {
  const game = await gameAt(PARIS, month);
  if (sealed) sealAsHistory(game, PARIS);
  await openDesk('#/');
  layIntoAutosave(game);
  location.hash = '#/game';
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  document.documentElement.dataset['theme'] = light;
}

function dialogs(): number {
  return document.querySelectorAll('dialog').length;
}

test.each(['day', 'night'] as const)('a gauge tells its meaning by keyboard by %s', async (light) => {
  await openPapers('1936-11', light);
  const gauge = page.getByRole('button', { name: 'The cabinet’s will: what is this?' });
  const button = await gauge.findElement();
  if (button instanceof HTMLElement) button.focus();
  await userEvent.keyboard('{Enter}');
  const dialog = page.getByRole('dialog', { name: 'The cabinet’s will' });
  await expect.element(dialog).toBeVisible();
  for (const name of ['What moves it', 'On what evidence', 'Every rule that moves it']) {
    await expect.element(dialog.getByRole('heading', { name })).toBeInTheDocument();
  }
  const rules = () => document.querySelectorAll('dialog section tbody tr').length;
  expect(rules()).toBe(12);
  await dialog.getByRole('button', { name: /^Show all \d+ rules$/ }).click();
  expect(rules()).toBeGreaterThan(40);
  await dialog.getByText(/^How it is judged: \d+ channels$/).click();
  await expect.element(dialog.getByText(/^Shows Moscow how it is/).first()).toBeVisible();
  expect(document.querySelector('dialog')?.textContent).not.toMatch(RAW);
  expect(await axeFindings()).toEqual([]);

  await dialog.getByText(/^The \d+ rows named/).click();
  const work = dialog.getByRole('button', { name: 'RGVA' }).first();
  await work.click();
  await expect.poll(dialogs).toBe(2);
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialogs).toBe(1);
  await expect.element(dialog).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toBe('RGVA');
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialogs).toBe(0);
  await expect.poll(() => document.activeElement).toBe(button);
});

test('on a phone it fits, and Escape leaves the sheet of gauges', async () => {
  await page.viewport(390, 844);
  await openPapers('1936-11', 'day');
  await page.getByRole('button', { name: 'Gauges' }).click();
  await expect.element(page.getByRole('heading', { name: 'Third powers' })).toBeInTheDocument();
  await page.getByRole('button', { name: 'Warsaw’s trust in Paris: what is this?' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Warsaw’s trust in Paris' })).toBeVisible();
  const body = document.querySelector('dialog .body');
  expect(body?.scrollWidth).toBeLessThanOrEqual(body?.clientWidth ?? 0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialogs).toBe(0);
  expect(document.querySelector('.sheet')).not.toBeNull();
});

test('the council says what would speak for the motion, and which objections fall away', async () => {
  await openPapers('1936-11', 'day', true);
  await expect.element(page.getByRole('rowheader', { name: /Daladier/ })).toBeVisible();
  const table = document.querySelector('table')?.textContent ?? '';
  expect(table).toContain('What would speak for it');
  expect(table).toContain('Once rearmament is 60 or more:');
  expect(table).toContain('Falls away once');
  expect(table).not.toMatch(RAW);
});

test('the dossier of a third power says what it leans to, how it acts and on what evidence', async () => {
  await openPapers('1936-11', 'night');
  await page.getByRole('button', { name: 'All gauges, and where things stand' }).click();
  const standing = page.getByRole('dialog', { name: 'What we know' });
  await standing.getByRole('button', { name: 'Warsaw', exact: true }).click();
  const dossier = page.getByRole('dialog', { name: 'Warsaw', exact: true });
  for (const name of ['What it leans to', 'How it acts', 'On what evidence', 'What it acts from']) {
    await expect.element(dossier.getByRole('heading', { name })).toBeInTheDocument();
  }
  expect(await axeFindings()).toEqual([]);
  await dossier.getByRole('button', { name: 'Warsaw’s trust in Paris' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Warsaw’s trust in Paris' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(dialogs).toBe(2);
  await expect.element(dossier).toBeVisible();
});
