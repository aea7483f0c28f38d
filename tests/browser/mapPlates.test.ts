// What is under way on a live map: engraved while it rests, drawn anew where the scale or a cable moves.
import type Phaser from 'phaser';
import { beforeEach, describe, expect, it } from 'vitest';
import { walkAlong } from '../../game/map/cartography/geometry.ts';
import { toWorld } from '../../game/map/cartography/projection.ts';
import { paletteOf } from '../../game/map/palette.ts';
import { type Crop, homeCrop, type Size, snapped } from '../../game/map/scene/camera.ts';
import { Messages } from '../../game/map/scene/messages.ts';
import { sentOn } from '../../game/map/scene/sent.ts';
import type { MapMessage } from '../../game/map/view.ts';

const PARIS = [2.352, 48.857] as const;
const MOSCOW = [37.617, 55.756] as const;

const WIRE: MapMessage = {
  from: PARIS,
  to: MOSCOW,
  colour: 'blue',
  by: 'wire',
  name: 'A cable',
  code: 'PARIS',
};
const SIZE: Size = { width: 700, height: 500, ratio: 1, frame: 11 };
const DAY = paletteOf('day');

const straight = walkAlong([toWorld(PARIS), toWorld(MOSCOW)]);

/** As much of a scene as a layer of messages asks for; it keeps what was put up and not taken away again. */
class Scene {
  readonly images = new Set<Picture>();
  readonly pictures = new Map<string, HTMLCanvasElement>();
  strokes = 0;
  graphicsSeen = true;

  readonly make = {
    graphics: () => {
      const nothing = () => undefined;
      return {
        ...Object.fromEntries(
          [
            'lineStyle',
            'fillStyle',
            'beginPath',
            'moveTo',
            'lineTo',
            'fillRect',
            'strokeRect',
            'setPosition',
          ].map((name) => [name, nothing]),
        ),
        clear: () => {
          this.strokes = 0;
        },
        strokePath: () => {
          this.strokes += 1;
        },
        setVisible: (seen: boolean) => {
          this.graphicsSeen = seen;
        },
      };
    },
  };
  readonly add = {
    image: (_x: number, _y: number, key: string) => {
      const picture = new Picture(this, key);
      this.images.add(picture);
      return picture;
    },
  };
  readonly textures = {
    addImage: (key: string, canvas: HTMLCanvasElement) => {
      this.pictures.set(key, canvas);
      return { key };
    },
    remove: ({ key }: { key: string }) => this.pictures.delete(key),
  };

  get seen(): Picture[] {
    return [...this.images].filter(({ visible }) => visible);
  }
}

class Picture {
  readonly #scene: Scene;
  readonly texture: { readonly key: string };
  visible = true;
  at = [0, 0];

  constructor(scene: Scene, key: string) {
    this.#scene = scene;
    this.texture = { key };
  }

  setOrigin(): this {
    return this;
  }

  setVisible(visible: boolean): this {
    this.visible = visible;
    return this;
  }

  setPosition(x: number, y: number): this {
    this.at = [x, y];
    return this;
  }

  destroy(): void {
    this.#scene.images.delete(this);
  }
}

let scene: Scene;
let messages: Messages;
const home: Crop = snapped(homeCrop(SIZE), SIZE);

const engrave = (crop: Crop): number => {
  let turns = 0;
  while (messages.engrave(crop, SIZE, DAY, 0) !== 'standing') turns += 1;
  return turns;
};

beforeEach(() => {
  scene = new Scene();
  const layer = { add: () => undefined };
  messages = new Messages(scene as unknown as Phaser.Scene, layer as unknown as Phaser.GameObjects.Layer, [
    sentOn(straight, WIRE, 1),
  ]);
});

describe('what is under way on a live map', () => {
  it('is drawn until it is engraved, and then stands on plates alone', () => {
    messages.place(home, SIZE, DAY);
    expect(scene.graphicsSeen).toBe(true);
    expect(scene.strokes).toBeGreaterThan(10);

    expect(engrave(home)).toBeGreaterThan(1);
    messages.place(home, SIZE, DAY);
    expect(scene.graphicsSeen).toBe(false);
    expect(scene.seen.length).toBeGreaterThan(0);
    expect(engrave(home)).toBe(0);
  });

  it('moves with the sheet, pixel by pixel, and is not drawn in a pan', () => {
    engrave(home);
    messages.place(home, SIZE, DAY);
    const before = new Map(scene.seen.map((picture) => [picture, picture.at]));
    scene.strokes = -1;
    messages.place(snapped({ ...home, x: home.x + 40 / home.scale }, SIZE), SIZE, DAY);
    expect(scene.strokes).toBe(-1);
    for (const picture of scene.seen) {
      const [x = Number.NaN, y = Number.NaN] = before.get(picture) ?? [];
      expect(picture.at).toEqual([x - 40, y]);
    }
  });

  it('shows the whole line: every plate it passes carries its colour', () => {
    engrave(home);
    messages.place(home, SIZE, DAY);
    const length = [...scene.pictures.values()].reduce((all, canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let inked = 0;
      for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 200) inked += 1;
      expect(inked).toBeGreaterThan(0);
      return all + inked;
    }, 0);
    // The ground under the line is 5.6 pixels wide; what hides the edges of its strokes is less than a fifth.
    expect(length / (straight.length * home.scale)).toBeGreaterThan(5.6 * 0.8);
    expect(length / (straight.length * home.scale)).toBeLessThan(5.6 * 1.2);
  });

  it('is drawn anew at another scale and when something new sets out', () => {
    engrave(home);
    const nearer = { ...home, scale: home.scale * 1.1 };
    messages.place(nearer, SIZE, DAY);
    expect([scene.graphicsSeen, scene.seen.length]).toEqual([true, 0]);

    messages.place(home, SIZE, DAY);
    expect(scene.graphicsSeen).toBe(false);
    messages.set([WIRE, { ...WIRE, from: MOSCOW, to: PARIS, name: 'The answer' }], () => straight);
    messages.place(home, SIZE, DAY);
    expect([scene.graphicsSeen, scene.seen.length]).toEqual([true, 0]);
  });

  it('is drawn where a long pan comes beyond its plates, and engraved again when the map rests there', () => {
    const near = snapped({ ...home, scale: home.scale * 4 }, SIZE);
    engrave(near);
    const far = snapped({ ...near, x: near.x - 1000 / near.scale }, SIZE);
    messages.place(far, SIZE, DAY);
    expect(scene.graphicsSeen).toBe(true);
    expect(engrave(far)).toBeGreaterThan(0);
    messages.place(far, SIZE, DAY);
    expect(scene.graphicsSeen).toBe(false);
  });

  it('keeps no plate of an engraving before, nor of one that was broken off', () => {
    const near = snapped({ ...home, scale: home.scale * 4 }, SIZE);
    const kept = [1, 2, 3].map(() => {
      engrave(home);
      messages.engrave(near, SIZE, DAY, 0);
      engrave(snapped({ ...home, scale: home.scale * 2 }, SIZE));
      return [scene.images.size, scene.pictures.size];
    });
    expect(kept).toEqual([kept[0], kept[0], kept[0]]);
    expect(scene.images.size).toBe(scene.pictures.size);
    messages.set([], () => straight);
    engrave(home);
    expect([scene.images.size, scene.pictures.size]).toEqual([0, 0]);
  });
});
