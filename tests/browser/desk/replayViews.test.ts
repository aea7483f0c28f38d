// Points of view of the replay, the double reading, questions before turning points, and the way into a game.
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';

/** History has to be fetched and played through before the first card stands. */
const PATIENCE = { timeout: 20_000 };
const column = (): string => document.querySelector('[data-part="step"]')?.textContent ?? '';
const heading = (): string => document.querySelector('article h2')?.textContent ?? '';
const BELIEVED = 'The French General Staff wants to work together with the Soviet one.';
const TRUE = 'The dominant current in the staff was against it';

async function opened(hash: string): Promise<void> {
  await openDesk(hash);
  await expect.poll(heading, PATIENCE).not.toBe('');
}

afterEach(closeDesk);

describe('points of view', () => {
  test('the switch moves by keys and the address keeps it', async () => {
    await opened('#/replay/E19');
    document.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => location.hash).toBe('#/replay/E19/ussr');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => location.hash).toBe('#/replay/E19/france');
  });

  test('September 1935: what Moscow believed of the French staff, and what was true', async () => {
    await opened('#/replay/E20');
    await expect.poll(column).toContain(BELIEVED);
    expect(column()).toContain(TRUE);
    await page.getByText(/^Truth and beliefs after this step/).click();
    await expect.element(page.getByRole('row', { name: /^The staff’s confidence/ })).toBeVisible();
  });

  test('November 1936: who carried the decision, and what came of it', async () => {
    await opened('#/replay/E67');
    expect(column()).toContain('Blum and Cot carry technical talks of the staffs');
    await page.getByText('What came of it').click();
    await expect
      .element(page.getByRole('link', { name: 'Gamelin passes over the staff talks' }))
      .toBeVisible();
    await expect.element(page.getByRole('link', { name: 'The contacts fade out' })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await page.getByRole('checkbox', { name: 'Ask me before the turning points' }).click();
    await expect.poll(column).not.toContain('What came of it');
  });

  test('as Moscow the belief stands alone, as an estimate with its uncertainty', async () => {
    await opened('#/replay/E20/ussr');
    await expect.poll(column).toContain(BELIEVED);
    expect(column()).not.toContain(TRUE);
    expect(document.body.textContent).not.toContain('Learned later');
    await expect
      .element(page.getByText(/^The staff’s confidence: probably \d+ to \d+ of 100/))
      .toBeInTheDocument();
  });

  test.each(['#/replay/C35', '#/replay/C35/ussr'])(
    '%s opens a row of general knowledge in its month',
    async (address) => {
      await opened(address);
      const open = () => document.querySelector('details[open] summary');
      await expect.poll(() => open()?.textContent, PATIENCE).toMatch(/Anti-Comintern/);
      expect(document.activeElement).toBe(open());
      expect(column()).not.toContain('There is no step');
      await page.getByRole('button', { name: 'Step forward' }).click();
      await expect.poll(() => location.hash).toMatch(/^#\/replay\/E\d\d/);
    },
  );

  test('a step that a side did not know of leads to the last that it knew', async () => {
    await opened('#/replay/E67/ussr');
    expect(heading()).not.toBe('Blum and Cot carry technical talks of the staffs');
    expect(document.body.textContent).not.toContain('Blum and Cot carry');
    await expect.element(page.getByText(/Moscow did not know of this step/)).toBeVisible();
    await page.getByRole('radio', { name: 'Archive' }).click();
    await expect.poll(heading).toBe('Blum and Cot carry technical talks of the staffs');
  });

  test.each([
    ['day', '#/replay/E20'],
    ['night', '#/replay/E20'],
    ['day', '#/replay/E20/ussr'],
    ['night', '#/replay/E20/france'],
  ])('axe finds nothing by %s at %s', async (light, hash) => {
    await opened(hash);
    document.documentElement.dataset['theme'] = light;
    expect(await axeFindings()).toEqual([]);
  });
});

describe('what can be done with a step', () => {
  test('a dispatch is read from both sides', async () => {
    await opened('#/replay/E13');
    await page.getByRole('button', { name: 'Read it from both sides' }).click();
    const dialog = page.getByRole('dialog');
    await expect.element(dialog.getByRole('heading', { name: 'What Moscow meant' })).toBeVisible();
    await expect.element(dialog.getByRole('heading', { name: 'What Paris read' })).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });

  test('the ledger of a side ends with the month', async () => {
    await opened('#/replay/E20/ussr');
    await page.getByRole('button', { name: 'What was promised' }).click();
    await expect.element(page.getByRole('dialog').getByText(/end of September 1935/)).toBeVisible();
    expect(document.querySelector('dialog')?.textContent).not.toContain('1936');
  });

  test('a game begins in the month of the step', async () => {
    await opened('#/replay/E67');
    await page.getByRole('button', { name: 'Play on from here' }).click();
    await expect
      .element(page.getByRole('dialog').getByText(/orders of November 1936 are still to be written/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Play Moscow' }).click();
    await expect.poll(() => location.hash, PATIENCE).toBe('#/game');
    await expect.poll(() => document.body.textContent, PATIENCE).toContain('November 1936');
  });
});

describe('questions before turning points', () => {
  test('a likelihood by keys, the step after it, the mark on the scale, the score at the end', async () => {
    await opened('#/replay/E66');
    expect(localStorage.getItem('unmade-alliance.forecasts')).toBeNull();
    await page.getByRole('checkbox', { name: 'Ask me before the turning points' }).click();
    await userEvent.keyboard('{Tab}');
    location.hash = '#/replay/E67';
    const range = page.getByRole('slider', { name: /^How likely is it that Blum/ });
    await expect.element(range).toBeVisible();
    expect(document.body.textContent).not.toContain('Blum and Cot carry');
    expect(await axeFindings()).toEqual([]);
    document.querySelector<HTMLInputElement>('input[type="range"]')?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await page.getByRole('button', { name: 'Commit, then read on' }).click();
    await expect.poll(heading).toBe('Blum and Cot carry technical talks of the staffs');
    await expect.element(page.getByRole('img', { name: /^You said 60 in 100/ })).toBeInTheDocument();
    await userEvent.keyboard('{End}');
    await expect.poll(column).toContain('Mean Brier score 16 of 100: better than saying one half.');
    await expect.element(page.getByRole('link', { name: 'Which decisions mattered most' })).toBeVisible();
  });

  test('a question can be passed over, and nothing is asked unless it was wished', async () => {
    await opened('#/replay/E67');
    expect(heading()).toBe('Blum and Cot carry technical talks of the staffs');
    await page.getByRole('checkbox', { name: 'Ask me before the turning points' }).click();
    await page.getByRole('button', { name: 'Pass over' }).click();
    await expect.poll(heading).toBe('Blum and Cot carry technical talks of the staffs');
  });
});
