// The ring round the place that was last picked: it tells where the thing is that the page now speaks of.
import type Phaser from 'phaser';
import { toWorld } from '../cartography/projection.ts';
import { numberOf, type Palette } from '../palette.ts';
import type { LonLat } from '../view.ts';
import { type Crop, type Size, toScreen } from './camera.ts';

/** Radius of the ring, CSS pixels: outside a capital's mark and the ring of a pin. */
const RADIUS = 13;

/** The ring on the map. */
export class Pointer {
  readonly #graphics: Phaser.GameObjects.Graphics;
  #place: LonLat | null = null;
  #drawnFor = '';

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Layer) {
    this.#graphics = scene.make.graphics({}, false);
    layer.add(this.#graphics);
  }

  /** Rings a place, or nothing. */
  set(place: LonLat | null): void {
    this.#place = place;
  }

  /** Brings the ring to its place for the crop. */
  place(crop: Crop, size: Size, palette: Palette): void {
    this.#graphics.setVisible(this.#place !== null);
    if (!this.#place) return;
    this.#draw(size.ratio, palette);
    const [x, y] = toScreen(toWorld(this.#place), crop, size);
    this.#graphics.setPosition(x * size.ratio, y * size.ratio);
  }

  /** Draws the ring about the origin, once for a pixel ratio and a palette. */
  #draw(ratio: number, palette: Palette): void {
    const wanted = `${ratio} ${palette.theme}`;
    if (wanted === this.#drawnFor) return;
    this.#drawnFor = wanted;
    this.#graphics.clear();
    for (const [width, colour] of [
      [5, palette.paper],
      [2, palette.ink],
    ] as const) {
      this.#graphics.lineStyle(width * ratio, numberOf(colour), 1);
      this.#graphics.strokeCircle(0, 0, RADIUS * ratio);
    }
  }
}
