// A map whose live part cannot be fetched: what is printed stays, answers, follows the game, and is taken up when it can be.
import { afterEach, expect, test, vi } from 'vitest';
import { mountMap } from '../../game/map/mount.ts';
import { openMap } from '../../game/map/scene/open.ts';
import type { MapHandle } from '../../game/map/view.ts';
import { BERLIN, press } from './support/hand.ts';
import { layHand, mapIs, untilMapIs } from './support/liveMap.ts';
import { sampleView as view } from './support/sampleView.ts';

vi.mock(import('../../game/map/scene/open.ts'), { spy: true });

let map: MapHandle | null = null;
const parent = document.createElement('div');

afterEach(() => {
  map?.destroy();
  parent.remove();
});

test('stays printed, answers a press, follows the game, and comes to life at a later hand', async () => {
  vi.mocked(openMap).mockRejectedValue(new TypeError('Failed to fetch'));
  parent.style.cssText = 'width:628px;height:540px';
  document.body.append(parent);
  const onStuck = vi.fn();
  const onFailure = vi.fn();
  const pick = vi.fn();
  map = mountMap(parent, { theme: 'day', label: 'Map of Europe', reducedMotion: true, onStuck, onFailure });
  map.onPick(pick);
  map.show(view);
  await untilMapIs('printed', parent);

  layHand();
  await expect.poll(() => onStuck.mock.calls).toEqual([[true]]);
  expect(mapIs('printed', parent)).toBe(true);
  const surface = parent.querySelector('[role="img"]');
  if (!surface) throw new Error('the map has no place');
  press(surface, BERLIN);
  expect(pick).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'city', id: 'berlin' }));
  await expect.poll(() => onStuck.mock.calls.length).toBe(2);

  const picture = parent.querySelector('canvas');
  map.show({ ...view, month: '1937-01' });
  await expect.poll(() => parent.querySelector('canvas'), { timeout: 10_000 }).not.toBe(picture);

  vi.mocked(openMap).mockReset();
  map.zoomBy(1);
  await untilMapIs('live', parent);
  expect(onStuck).toHaveBeenLastCalledWith(false);
  expect(onFailure).not.toHaveBeenCalled();
  expect(parent.querySelectorAll('canvas')).toHaveLength(1);
});
