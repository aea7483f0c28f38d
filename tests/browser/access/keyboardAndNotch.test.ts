// What a phone's own keyboard and the notch of its glass leave of the window: nothing that is being used lies under them.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { closeDesk } from '../support/openDesk.ts';
import { setTouch } from '../support/touch.ts';
import { expectSeen } from '../support/walk.ts';
import { places } from './places.ts';

beforeAll(() => setTouch(true));
afterEach(async () => {
  await closeDesk();
  await insets(0, 0);
  await setTouch(false);
  await page.viewport(1280, 800);
});

/** Tells the browser how much of the glass at its upper and lower edge is not for reading. */
async function insets(top: number, bottom: number): Promise<void> {
  const edge = { top, topMax: top, bottom, bottomMax: bottom };
  await cdp().send('Emulation.setSafeAreaInsetsOverride', { insets: edge });
}

async function open(name: string): Promise<void> {
  await page.viewport(390, 844);
  const place = places.find((each) => each.name === name);
  if (!place) throw new Error(`no place is called ${name}`);
  await place.open();
}

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

test.each([
  ['the glossary', 'input[type="search"]', null],
  ['the way into a class', 'input', 'Come in'],
  ['codes from paper', 'dialog input, dialog textarea', null],
  ['news of the facilitator’s own', 'dialog textarea', null],
  ['the exit slip', 'textarea', null],
])('%s keeps the field that is written in above the keyboard', async (name, selector, button) => {
  await open(name);
  const field = document.querySelector<HTMLElement>(selector);
  if (!field) throw new Error(`${name} has no ${selector}`);
  field.focus();
  await page.viewport(390, 480);
  await frame();
  const { top, bottom } = field.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(480);
  expectSeen(field);
  if (button) expectSeen(page.getByRole('button', { name: button }).element());
});

test('the head lies under the notch, the bar above the line at the foot', async () => {
  await open('the table');
  await insets(47, 34);
  await frame();
  const head = document.querySelector('.month')?.getBoundingClientRect();
  const bar = document.querySelector('[data-part="bar"] button');
  expect(head?.top).toBeGreaterThanOrEqual(47);
  expect(bar?.getBoundingClientRect().bottom).toBeLessThanOrEqual(844 - 34);
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(844);
});
