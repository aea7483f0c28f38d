// The shipped game, wired as a reader gets it: from the title to the replay in one click, then all of history, with
// the drawn map, step by step to the end. An error on the page or in the console fails the test.
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { untilMapIs } from '../support/liveMap.ts';
import { openPage } from '../support/openPage.ts';

const PATIENCE = { timeout: 60_000 };
const counter = (): string => document.querySelector('article .kicker')?.textContent ?? '';
const address = (): string => location.hash.split('/').at(-1) ?? '';

/** A key of the scenario's texts where the text itself should stand. */
const BARE_KEY = /\b(step|place|person|party|work|track|context|doubt)\.[\w-]+(\.|$)/;

/** Presses a key and lets the page follow; the drawn map may take its time behind it. */
async function press(key: string): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await tick();
}

test('shows the prologue, ninety steps in order, each with its source, and the epilogue', async () => {
  await openPage('#/');
  const link = () =>
    [...document.querySelectorAll('a')].find((one) => one.textContent?.includes('Replay the history'));
  await expect.poll(link).toBeDefined();
  link()?.click();
  await expect.poll(counter, PATIENCE).toBe('Step 1 of 90');
  await untilMapIs('printed');

  for (let back = 0; back < 6; back += 1) await press('ArrowLeft');
  await expect.poll(address).toBe('E01');

  const seen: string[] = [];
  while (seen.length < 98) {
    const here = address();
    const card = document.querySelector('article');
    expect(card?.querySelector('h2')?.textContent?.trim(), here).not.toBe('');
    expect(card?.querySelector('.source')?.textContent?.length, here).toBeGreaterThan(20);
    expect(document.querySelector('.replay')?.textContent, here).not.toMatch(BARE_KEY);
    seen.push(`${counter()}, ${here}`);
    if (seen.length < 98) {
      await press('ArrowRight');
      expect(address()).not.toBe(here);
      if (seen.length % 8 === 0) await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }
  const numbered = Array.from(
    { length: 90 },
    (_, i) => `Step ${i + 1} of 90, E${String(i + 7).padStart(2, '0')}`,
  );
  expect(seen.slice(6, 96)).toEqual(numbered);
  expect(seen.slice(0, 6).every((entry) => entry.startsWith('Before the pact'))).toBe(true);
  expect(seen.slice(96).every((entry) => entry.startsWith('Afterwards'))).toBe(true);
}, 240_000);
