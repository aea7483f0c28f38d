// A finger at the page: the browser's own touch events, on a page that takes the pointer for coarse.
import { expect, vi } from 'vitest';
import { cdp, type Locator } from 'vitest/browser';

/** Milliseconds that a finger rests at the end of its way. */
const RESTS = 100;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** From now on the page has a touch screen, or has none again. */
export async function setTouch(enabled: boolean): Promise<void> {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled, maxTouchPoints: 2 });
  await vi.waitFor(() => expect(matchMedia('(pointer: coarse)').matches).toBe(enabled));
}

/** Where a spot of the test's frame lies in the window of the browser, which touch events are measured from. */
function inWindow({ x, y }: Spot): Spot {
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) };
}

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]): Promise<void> {
  const touchPoints = spots.map((spot, id) => ({ ...inWindow(spot), id }));
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Moves fingers over the page, each from a spot to another. */
export async function slide(paths: readonly { readonly from: Spot; readonly to: Spot }[]): Promise<void> {
  const steps = 6;
  await touch(
    'touchStart',
    paths.map(({ from }) => from),
  );
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await touch(
      'touchMove',
      paths.map(({ from, to }) => ({
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
      })),
    );
  }
  // A finger that rests before it lets go flings nothing: what moves on by itself would swallow the next tap.
  await new Promise((done) => setTimeout(done, RESTS));
  await touch(
    'touchMove',
    paths.map(({ to }) => to),
  );
  await touch('touchEnd', []);
}

/** Brings a control into sight as a finger would by scrolling, and taps its middle. */
export async function tap(target: Locator | Element): Promise<void> {
  const element = target instanceof Element ? target : await target.findElement();
  const shown = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
  shown.scrollIntoView({ block: 'center', behavior: 'instant' });
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { left, top, width, height } = shown.getBoundingClientRect();
  const spot = { x: left + width / 2, y: top + height / 2 };
  const on = document.elementFromPoint(spot.x, spot.y);
  expect(
    on && (shown.contains(on) || on.contains(shown)),
    `${shown.outerHTML.slice(0, 120)} lies under another`,
  ).toBe(true);
  await touch('touchStart', [spot]);
  await touch('touchEnd', []);
}
