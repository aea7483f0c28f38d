// The browser that runs these tests must draw what the map needs; Phaser's core build must come up in it.
import { expect, test } from 'vitest';

test('the browser draws WebGL', () => {
  expect(document.createElement('canvas').getContext('webgl')).not.toBeNull();
});

test('the small build of Phaser starts a game and draws a frame', async () => {
  const { Game, Scene, WEBGL } = await import('phaser');
  const drawn = await new Promise<{ renderer: number; children: number }>((resolve) => {
    class Sheet extends Scene {
      create(): void {
        const graphics = this.make.graphics({}, false).fillStyle(0x223344).fillRect(0, 0, 20, 20);
        this.add.layer(graphics);
        const tile = document.createElement('canvas');
        tile.getContext('2d')?.fillRect(0, 0, 8, 8);
        this.textures.addImage('tile', tile as unknown as HTMLImageElement);
        this.add.image(30, 30, 'tile');
        this.game.events.once('postrender', () => {
          resolve({ renderer: this.game.renderer.type, children: this.children.length });
          this.game.destroy(true);
        });
      }
    }
    const canvas = document.createElement('canvas');
    new Game({ type: WEBGL, canvas, width: 64, height: 64, banner: false, scene: Sheet });
  });
  expect(drawn).toEqual({ renderer: 2, children: 2 });
});
