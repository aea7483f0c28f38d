// Names, towns and pins on the live map: one picture while the scale rests, and each its own drawing while it changes.
import type Phaser from 'phaser';
import { afterEach, expect, it } from 'vitest';
import { toWorld } from '../../game/map/cartography/projection.ts';
import { paletteOf } from '../../game/map/palette.ts';
import { homeCrop, type Size } from '../../game/map/scene/camera.ts';
import { Names } from '../../game/map/scene/names.ts';
import { Stage } from '../../game/map/scene/stage.ts';
import type { LonLat } from '../../game/map/view.ts';

const SIZE: Size = { width: 500, height: 400, ratio: 1, frame: 11 };
const DAY = paletteOf('day');

const parent = document.createElement('div');
let stage: Stage | null = null;

afterEach(() => {
  stage?.destroy();
  stage = null;
  parent.remove();
});

/** A pin with its flag at the right. */
const pinAt = (letter: string, lonLat: LonLat) => ({
  pin: { id: letter, letter, at: lonLat, name: letter, colour: 'ink', current: false } as const,
  at: toWorld(lonLat),
  dx: 30,
  dy: -20,
  box: { left: 0, top: 0, right: 0, bottom: 0 },
  stalk: [],
});

it('each shows its own drawing when the scale changes, whichever was cut out first', async () => {
  document.body.append(parent);
  stage = await Stage.start(parent, SIZE.width, SIZE.height, DAY.sea);
  const layer = stage.scene.add.layer();
  const names = new Names(stage.scene, layer);
  const home = homeCrop(SIZE);
  // The first stands in the crop, the others beyond it, where a pan may bring them into view: they are cut out first.
  const pins = [pinAt('a', [20, 51]), pinAt('b', [50, 54]), pinAt('c', [52, 50])];
  names.set({ towns: [], names: [], degrees: [], pins }, DAY, home, SIZE, () => DAY.land);
  const [picture, ...beyond] = layer.list as Phaser.GameObjects.Image[];
  expect(beyond.map(({ visible }) => visible)).toEqual([false, false]);

  names.place(home, SIZE);
  expect(picture?.visible).toBe(true);

  names.place({ ...home, scale: home.scale / 3 }, SIZE);
  const single = (layer.list as Phaser.GameObjects.Image[]).filter(({ visible }) => visible);
  expect(single.length).toBe(pins.length);
  expect(single).not.toContain(picture);
  const places = single.map(({ frame }) => `${frame.cutX} ${frame.cutY}`);
  expect(new Set(places).size).toBe(pins.length);
});
