// Every screen and dialog for everybody: nothing for axe in either light, one main heading, and no text lost where it is
// twice as large, or its letters and lines set further apart. What 320 pixels do to it phone.test.ts asks.
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { closeDesk, visitWith } from '../support/openDesk.ts';
import { misfits } from '../support/textFits.ts';
import { places, sheets } from './places.ts';

afterEach(async () => {
  await closeDesk();
  visitWith({});
});
afterAll(() => page.viewport(1280, 800));

/** Until the layout stands that the window's size asks for. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

async function inBothLights(): Promise<void> {
  document.documentElement.dataset['theme'] = 'day';
  expect(await axeFindings()).toEqual([]);
  // The other light changes colours and nothing else.
  document.documentElement.dataset['theme'] = 'night';
  expect(await axeFindings(['color-contrast'])).toEqual([]);
}

const headings = (): number =>
  [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .length;

/** WCAG 1.4.12: what a reader may set by a style of his own. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

describe.each(places)('$name', ({ open }) => {
  test('has nothing for axe to find, in either light, one main heading, and room for spaced text', async () => {
    await page.viewport(1280, 800);
    await open();
    await settle();
    await expect.poll(headings).toBe(1);
    await inBothLights();
    const style = document.createElement('style');
    style.textContent = SPACED;
    document.head.append(style);
    await settle();
    expect.soft(misfits()).toEqual([]);
    style.remove();
  });

  test('loses nothing with text twice as large', async () => {
    await page.viewport(1280, 800);
    visitWith({ textSize: 200 });
    await open();
    await settle();
    expect(document.documentElement.dataset['textSize']).toBe('200');
    expect(misfits()).toEqual([]);
  });
});

describe.each([...sheets])('on a phone $name', ({ open }) => {
  test('has nothing for axe to find, in either light', async () => {
    await page.viewport(390, 844);
    await open();
    await settle();
    await inBothLights();
  });
});
