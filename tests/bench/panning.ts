// A hand on the drawn map, for the benches: drags and flicks it, and tells what each frame cost meanwhile.
import type { CDPSession } from 'playwright-core';
import { type FrameScript, framesOf, rankOf, traced } from './trace.ts';

const FLICKS = 10;

/** Where on the page the hand is laid, and how far it goes to either side and up and down, CSS pixels. */
export interface Reach {
  readonly x: number;
  readonly y: number;
  readonly aside: number;
  readonly upright: number;
}

/**
 * A mouse by the browser's own protocol: the driver's would listen for drags on the page, in the middle of what is measured.
 */
export function mouseOf(cdp: CDPSession) {
  let [x, y, buttons] = [0, 0, 0];
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') => {
    const button = type === 'mouseMoved' ? 'none' : 'left';
    const clickCount = type === 'mouseMoved' ? 0 : 1;
    return cdp.send('Input.dispatchMouseEvent', { type, x, y, buttons, button, clickCount });
  };
  return {
    async move(toX: number, toY: number): Promise<void> {
      [x, y] = [Math.round(toX), Math.round(toY)];
      await send('mouseMoved');
    },
    async down(): Promise<void> {
      buttons = 1;
      await send('mousePressed');
    },
    async up(): Promise<void> {
      buttons = 0;
      await send('mouseReleased');
    },
  };
}

type Mouse = ReturnType<typeof mouseOf>;

/** Drags the map along a wide loop of many small moves, then flicks it to and fro; the hand stays on it. */
async function pan(mouse: Mouse, { x, y, aside, upright }: Reach): Promise<void> {
  await mouse.down();
  for (let i = 1; i <= 150; i += 1) {
    const turn = (i / 150) * 4 * Math.PI;
    await mouse.move(x + aside * Math.sin(turn), y + upright * Math.sin(turn / 2));
  }
  await mouse.up();
  for (let flick = 0; flick < FLICKS; flick += 1) {
    const way = flick % 2 === 0 ? 1 : -1;
    await mouse.move(x - way * aside, y);
    await mouse.down();
    for (let i = 1; i <= 8; i += 1) await mouse.move(x + way * aside * (i / 4 - 1), y + 5 * i);
    if (flick < FLICKS - 1) await mouse.up();
  }
}

/** The frames of a pan, from the hand's being laid on the map. */
export async function framesOfPan(cdp: CDPSession, mouse: Mouse, reach: Reach): Promise<FrameScript[]> {
  await mouse.move(reach.x, reach.y);
  return framesOf(await traced(cdp, () => pan(mouse, reach)));
}

/** Script of a frame without V8's going through the whole page's memory, microseconds by the processor's clock. */
export const scriptOf = ({ processor, collecting }: FrameScript): number => processor - collecting;

/** Microseconds, as milliseconds. */
export const ms = (microseconds: number): string => (microseconds / 1000).toFixed(2);

/** How values are spread, microseconds. */
export function spreadOf(values: readonly number[]): string {
  const [median, p90, p99, most] = [0.5, 0.9, 0.99, 1].map((rank) => ms(rankOf(values, rank)));
  return `median ${median}, p90 ${p90}, p99 ${p99}, most ${most} ms`;
}

/** What the frames of a pan cost, a line for each clock. */
export function linesOf(frames: readonly FrameScript[]): string {
  const lines = [
    `  script by the processor’s clock: ${spreadOf(frames.map(scriptOf))}`,
    `  script by the wall’s: ${spreadOf(frames.map(({ wall }) => wall))}`,
  ];
  const collected = frames.filter(({ collecting }) => collecting > 0);
  for (const { collecting } of collected)
    lines.push(`  memory gone through in a frame: ${ms(collecting)} ms more`);
  return lines.join('\n');
}
