// Phaser on demand: the game's loop sleeps, a frame is drawn only when something has changed or moves.
import Phaser from 'phaser';
import { numberOf } from '../palette.ts';

/** Something that moves for a while; `progress` runs from 0 to 1. */
interface Motion {
  readonly start: number;
  readonly duration: number;
  readonly step: (progress: number) => void;
  readonly done: () => void;
}

/** Cubic ease out, the page's own curve nearly. */
export const easeOut = (t: number): number => 1 - (1 - t) ** 3;

/**
 * A canvas for Phaser and what it can do. The context asked for here is the one that Phaser finds there: left to itself,
 * it opens one more to know whether it can.
 */
function canvasFor(): Pick<Phaser.Types.Core.GameConfig, 'type' | 'canvas'> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl', { alpha: false, stencil: true, powerPreference: 'low-power' });
  return { type: context ? Phaser.WEBGL : Phaser.CANVAS, canvas };
}

/** A Phaser game with one empty scene, drawn on request. */
export class Stage {
  readonly scene: Phaser.Scene;
  readonly #game: Phaser.Game;
  #request = 0;
  #last = 0;
  readonly #motions = new Map<string, Motion>();
  #beforeFrame: () => void = () => undefined;

  private constructor(game: Phaser.Game, scene: Phaser.Scene) {
    this.#game = game;
    this.scene = scene;
  }

  /** Starts Phaser in `parent`, in device pixels; resolves when the scene can be drawn into. */
  static start(parent: HTMLElement, width: number, height: number, background: string): Promise<Stage> {
    return new Promise((resolve) => {
      const game = new Phaser.Game({
        ...canvasFor(),
        parent,
        width,
        height,
        backgroundColor: background,
        banner: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        scale: { mode: Phaser.Scale.NONE, autoRound: true },
        // One texture a batch: a tile is a batch of its own anyway, and the shader that picks among sixteen
        // textures takes a software renderer most of a minute to build.
        render: { antialias: true, roundPixels: false, maxTextures: 1 },
        scene: {
          create(this: Phaser.Scene) {
            // Phaser starts its loop only after the scene's creation: the first frame is its last of its own accord.
            game.events.once(Phaser.Core.Events.POST_RENDER, () => {
              game.loop.sleep();
              resolve(new Stage(game, this));
            });
          },
        },
      });
    });
  }

  get canvas(): HTMLCanvasElement {
    return this.#game.canvas;
  }

  /** Whether anything moves by itself now. */
  get moving(): boolean {
    return this.#motions.size > 0;
  }

  /** Called before each frame, to bring the objects where they belong. */
  onFrame(listener: () => void): void {
    this.#beforeFrame = listener;
  }

  /** Asks for a frame; several requests before it give one frame. */
  draw(): void {
    if (this.#request === 0) this.#request = requestAnimationFrame((now) => this.#frame(now));
  }

  /** Runs a motion; one of the same name is replaced where it is. A duration of 0 jumps to the end. */
  move(
    name: string,
    duration: number,
    step: (progress: number) => void,
    done: () => void = () => undefined,
  ): void {
    this.#motions.delete(name);
    if (duration <= 0) {
      step(1);
      done();
    } else {
      this.#motions.set(name, { start: performance.now(), duration, step, done });
    }
    this.draw();
  }

  /** Ends a motion where it is. */
  stop(name: string): void {
    this.#motions.delete(name);
  }

  /** Sets the drawing buffer, device pixels. */
  resize(width: number, height: number): void {
    const { scale } = this.#game;
    // A canvas is emptied and made anew by every size it is given, be it the one it has.
    if (scale.width !== width || scale.height !== height) scale.resize(width, height);
  }

  /** What a frame begins with; the camera's own ground would be drawn over it in every frame. */
  setBackground(colour: string): void {
    const number = numberOf(colour);
    this.#game.config.backgroundColor.setTo(number >> 16, (number >> 8) & 255, number & 255);
  }

  #frame(now: number): void {
    this.#request = 0;
    for (const [name, motion] of [...this.#motions]) {
      const progress = Math.min(1, Math.max(0, (now - motion.start) / motion.duration));
      motion.step(progress);
      if (progress < 1) continue;
      if (this.#motions.get(name) === motion) this.#motions.delete(name);
      motion.done();
    }
    this.#beforeFrame();
    this.#game.step(now, Math.min(50, now - this.#last));
    this.#last = now;
    if (this.#motions.size > 0) this.draw();
  }

  /** Ends everything and removes the canvas. */
  destroy(): void {
    cancelAnimationFrame(this.#request);
    this.#motions.clear();
    this.#game.destroy(true);
    // With the loop asleep nobody would carry out the destruction Phaser has only noted.
    this.#game.step(performance.now(), 16);
  }
}
