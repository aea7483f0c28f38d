// Hands a painted canvas to Phaser as a plain picture.
import type Phaser from 'phaser';

let serial = 0;

/** A canvas of the given size in device pixels, and its brush. */
export function newCanvas(width: number, height: number, opaque = false): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Painted by the processor: a graphics card is slow at thousands of fine strokes, a software one takes minutes,
  // and the picture is read once anyway, when it becomes a texture.
  const ctx = canvas.getContext('2d', { alpha: !opaque, willReadFrequently: true });
  if (!ctx) throw new Error('The browser gave no 2D canvas to draw the map on.');
  return ctx;
}

/**
 * Adds the canvas as a texture and returns it. `addImage` takes a canvas as well as an image element, though
 * its type names only the latter; `addCanvas` would read every pixel back for a feature the map has no use for.
 */
export function textureOf(scene: Phaser.Scene, canvas: HTMLCanvasElement): Phaser.Textures.Texture {
  serial += 1;
  const texture = scene.textures.addImage(`map ${serial}`, canvas as unknown as HTMLImageElement);
  if (!texture) throw new Error('The map could not hand a picture to Phaser.');
  return texture;
}
