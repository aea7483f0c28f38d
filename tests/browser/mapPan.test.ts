// A pan by hand on the live map: nothing is printed between the first touch and the last, there is no hole where the
// press has not been yet, and the map prints again once the hand is off.
import { afterEach, expect, test, vi } from 'vitest';
import { paletteOf } from '../../game/map/palette.ts';
import type { MapHandle } from '../../game/map/view.ts';
import { hand } from './support/hand.ts';
import { mountLive } from './support/liveMap.ts';
import { shareOf } from './support/pixels.ts';
import { sampleView } from './support/sampleView.ts';

/** Ms without a tile after which the press is at rest: the printer is another thread, which may have to wait its turn. */
const QUIET = 2500;

const SIZE = { width: 628, height: 540 };

let map: MapHandle | null = null;
const parent = document.createElement('div');

afterEach(() => {
  map?.destroy();
  map = null;
  parent.remove();
});

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('prints no tile from the first touch of a long, fast pan to the last, leaves no hole, and prints afterwards', async () => {
  let tiles = 0;
  /** Waits for more tiles than there were, then until no more come. */
  const rest = async (were: number) => {
    await vi.waitUntil(() => tiles > were, { timeout: 20_000 });
    for (let before = -1; before !== tiles; ) {
      before = tiles;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  };
  parent.style.cssText = `width:${SIZE.width}px;height:${SIZE.height}px`;
  document.body.append(parent);
  const onTile = () => {
    tiles += 1;
  };
  const options = { theme: 'day', label: 'Map of Europe', reducedMotion: true, onTile } as const;
  map = await mountLive(parent, options, sampleView);
  map.zoomBy(3);
  await rest(tiles);
  expect(tiles).toBeGreaterThan(4);

  const surface = parent.querySelector<HTMLElement>('[role="img"]');
  const canvas = parent.querySelector('canvas');
  if (!surface || !canvas) throw new Error('the map has no canvas');

  // From the middle of Poland to the plains beyond Moscow, where there is only land, in four strokes.
  const { sea } = paletteOf('day');
  const before = tiles;
  let most = 0;
  for (let stroke = 0; stroke < 4; stroke += 1) {
    hand(surface, 'pointerdown', 600, 300);
    for (let x = 580; x >= 40; x -= 60) {
      hand(surface, 'pointermove', x, 300);
      await frame();
      if (stroke >= 2) most = Math.max(most, shareOf(canvas, sea));
    }
    if (stroke < 3) hand(surface, 'pointerup', 40, 300);
  }
  // The hand still holds the map: time alone prints nothing.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(tiles).toBe(before);
  expect(most).toBeLessThan(0.1);

  hand(surface, 'pointerup', 40, 300);
  await rest(before);
}, 60_000);
