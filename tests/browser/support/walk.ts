// The keyboard as a hand uses it: Tab by Tab in the browser's own order, never a focus set by script; and at every
// stop a look whether what has the focus can be seen.
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';

/** Tabs after which a control counts as out of reach. */
const REACH = 90;

/** How many keys have been pressed, over all walks of a page. */
export interface Steps {
  keys: number;
}

async function strike(key: string, steps: Steps): Promise<void> {
  steps.keys += 1;
  await userEvent.keyboard(key);
}

/**
 * Goes to a control with Tab, or Shift and Tab where it stands earlier on the page; within a list of one choice with
 * the arrow keys.
 */
export async function walkTo(target: Element, steps: Steps): Promise<void> {
  for (let tabs = 0; tabs < REACH; tabs += 1) {
    const active = document.activeElement ?? document.body;
    if (active === target) return;
    if (sameChoice(active, target)) {
      await strike(isBefore(active, target) ? '{ArrowDown}' : '{ArrowUp}', steps);
      continue;
    }
    await strike(
      active === document.body || isBefore(active, target) ? '{Tab}' : '{Shift>}{Tab}{/Shift}',
      steps,
    );
    const stop = document.activeElement;
    if (stop && stop !== document.body) expectSeen(stop);
  }
  throw new Error(`${target.outerHTML.slice(0, 200)} is not reached within ${REACH} keys`);
}

/** Goes to a control and presses it. */
export async function pressByKey(target: Element, steps: Steps): Promise<void> {
  await walkTo(target, steps);
  if (target instanceof HTMLInputElement && target.checked) return;
  await strike(target instanceof HTMLInputElement ? ' ' : '{Enter}', steps);
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function sameChoice(one: Element, other: Element): boolean {
  return (
    one instanceof HTMLInputElement &&
    other instanceof HTMLInputElement &&
    one.type === 'radio' &&
    one.name === other.name
  );
}

/** Whether some of a control lies in the window with nothing over it. */
export function expectSeen(element: Element): void {
  const shown = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
  const seen = [...shown.getClientRects()].some((box) => {
    const left = Math.max(box.left, 0) + 1;
    const right = Math.min(box.right, innerWidth) - 1;
    const top = Math.max(box.top, 0) + 1;
    const bottom = Math.min(box.bottom, innerHeight) - 1;
    if (right < left || bottom < top) return false;
    const points = [
      [left, top],
      [(left + right) / 2, (top + bottom) / 2],
      [left, bottom],
      [right, top],
    ] as const;
    return points.some(([x, y]) => {
      const on = document.elementFromPoint(x, y);
      return on !== null && (shown.contains(on) || on.contains(shown));
    });
  });
  expect(seen, `${shown.outerHTML.slice(0, 160)} has the focus and cannot be seen`).toBe(true);
}
