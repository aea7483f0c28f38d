// The page of the map's bench: a live map that `tests/bench/map.ts` mounts, moves and takes away again.
import type { MapHandle } from '../../../game/map/view.ts';
import { mountLive } from './liveMap.ts';
import { sampleView } from './sampleView.ts';

/** Months through which a replay is stepped. */
const MONTHS = 28;

let map: MapHandle | null = null;
let tiles = 0;
let frames = 0;

const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  frames += 1;
  return ask(callback);
};

/** Resolves when neither a frame has been asked for nor a tile been printed during 2 s: the printer is another thread. */
async function rest(): Promise<void> {
  for (let before = -1; before !== frames + tiles; ) {
    before = frames + tiles;
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
}

/** Mounts a map in the page's one place, shows it a month and wakes it. @returns ms until it is live */
async function open(): Promise<number> {
  const parent = document.querySelector<HTMLElement>('#map');
  if (!parent) throw new Error('the page has no place for a map');
  const start = performance.now();
  const onTile = () => {
    tiles += 1;
  };
  map = await mountLive(parent, { theme: 'day', label: 'Map of Europe', onTile }, sampleView);
  return performance.now() - start;
}

/** Shows every month from May 1935 to August 1937. */
async function replay(): Promise<void> {
  for (let i = 0; i < MONTHS; i += 1) {
    const at = 1935 * 12 + 4 + i;
    const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    map?.show({ ...sampleView, month, washes: { ...sampleView.washes, ROM: i % 2 ? 'olive' : 'none' } });
    await new Promise((resolve) => ask(resolve));
  }
}

function close(): void {
  map?.destroy();
  map = null;
}

Object.assign(globalThis, {
  bench: {
    open,
    replay,
    close,
    rest,
    zoom: (steps: number) => map?.zoomBy(steps),
    counted: () => ({ tiles, frames }),
  },
});
