// Ten visits to the replay with the drawn map, each stepping through part of the chronicle: what a visit took is given
// back when it ends. Textures and WebGL contexts are counted exactly; the browser itself counts
// listeners and the script's memory after a collection of garbage.
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { layHand, mapIs, untilMapIs } from '../support/liveMap.ts';
import { openPage } from '../support/openPage.ts';

const VISITS = 10;
const STEPS = 3;
/** What may be added to the script's memory from the second visit to the last: caches that fill, and the test itself. */
const MARGIN = 3_000_000;
const PATIENCE = { timeout: 60_000 };

const contexts: WeakRef<object>[] = [];
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (
  this: HTMLCanvasElement,
  ...wanted: Parameters<typeof getContext>
) {
  const context = getContext.apply(this, wanted);
  if (context && wanted[0].startsWith('webgl')) contexts.push(new WeakRef(context));
  return context;
} as typeof getContext;

/** Textures made and not yet deleted; a spy that remembers its calls would keep their contexts alive. */
let textures = 0;
const { createTexture, deleteTexture } = WebGLRenderingContext.prototype;
WebGLRenderingContext.prototype.createTexture = function () {
  textures += 1;
  return createTexture.call(this);
};
WebGLRenderingContext.prototype.deleteTexture = function (texture) {
  textures -= 1;
  deleteTexture.call(this, texture);
};

async function visit(): Promise<void> {
  location.hash = '#/replay/E10';
  await untilMapIs('printed');
  layHand();
  await untilMapIs('live');
  for (let step = 0; step < STEPS; step += 1) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await tick();
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
  location.hash = '#/';
  await expect.poll(() => mapIs('live'), PATIENCE).toBe(false);
}

interface Counted {
  readonly listeners: number;
  readonly heap: number;
}

async function afterGarbage(): Promise<Counted> {
  const session = cdp();
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return {
    listeners: metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN,
    heap: usedSize,
  };
}

test('a visit to the replay leaves nothing behind, ten times over', async () => {
  await cdp().send('Performance.enable');
  await openPage('#/');
  const counts: Counted[] = [];
  for (let i = 0; i < VISITS; i += 1) {
    await visit();
    // Phaser keeps one of a single pixel, for empty units, which goes with its context.
    expect(textures, 'textures alive').toBe(1);
    textures = 0;
    await expect
      .poll(async () => {
        await cdp().send('HeapProfiler.collectGarbage');
        return contexts.filter((context) => context.deref()).length;
      }, PATIENCE)
      .toBe(0);
    counts.push(await afterGarbage());
  }
  const [second, last] = [counts[1], counts.at(-1)];
  if (!second || !last) throw new Error('nothing was counted');
  expect(contexts.length, 'a map in each visit').toBeGreaterThanOrEqual(VISITS);
  expect(last.listeners).toBeLessThanOrEqual(second.listeners);
  expect(last.heap).toBeLessThan(second.heap + MARGIN);
}, 480_000);
