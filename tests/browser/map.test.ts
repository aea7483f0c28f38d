// The live map in a real browser: it comes up, shows what it is told, costs nothing while it rests, and goes.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawPlate } from '../../game/map/plate.ts';
import { drawSwatch } from '../../game/map/swatch.ts';
import type { MapHandle, MapPick } from '../../game/map/view.ts';
import { atFirstCrop, BERLIN, press } from './support/hand.ts';
import { mountLive } from './support/liveMap.ts';
import { shareOf } from './support/pixels.ts';
import { sampleView as view } from './support/sampleView.ts';

let map: MapHandle | null = null;
const parents: HTMLElement[] = [];

function place(width: number, height: number): HTMLElement {
  const parent = document.createElement('div');
  parent.style.cssText = `width:${width}px;height:${height}px`;
  document.body.append(parent);
  parents.push(parent);
  return parent;
}

afterEach(() => {
  map?.destroy();
  map = null;
  for (const parent of parents.splice(0)) parent.remove();
});

const mount = async (shown = view, width = 628, height = 540) => {
  const parent = place(width, height);
  map = await mountLive(parent, { theme: 'day', label: 'Map of Europe', reducedMotion: true }, shown);
  const surface = parent.querySelector<HTMLElement>('[role="img"]');
  const canvas = parent.querySelector('canvas');
  if (!surface || !canvas) throw new Error('the map has no canvas');
  return { map, parent, surface, canvas };
};

/** Resolves when no frame has been asked for during so many ms: the printer is another thread, which may have to wait. */
const QUIET = 1200;

/** @returns frames asked for meanwhile */
async function rest(): Promise<number> {
  const asked = vi.spyOn(window, 'requestAnimationFrame');
  for (let before = -1; before !== asked.mock.calls.length; ) {
    before = asked.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  }
  const frames = asked.mock.calls.length;
  asked.mockRestore();
  return frames;
}

describe('the live map', () => {
  it('fills its place, at the screen’s own pixels, with a name for those who cannot see it', async () => {
    const { surface, canvas } = await mount();
    expect([canvas.clientWidth, canvas.clientHeight]).toEqual([628, 540]);
    expect(canvas.width).toBe(Math.round(628 * devicePixelRatio));
    expect(surface.getAttribute('aria-label')).toBe('Map of Europe');
    expect(surface.tabIndex).toBe(0);
  });

  it('draws no frame while nothing changes', async () => {
    const { map: mounted } = await mount();
    await rest();
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(frames).not.toHaveBeenCalled();
    mounted.panBy(20, 0);
    expect(frames).toHaveBeenCalled();
    frames.mockRestore();
  });

  it('goes a hand’s way and draws itself for a while before the first hand comes, once, and lies as before', async () => {
    const { map: mounted, surface } = await mount();
    const pick = vi.fn();
    mounted.onPick(pick);
    const rehearsed = await rest();
    expect(pick).not.toHaveBeenCalled();
    mounted.panBy(20, 0);
    expect(rehearsed).toBeGreaterThan((await rest()) + 5);
    mounted.panBy(-20, 0);
    press(surface, BERLIN);
    expect(pick).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'city', id: 'berlin' }));
  });

  it('says what has been picked: a pin, a city, a state', async () => {
    const { map: mounted, surface } = await mount({ ...view, pins: [] });
    const picks: MapPick[] = [];
    mounted.onPick((pick) => picks.push(pick));
    press(surface, BERLIN);
    press(surface, atFirstCrop(410, 500));
    expect(picks).toMatchObject([
      { kind: 'city', id: 'berlin', name: 'Berlin' },
      { kind: 'state', id: 'FRA', name: 'France' },
    ]);
  });

  it('can be zoomed, moved, turned to night and resized by keys and calls without an error', async () => {
    const { map: mounted, parent, surface, canvas } = await mount();
    for (const key of ['+', 'ArrowLeft', 'ArrowUp', '-', '0']) {
      surface.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    mounted.zoomBy(3);
    mounted.setTheme('night');
    for (const layer of ['tension', 'passage'] as const) mounted.show({ ...view, layer });
    mounted.show({ ...view, focus: [-3.7, 40.4] });
    mounted.mark({ kind: 'city', id: 'lwow' });
    mounted.mark(null);
    mounted.fit();
    parent.style.width = '390px';
    parent.style.height = '340px';
    await rest();
    expect(canvas.clientWidth).toBe(390);
  });

  it('removes its canvas when it is destroyed, and a second time does nothing', async () => {
    const { map: mounted, parent } = await mount();
    mounted.destroy();
    mounted.destroy();
    expect(parent.querySelector('canvas')).toBeNull();
  });
});

describe('the plate and the key', () => {
  it('prints sea, land and the washes of the two sides', async () => {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'width:600px;height:600px';
    place(600, 600).append(canvas);
    await drawPlate(canvas, { theme: 'day' });
    expect(canvas.width).toBe(Math.round(600 * devicePixelRatio));
    expect(shareOf(canvas, '#F1E7D3')).toBeGreaterThan(0.1);
    expect(shareOf(canvas, '#CAD3E0')).toBeGreaterThan(0.02);
    expect(shareOf(canvas, '#E9CCC0')).toBeGreaterThan(0.06);
  });

  it('fills a swatch with wash and hatch', async () => {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'width:32px;height:16px';
    place(40, 20).append(canvas);
    await drawSwatch(canvas, { theme: 'day', wash: 'blue' });
    const wash = shareOf(canvas, '#CAD3E0');
    expect(wash).toBeGreaterThan(0.3);
    expect(wash).toBeLessThan(1);
  });
});
