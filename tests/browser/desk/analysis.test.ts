// The analysis: history's ribbon is there at once with its numbers, months are read by keyboard, orders are played out
// in real workers, and axe finds nothing in either light.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { closeMonth, gameAt, layIntoAutosave } from '../support/papers.ts';

/** Late in the line: few months are left to be played out. */
const LATE = '#/analysis/history/1937-07/france';
const PATIENCE = { timeout: 20_000 };

const chart = () => document.querySelector('svg[role="img"]');
const figures = () =>
  [...document.querySelectorAll('main .top li .figure')].map((each) => each.textContent?.trim());

async function opened(hash: string): Promise<void> {
  await openDesk(hash);
  await expect.poll(chart, PATIENCE).not.toBeNull();
}

describe('history’s analysis', () => {
  beforeEach(() => opened(LATE));
  afterEach(closeDesk);

  test('shows the ribbon with all endings at once, and the same numbers to readers who hear it', () => {
    expect(document.querySelectorAll('svg[role="img"] path.over')).toHaveLength(9);
    expect(chart()?.getAttribute('aria-label')).toMatch(/In July 1937: .*Pact on paper \d+ in 100/);
    expect(figures()).toHaveLength(9);
    const sum = figures().reduce((all, text) => all + Number.parseInt(text ?? '', 10), 0);
    expect(Math.abs(sum - 100)).toBeLessThan(5);
  });

  test('goes from month to month by keyboard, and the address goes along', async () => {
    const late = figures();
    document.querySelector<HTMLInputElement>('input[type="range"]')?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('heading', { name: 'Endings in June 1937' })).toBeVisible();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByRole('heading', { name: 'Endings in May 1935' })).toBeVisible();
    expect(location.hash).toBe('#/analysis/history/1935-05/france');
    expect(figures()).not.toEqual(late);
  });

  test('has all months as a table', async () => {
    await page.getByText(/^All months as a table/).click();
    await expect.poll(() => document.querySelectorAll('details tbody tr').length).toBe(28);
  });

  test('plays a month’s orders out, and what follows one of them', { timeout: 120_000 }, async () => {
    const done = () => document.querySelector('[data-part="orders"] progress') === null;
    await expect.poll(done, { timeout: 90_000 }).toBe(true);
    const rows = document.querySelectorAll('[data-part="orders"] tbody tr:has(.likelihood)');
    expect(rows.length).toBeGreaterThan(5);
    expect(document.querySelectorAll('[data-part="orders"] thead th')).toHaveLength(5);
    await expect.element(page.getByText(/in history|no order in the record/).first()).toBeVisible();
    document.querySelector<HTMLElement>('button.order')?.click();
    await expect
      .poll(() => document.querySelector('.explorer .note')?.textContent, { timeout: 30_000 })
      .toMatch(/The same .* games twice/);
    expect(await axeFindings()).toEqual([]);
  });

  test('tells three hinges that lead to their months and to the replay', async () => {
    const hinges = document.querySelectorAll('[data-part="hinges"] ol > li');
    expect(hinges).toHaveLength(3);
    for (const hinge of hinges) {
      expect(hinge.textContent).toMatch(/would have met \d+\.\d\d points more of (Paris|Moscow)’s own aims/);
      expect(hinge.querySelector('a[href^="#/replay/"]')).not.toBeNull();
    }
    hinges[0]?.querySelector<HTMLElement>('a[href^="#/analysis/"]')?.click();
    await expect.poll(() => location.hash).not.toBe(LATE);
  });

  test('lets the month be played again', async () => {
    await page.getByRole('button', { name: 'Try this month again' }).click();
    await expect.poll(() => location.hash, PATIENCE).toBe('#/game');
    await expect.poll(() => document.body.textContent, PATIENCE).toContain('July 1937');
  });

  test.each(['day', 'night'] as const)('has nothing for axe to find by %s', async (light) => {
    document.documentElement.dataset['theme'] = light;
    expect(await axeFindings()).toEqual([]);
  });
});

test('a game that is over has a ribbon of its own', { timeout: 120_000 }, async () => {
  const game = await gameAt(['france'], '1937-08');
  closeMonth(game, ['france']);
  await openDesk('#/');
  layIntoAutosave(game);
  location.hash = '#/analysis/game/1937-07/france';
  await expect.poll(() => document.querySelectorAll('figure'), PATIENCE).toHaveLength(2);
  await expect.poll(() => document.querySelectorAll('figure progress').length, { timeout: 90_000 }).toBe(0);
  expect(document.querySelectorAll('figure:nth-of-type(2) path.over')).toHaveLength(9);
  await closeDesk();
});
