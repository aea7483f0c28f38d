// The historical replay: by keyboard, by scale, by list, by month; what it tells the map; what axe finds.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, openDesk, type QuietMap } from '../support/openDesk.ts';

/** History has to be fetched and played through before the first card stands. */
const PATIENCE = { timeout: 20_000 };

const counter = (): string => document.querySelector('article .kicker')?.textContent ?? '';
const heading = (): string => document.querySelector('article h2')?.textContent ?? '';

/** Waits until the card counts as said. */
async function stands(text: string): Promise<void> {
  await expect.poll(counter, PATIENCE).toBe(text);
}

async function opened(hash: string, text: string): Promise<QuietMap> {
  const map = await openDesk(hash);
  await stands(text);
  // The scale comes once the first words have been drawn.
  await expect.poll(() => document.querySelector('[role="slider"]')).not.toBeNull();
  return map;
}

afterEach(closeDesk);

describe('the keyboard', () => {
  beforeEach(() => opened('#/replay/E67', 'Step 61 of 90'));

  test.each([
    ['{ArrowLeft}', 'Step 60 of 90'],
    ['{ArrowRight}', 'Step 62 of 90'],
    ['{Home}', 'Step 1 of 90'],
    ['{End}', 'Step 90 of 90'],
    ['{PageDown}', 'Step 67 of 90'],
    ['{PageUp}', 'Step 59 of 90'],
  ])('%s leads to %s', async (key, text) => {
    await userEvent.keyboard(key);
    await stands(text);
  });

  test('space plays and pauses', async () => {
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  test('the slider speaks the step and moves by the same keys', async () => {
    const slider = page.getByRole('slider');
    await expect
      .element(slider)
      .toHaveAttribute('aria-valuetext', expect.stringContaining('November 1936, step 61 of 90'));
    document.querySelector<HTMLElement>('[role="slider"]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    await stands('Step 62 of 90');
  });
});

describe('the line of months', () => {
  beforeEach(() => opened('#/replay/E67', 'Step 61 of 90'));
  const letters = () => document.querySelectorAll('.letters button').length;

  test('shows all months, a year or a quarter, by keys and by buttons, and follows the step', async () => {
    await expect.poll(letters).toBe(30);
    await userEvent.keyboard('+');
    await expect.poll(letters).toBe(12);
    await expect.element(page.getByText('January 1936 to December 1936')).toBeInTheDocument();
    await page.getByRole('button', { name: 'Fewer months, larger' }).click();
    await expect.element(page.getByText('October 1936 to December 1936')).toBeInTheDocument();
    expect(letters()).toBe(3);
    await userEvent.keyboard('{End}');
    await expect.element(page.getByText('July 1937 to August 1937')).toBeInTheDocument();
    await userEvent.keyboard('-');
    await page.getByRole('button', { name: 'More months, smaller' }).click();
    await expect.poll(letters).toBe(30);
  });

  test('is read as a list: every step under its month, opened at the present one', async () => {
    await page.getByRole('button', { name: 'All steps as a list' }).click();
    const dialog = page.getByRole('dialog', { name: 'All steps as a list' });
    await expect.element(dialog.getByRole('heading', { name: 'November 1936' })).toBeVisible();
    expect(document.querySelectorAll('dialog li')).toHaveLength(98);
    expect(document.activeElement?.textContent).toContain('Blum and Cot carry technical talks');
    expect(await axeFindings()).toEqual([]);
    await dialog.getByRole('button', { name: /Potemkin and Laval sign the pact/ }).click();
    await stands('Step 1 of 90');
  });
});

describe('the mouse', () => {
  beforeEach(() => opened('#/replay/E67', 'Step 61 of 90'));

  test('the list leads to its step', async () => {
    const rows = page.getByRole('navigation', { name: 'Steps' }).getByRole('button');
    await rows.first().click();
    await stands('Step 60 of 90');
  });

  test('a month is chosen by name', async () => {
    await page.getByRole('combobox').selectOptions('March 1936');
    await expect.poll(heading).not.toBe('');
    await expect.poll(() => location.hash).toBe('#/replay/E35');
  });

  test('the scale can be pressed anywhere', async () => {
    const plot = document.querySelector<HTMLElement>('.plot');
    expect(plot).not.toBeNull();
    if (plot) await userEvent.click(plot, { position: { x: 4, y: 30 } });
    await stands('Before the pact, 1 of 6');
  });

  test('a name opens its dossier and Escape closes it', async () => {
    await page.getByRole('button', { name: 'Léon Blum' }).click();
    await expect.element(page.getByRole('dialog').getByRole('heading', { name: 'Léon Blum' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
  });
});

test('the lozenge is dragged along its scale, and let go of', async () => {
  await opened('#/replay/E67', 'Step 61 of 90');
  await expect.poll(() => document.querySelector('.letters button')).not.toBeNull();
  const letters = document.querySelectorAll('.letters button');
  const first = letters[1];
  const last = letters[letters.length - 2];
  if (!first || !last) throw new Error('the scale has no months');
  await userEvent.dragAndDrop(page.getByRole('slider'), first);
  const step = (): number => Number(counter().match(/Step (\d+)/)?.[1]);
  await expect.poll(step).toBeLessThan(20);
  const dropped = counter();
  await userEvent.hover(last);
  expect(counter()).toBe(dropped);
});

describe('the map', () => {
  test('is told each step that is shown, and goes when the screen goes', async () => {
    const { told } = await opened('#/replay/E67', 'Step 61 of 90');
    await expect.poll(() => told).toContain('step E67');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => told.at(-1)).toBe('step E68');
    await page.getByRole('button', { name: 'Larger' }).click();
    expect(told.at(-1)).toBe('zoom 1');
    location.hash = '#/';
    await expect.poll(() => told.at(-1)).toBe('destroy');
  });
});

test('a map that cannot be moved says so until the note is put away', async () => {
  const { told, setStuck } = await opened('#/replay/E67', 'Step 61 of 90');
  await expect.poll(() => told).toContain('step E67');
  const note = page.getByText(/The map can be read but not moved/);
  setStuck(true);
  await expect.element(note).toBeVisible();
  setStuck(false);
  await expect.element(note).not.toBeInTheDocument();
  setStuck(true);
  await expect.element(note).toHaveAttribute('role', 'status');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.element(note).not.toBeInTheDocument();
});

describe('for everyone', () => {
  test('an unknown step says so and begins with the first', async () => {
    await opened('#/replay/E500', 'Step 1 of 90');
    await expect.element(page.getByText(/There is no step E500/)).toBeVisible();
  });

  test('each step is announced', async () => {
    await opened('#/replay/E67', 'Step 61 of 90');
    await expect
      .poll(() =>
        [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join(' '),
      )
      .toContain(heading());
  });

  test.each(['day', 'night'] as const)('axe finds nothing by %s', async (light) => {
    await opened('#/replay/E77', 'Step 71 of 90');
    document.documentElement.dataset['theme'] = light;
    expect(await axeFindings()).toEqual([]);
  });
});
