// Sound in the game's own page: quiet as it comes, switched on in the settings, kept, and heard at a step.
import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SETTINGS_KEY } from '../../../game/desk/settings.svelte.ts';
import { openPage } from '../support/openPage.ts';

afterAll(() => localStorage.removeItem(SETTINGS_KEY));

/** Files of sound, its code and Howler, that the page has fetched. */
function fetched(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\.wav|howler|game\/sound\//.test(name));
}

const kept = (): unknown => JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? 'null');

// Modules come one by one here: more than the browser would otherwise note down.
performance.setResourceTimingBufferSize(10_000);

test('is off, fetches nothing until it is switched on, then plays and is kept', {
  timeout: 90_000,
}, async () => {
  await openPage('#/replay/E60');
  await expect.element(page.getByRole('article').first()).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => location.hash).not.toContain('E60');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(fetched()).toEqual([]);
  expect(performance.getEntriesByType('resource').length).toBeLessThan(10_000);

  await page.getByRole('button', { name: 'Settings' }).click();
  await expect.element(page.getByRole('slider', { name: 'Volume' })).toBeDisabled();
  const dialog = document.querySelector('dialog');
  if (!dialog) throw new Error('The settings have not opened.');
  expect((await axe.run(dialog)).violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('group', { name: 'Sound' }).getByRole('radio', { name: 'On' }).click();
  await expect.poll(() => fetched().filter((name) => name.includes('.wav')).length).toBeGreaterThan(5);
  expect(kept()).toMatchObject({ sound: true, volume: 60 });

  await page.getByRole('slider', { name: 'Volume' }).fill('35');
  expect(kept()).toMatchObject({ sound: true, volume: 35 });
  const { Howler } = await import('howler');
  await expect.poll(() => Howler.volume()).toBe(0.35);
  await userEvent.keyboard('{Escape}');

  const ear = new AnalyserNode(Howler.ctx, { fftSize: 2048 });
  Howler.masterGain.connect(ear);
  const heard = new Float32Array(ear.fftSize);
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect
    .poll(
      () => {
        ear.getFloatTimeDomainData(heard);
        return heard.some((value) => Math.abs(value) > 0.01);
      },
      { interval: 10 },
    )
    .toBe(true);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('group', { name: 'Sound' }).getByRole('radio', { name: 'Off' }).click();
  expect(kept()).toMatchObject({ sound: false, volume: 35 });
});
