// The dossiers: from a seat the index and the papers hold what the side has learned; in the archive the whole course.
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { gameAt, layIntoAutosave } from '../support/papers.ts';

afterEach(closeDesk);

async function openIndex(month: string, light: 'day' | 'night'): Promise<void> {
  const game = await gameAt(['france'], month);
  await openDesk('#/');
  layIntoAutosave(game);
  location.hash = '#/game';
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  document.documentElement.dataset['theme'] = light;
  await page.getByRole('button', { name: 'Dossiers' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Dossiers' })).toBeVisible();
}

test.each(['day', 'night'] as const)(
  'a seat finds by %s whom it knows, with office, aims and papers, and nothing of what came later',
  async (light) => {
    await openIndex('1936-11', light);
    const index = page.getByRole('dialog', { name: 'Dossiers' });
    await expect.element(index.getByRole('button', { name: /^Joseph Stalin/ })).toBeVisible();
    expect(index.getByRole('button', { name: /Semenov/ }).query()).toBeNull();
    expect(await axeFindings()).toEqual([]);

    await index.getByRole('button', { name: /^Léon Blum/ }).click();
    const dossier = page.getByRole('dialog', { name: 'Léon Blum' });
    await expect.element(dossier).toBeVisible();
    const text = () => dossier.element().textContent ?? '';
    expect(text()).toContain('Prime minister');
    expect(text()).toContain('early clarity about Soviet help');
    expect(text()).toContain('Blum takes office');
    expect(text()).not.toContain('Learned later');
    expect(text()).not.toContain('Blum and Cot carry technical talks');
    expect(await axeFindings()).toEqual([]);

    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelectorAll('dialog').length).toBe(1);
  },
);

test('the archive tells the whole course, with what was learned later set apart', async () => {
  await openDesk('#/replay/E67');
  await page.getByRole('button', { name: 'Dossiers' }).click();
  const index = page.getByRole('dialog', { name: 'Dossiers' });
  await index.getByRole('button', { name: /^Léon Blum/ }).click();
  const dossier = page.getByRole('dialog', { name: 'Léon Blum' });
  await expect.element(dossier.getByText('Learned later')).toBeVisible();
  await expect.element(dossier.getByText('Seen from Moscow')).toBeVisible();
  await dossier.getByRole('link', { name: 'Blum and Cot carry technical talks of the staffs' }).click();
  await expect.poll(() => location.hash).toBe('#/replay/E67');
  await expect.poll(() => dossier.query()).toBeNull();
});

test('as Paris the replay opens what Paris had by then: papers, track and gauge, and nothing from the archive', async () => {
  await openDesk('#/replay/E63/france');
  await page.getByRole('button', { name: 'Dossiers' }).click();
  const index = page.getByRole('dialog', { name: 'Dossiers' });
  await expect.element(index.getByText(/the papers of Paris had named by/)).toBeVisible();
  expect(index.getByRole('button', { name: /Semenov/ }).query()).toBeNull();
  await index.getByRole('button', { name: /^Pierre Cot/ }).click();
  const dossier = page.getByRole('dialog', { name: 'Pierre Cot' });
  await expect.element(dossier.getByText('In the papers of Paris')).toBeVisible();
  expect(dossier.element().textContent).not.toContain('Learned later');
  expect(dossier.element().textContent).not.toContain('Moscow overrated');
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard('{Escape}{Escape}');
  await expect.poll(() => document.querySelectorAll('dialog').length).toBe(0);

  // A track tells neither where Moscow's plans had put it nor what came of it.
  await page.getByRole('button', { name: 'Passage to Germany' }).click();
  const track = page.getByRole('dialog', { name: 'Passage to Germany' });
  await expect.element(track.getByText(/^As Paris had it in/)).toBeVisible();
  const titles = [...document.querySelectorAll('dialog li a')].map((link) => link.getAttribute('href'));
  expect(titles[0]).toBe('#/replay/E63/france');
  expect(titles).not.toContain('#/replay/E29/france');
  await userEvent.keyboard('{Escape}');

  await page.getByRole('button', { name: /The staff’s confidence: what is this/ }).click();
  const gauge = page.getByRole('dialog', { name: 'The staff’s confidence' });
  await expect.element(gauge.getByText(/^As Paris had it in/)).toBeVisible();
  expect(gauge.getByRole('table').query()).toBeNull();
  expect(gauge.element().textContent).not.toMatch(/\bE\d\d\b/);
  expect(await axeFindings()).toEqual([]);
});
