// A phone in the hand: targets of 44 pixels and no text lost at 320 on every screen, a sheet that follows the finger, a map that takes a pinch.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { listen } from '../../../game/map/scene/gestures.ts';
import { closeDesk } from '../support/openDesk.ts';
import { misfits } from '../support/textFits.ts';
import { setTouch, slide, tap } from '../support/touch.ts';
import { places, sheets } from './places.ts';
import { smallTargets } from './targets.ts';

beforeAll(() => setTouch(true));
beforeEach(() => page.viewport(390, 844));
afterAll(async () => {
  await setTouch(false);
  await page.viewport(1280, 800);
});
afterEach(closeDesk);

const still = () => Promise.allSettled(document.getAnimations().map(({ finished }) => finished));

/** The narrowest phone, once the layout stands. */
async function narrow(): Promise<void> {
  await page.viewport(320, 640);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await still();
}

test.each(places)('$name has targets for fingers, and loses nothing at 320 pixels', async ({ open }) => {
  await open();
  await still();
  expect.soft(smallTargets(44)).toEqual([]);
  await narrow();
  expect(misfits()).toEqual([]);
});

test.each(sheets)('$name has targets for fingers, and loses nothing at 320 pixels', async ({ open }) => {
  await open();
  await still();
  expect.soft(smallTargets(44)).toEqual([]);
  await narrow();
  expect(misfits()).toEqual([]);
});

/** Drags the grip of the sheet by pixels, downwards positive. */
async function drag(dy: number): Promise<void> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const box = document.querySelector('.grip')?.getBoundingClientRect();
  const from = { x: 195, y: (box?.top ?? 0) + 16 };
  await slide([{ from, to: { x: 195, y: from.y + dy } }]);
}

test('the sheet follows the finger to its two heights and away', async () => {
  await places.find(({ name }) => name === 'the table')?.open();
  const full = page.getByRole('button', { name: 'Full height' });
  const half = page.getByRole('button', { name: 'Half height' });
  await expect.element(full).toBeVisible();
  await drag(-200);
  await expect.element(half).toBeVisible();
  await drag(150);
  await expect.element(full).toBeVisible();
  await tap(full);
  await expect.element(half).toBeVisible();
  await drag(150);
  await drag(150);
  await expect.poll(() => document.querySelector('.sheet .grip')).toBeNull();
  await tap(page.getByRole('button', { name: 'Orders' }));
  await tap(page.getByRole('button', { name: 'Close' }));
  await expect.poll(() => document.querySelector('.sheet .grip')).toBeNull();
});

test('two fingers spread scale the map about the place between them', async () => {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position: fixed; inset: 0; width: 390px; height: 600px; touch-action: none';
  document.body.append(canvas);
  const scale = vi.fn<(factor: number, at: readonly [number, number]) => void>();
  const nothing = (): void => {};
  const hands = listen(canvas, {
    hold: nothing,
    pan: nothing,
    scale,
    step: nothing,
    home: nothing,
    pick: nothing,
    rest: nothing,
    hover: nothing,
  });
  await slide([
    { from: { x: 170, y: 300 }, to: { x: 95, y: 300 } },
    { from: { x: 220, y: 300 }, to: { x: 295, y: 300 } },
  ]);
  const whole = scale.mock.calls.reduce((product, [factor]) => product * factor, 1);
  expect(whole).toBeCloseTo(4, 0);
  expect(scale.mock.calls.at(-1)?.[1][0]).toBeCloseTo(195, 0);
  hands.dismiss();
  canvas.remove();
});
