// The rehearsal: an imagined class comes to the debrief by itself; it can be held and taken over.
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { closeDesk, openDesk } from '../support/openDesk.ts';

afterEach(closeDesk);

const heading = () => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function begin(): Promise<void> {
  await openDesk('#/class/rehearsal');
  await page.getByRole('radio', { name: '4', exact: true }).click();
  await page.getByRole('button', { name: 'Begin the rehearsal' }).click();
  await expect.poll(heading).toBe('The class gathers');
}

async function hasten(): Promise<void> {
  await page.getByRole('radio', { name: '45 ×' }).click();
}

test('an imagined class plays to the debrief, on the console and on the wall', {
  timeout: 150_000,
}, async () => {
  await begin();
  await hasten();
  await expect
    .element(page.getByText('the class is imagined, and nothing is kept', { exact: false }))
    .toBeVisible();
  await expect.poll(heading, { timeout: 60_000 }).toContain('October 1936');
  await page.getByRole('radio', { name: 'The wall' }).click();
  await expect.element(page.getByText('In the newspapers')).toBeVisible();
  await page.getByRole('radio', { name: 'Your console' }).click();
  await expect.poll(heading, { timeout: 90_000 }).toBe('Debrief');
});

test('it is held, and led by whoever watches', { timeout: 60_000 }, async () => {
  await begin();
  await page.getByRole('radio', { name: 'I do' }).click();
  await expect.element(page.getByText('You lead now', { exact: false })).toBeVisible();
  await hasten();
  const text = (): string => document.body.textContent ?? '';
  await expect.poll(() => /([1-9]) of \1 here/.test(text()), { timeout: 20_000 }).toBe(true);
  // The imagined teacher would have dealt the briefs by now.
  await new Promise((done) => setTimeout(done, 2_000));
  expect(heading()).toBe('The class gathers');
  await page.getByRole('button', { name: 'Hold everything' }).click();
  await page.getByRole('button', { name: 'Deal the briefs' }).click();
  await expect.poll(heading).toBe('Briefs');
  const ready = () => /(\d) of (\d) are ready/.exec(text());
  await new Promise((done) => setTimeout(done, 1_500));
  expect(ready()?.[1]).toBe('0');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => ready()?.[1] === ready()?.[2], { timeout: 20_000 }).toBe(true);
});
