// The map before a hand has been seen: printed without Phaser, answering presses, and alike to the live map that comes.
import { afterEach, expect, test, vi } from 'vitest';
import { mountMap } from '../../game/map/mount.ts';
import type { MapHandle, MapPick } from '../../game/map/view.ts';
import { BERLIN, hand, press } from './support/hand.ts';
import { layHand, mapIs, untilMapIs } from './support/liveMap.ts';
import { sampleView as view } from './support/sampleView.ts';

const SIZE = { width: 628, height: 540 };

let map: MapHandle | null = null;
const parent = document.createElement('div');

afterEach(() => {
  map?.destroy();
  map = null;
  parent.remove();
});

/** A map that has just been told what to show, and what was picked on it. */
function mount(): { readonly surface: HTMLElement; readonly picks: MapPick[]; readonly map: MapHandle } {
  parent.style.cssText = `width:${SIZE.width}px;height:${SIZE.height}px`;
  document.body.append(parent);
  const mounted = mountMap(parent, { theme: 'day', label: 'Map of Europe', reducedMotion: true });
  const picks: MapPick[] = [];
  mounted.onPick((pick) => picks.push(pick));
  mounted.show(view);
  const surface = parent.querySelector<HTMLElement>('[role="img"]');
  if (!surface) throw new Error('the map has no place');
  map = mounted;
  return { surface, picks, map: mounted };
}

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const ctx = copy.getContext('2d', { willReadFrequently: true });
  ctx?.drawImage(canvas, 0, 0);
  return ctx?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray();
}

const fetched = (): number =>
  performance.getEntriesByType('resource').filter(({ name }) => /scene\/open\.ts|phaser/.test(name)).length;

// First of all: what a test file has fetched once it does not fetch again.
test('is printed without the live map’s code until a hand is seen, and then looks as it did', async () => {
  const { surface } = mount();
  expect(surface.getAttribute('aria-label')).toBe('Map of Europe');
  expect(surface.tabIndex).toBe(0);
  await untilMapIs('printed', parent);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(fetched()).toBe(0);
  const canvas = parent.querySelector('canvas');
  if (!canvas) throw new Error('nothing is printed');
  const printed = pixelsOf(canvas);

  layHand();
  await untilMapIs('live', parent);
  expect(fetched()).toBeGreaterThan(0);
  expect(parent.querySelectorAll('canvas')).toHaveLength(1);
  // A picture of the live map is to be had within the frame in which it is drawn.
  const live = await new Promise<Uint8ClampedArray>((resolve) => {
    map?.setTheme('night');
    map?.setTheme('day');
    requestAnimationFrame(() => resolve(pixelsOf(parent.querySelector('canvas') as HTMLCanvasElement)));
  });
  expect(live).toHaveLength(printed.length);
  let apart = 0;
  for (let i = 0; i < live.length; i += 4) {
    if ([0, 1, 2].some((c) => Math.abs((live[i + c] ?? 0) - (printed[i + c] ?? 0)) > 24)) apart += 1;
  }
  expect(apart / (live.length / 4)).toBeLessThan(0.004);
});

test('becomes live by itself when no hand is seen for ten seconds', async () => {
  const timers = vi.spyOn(window, 'setTimeout');
  mount();
  await untilMapIs('printed', parent);
  const [patience] = timers.mock.calls.find(([, ms]) => ms === 10_000) ?? [];
  timers.mockRestore();
  if (typeof patience !== 'function') throw new Error('the map waits for ever');
  patience();
  await untilMapIs('live', parent);
});

test('names the town that was pressed before there was anything to be seen', async () => {
  const { surface, picks } = mount();
  press(surface, BERLIN);
  await untilMapIs('live', parent);
  expect(picks).toMatchObject([{ kind: 'city', id: 'berlin' }]);
});

test('answers a press on the printed sheet at once', async () => {
  const { surface, picks } = mount();
  await untilMapIs('printed', parent);
  press(surface, BERLIN);
  expect(mapIs('live', parent)).toBe(false);
  expect(picks).toMatchObject([{ kind: 'city', id: 'berlin' }]);
  await untilMapIs('live', parent);
});

test('goes on with a drag that began on the printed sheet', async () => {
  const { surface, picks } = mount();
  await untilMapIs('printed', parent);
  hand(surface, 'pointerdown', 300, 300);
  hand(surface, 'pointermove', 220, 300);
  await untilMapIs('live', parent);
  hand(surface, 'pointermove', 180, 300);
  hand(surface, 'pointerup', 180, 300);
  press(surface, [BERLIN[0] - 120, BERLIN[1]]);
  expect(picks).toMatchObject([{ kind: 'city', id: 'berlin' }]);
});

test('is printed anew for another light and another size, and shows later what it is told meanwhile', async () => {
  const { map: mounted } = mount();
  await untilMapIs('printed', parent);
  const [canvas] = parent.querySelectorAll('canvas');
  parent.style.width = '390px';
  mounted.setTheme('night');
  await expect.poll(() => parent.querySelector('canvas') === canvas).toBe(false);
  expect(parent.querySelector('canvas')?.clientWidth).toBe(390);
  mounted.zoomBy(1);
  mounted.show({ ...view, month: '1937-01' });
  await untilMapIs('live', parent);
  expect(parent.querySelector('canvas')?.clientWidth).toBe(390);
});

test('leaves nothing behind, whenever it goes', async () => {
  const { map: mounted } = mount();
  mounted.destroy();
  const { map: second } = mount();
  await untilMapIs('printed', parent);
  layHand();
  second.destroy();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(parent.childElementCount).toBe(0);
});
