// A class with one device: nothing of another seat behind the curtain, codes from paper, a reload that loses nothing, and
// what is kept of it all, or deleted.

import { scenarios } from 'virtual:scenarios';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openLessonRecord } from '../../../game/classroom/engine.ts';
import { orderCodes } from '../../../game/classroom/orderCode.ts';
import { classroom } from '../../../game/classroomDoor.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';

const KEPT = 'unmade-alliance.class.here';
const ID = 'unmade-alliance-1935';

afterEach(closeDesk);

let texts: Readonly<Record<string, string>> = {};
beforeEach(async () => {
  texts = (await classroom.open(ID, 'en'))?.original ?? {};
});

const text = (key: string): string => texts[key] ?? '';
const inPage = (): string => document.body.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (name: string) => page.getByRole('button', { name });

/** Sets the tables of a class of two delegations. */
async function set(by: readonly string[] = []): Promise<void> {
  await openDesk('#/class/here');
  await page.getByRole('combobox', { name: 'Seat plan' }).selectOptions('delegations-single');
  for (const role of by) {
    const choice = page.getByRole('group', { name: `${text(`role.${role}.title`)} plays` });
    await choice.getByRole('radio', { name: 'on paper' }).click();
  }
  await button('Deal the briefs').click();
  await expect.element(page.getByText('Read your brief')).toBeVisible();
}

const heading = (): string => document.querySelector('h1')?.textContent ?? '';

/** Ends what is going on on the console, and confirms where it asks. */
async function goOn(): Promise<void> {
  await expect.poll(() => document.querySelector('.console button.main')).not.toBeNull();
  const before = inPage();
  document.querySelector<HTMLElement>('.console button.main')?.click();
  await expect.poll(inPage).not.toBe(before);
  document.querySelector<HTMLElement>('dialog[open] button.main')?.click();
  await expect.poll(() => document.querySelector('dialog[open]')).toBeNull();
}

async function toDebrief(): Promise<void> {
  await page.getByRole('radio', { name: 'Teacher' }).click();
  for (let step = 0; step < 12 && !heading().includes('Debrief'); step += 1) await goOn();
  await expect.poll(heading).toContain('Debrief');
}

/** Loads the page anew with what the browser has kept. */
async function reload(): Promise<void> {
  const kept = localStorage.getItem(KEPT) ?? '';
  await openDesk('#/');
  localStorage.setItem(KEPT, kept);
  location.hash = '#/class/here';
}

test('between two hands stands the curtain, and nothing of another seat', { timeout: 60_000 }, async () => {
  await set();
  const secrets = ['france', 'ussr'].map((role) => text(`role.${role}.secret`));
  const [french = '', soviet = ''] = secrets.map((secret) => secret.slice(0, 40));
  expect(french.length).toBeGreaterThan(20);
  await button(`Hand to ${text('role.france.title')}`).click();
  await expect.element(page.getByRole('heading', { name: 'The curtain is down' })).toHaveFocus();
  expect(inPage()).not.toContain(french);
  await button('I sit here').click();
  await expect.poll(inPage).toContain(french);
  expect(inPage()).not.toContain(soviet);
  await button('Hand the device on').click();
  await expect.poll(inPage).toContain(text('role.ussr.title'));
  expect(inPage()).not.toContain(french);
  await button('I sit here').click();
  await expect.poll(inPage).toContain(soviet);
  expect(inPage()).not.toContain(french);
});

test('codes from paper become orders with their reason; a mistyped one is refused, and a reload loses nothing', {
  timeout: 60_000,
}, async () => {
  await set(['france']);
  await page.getByRole('radio', { name: 'Teacher' }).click();
  await goOn();
  await expect.poll(heading).toContain('October');
  await page.getByRole('radio', { name: 'Wall' }).click();
  await button('Type a paper code').click();
  const scenario = await scenarios[0]?.load();
  const codes = orderCodes(scenario?.orders.map(({ id }) => id) ?? []);
  const code = codes.get('france.agree-to-staff-talks') ?? '';
  expect(code).toHaveLength(4);
  const field = page.getByRole('textbox', { name: 'Code', exact: true });
  await field.fill(`${code.slice(0, 3)}${code.endsWith('7') ? '8' : '7'}`);
  await button('Enter it').click();
  await expect.element(page.getByText('No order has that code', { exact: false })).toBeVisible();
  await field.fill(code.toLowerCase());
  await page.getByRole('textbox', { name: 'The reason, as written' }).fill('=The other side waits');
  await button('Enter it').click();
  await expect.element(page.getByText('Entered: Agree that', { exact: false })).toBeVisible();

  await reload();
  await expect.element(page.getByRole('radio', { name: 'Wall' })).toBeChecked();
  expect(localStorage.getItem(KEPT)).toContain('=The other side waits');

  await toDebrief();
  await page.getByRole('radio', { name: 'Keep or delete' }).click();
  const saved: Blob[] = [];
  const url = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return '#';
  });
  await button('Save the lesson').click();
  await expect.element(page.getByText('Checked: the saved lesson', { exact: false })).toBeVisible();
  await button('Save orders and reasons').click();
  await expect.poll(() => saved.length).toBe(2);
  url.mockRestore();
  const open = await classroom.open(ID, 'en');
  if (!open || !scenario) throw new Error('there is no material');
  const [record = '', csv = ''] = await Promise.all(saved.map((blob) => blob.text()));
  expect(openLessonRecord({ scenario, classroom: open.definition }, record)).toMatchObject({
    ok: true,
    same: true,
  });
  expect(csv).toContain("'=The other side waits");
  expect(csv.split('\r\n')[1]).toContain('Paris');

  await button('Delete everything typed').click();
  await button('Delete it').click();
  await expect.element(button('Deal the briefs')).toBeVisible();
  expect(localStorage.getItem(KEPT)).toBeNull();
});

test('the player’s own game and the class’s are kept apart, and an unreadable lesson is said to be one', async () => {
  await openDesk('#/');
  localStorage.setItem(KEPT, '{"setup":');
  location.hash = '#/class/here';
  await expect.poll(inPage).toContain('cannot be read any more');
  expect(localStorage.getItem(KEPT)).toBeNull();
  expect(Object.keys(localStorage).filter((key) => key.startsWith('unmade-alliance.game.'))).toEqual([]);
});
