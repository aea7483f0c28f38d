// How large a control is for a finger: not its drawn box alone, but all that answers a press for it.

const CONTROLS = 'button, a[href], summary, select, input, [role="slider"]';

/** What a finger presses: for an input its label, for a slider the scale on which it runs. */
function drawn(control: Element): Element {
  if (control.matches('[role="slider"]')) return control.parentElement ?? control;
  return control instanceof HTMLInputElement ? (control.closest('label') ?? control) : control;
}

/** Whether a press half a target away from the middle still belongs to the control. */
function reaches(shown: Element, x: number, y: number): boolean {
  const on = document.elementFromPoint(x, y);
  return on !== null && shown.contains(on);
}

/**
 * Controls that answer in less than a square of some pixels, each in a line. A word within a sentence is as high as
 * its line; what is moved over by the pointer alone is no target.
 */
export function smallTargets(least: number): readonly string[] {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const half = least / 2 - 1;
  const found: string[] = [];
  for (const control of root.querySelectorAll<HTMLElement>(CONTROLS)) {
    const shown = drawn(control);
    if (!shown.checkVisibility({ visibilityProperty: true, opacityProperty: shown === control })) continue;
    if (control.closest('.spoken, [inert], nav[class]:not(:focus-within):has(> .kicker)')) continue;
    if (control.matches('.inline') || getComputedStyle(control).pointerEvents === 'none') continue;
    shown.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = shown.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const wide = width >= least - 0.5 || (reaches(shown, x - half, y) && reaches(shown, x + half, y));
    const high = height >= least - 0.5 || (reaches(shown, x, y - half) && reaches(shown, x, y + half));
    if (!wide || !high) {
      const name = (control.getAttribute('aria-label') ?? shown.textContent ?? '').trim().slice(0, 50);
      const classes = shown.className
        .toString()
        .replace(/svelte-\w+/g, '')
        .trim();
      found.push(
        `${control.tagName.toLowerCase()}.${classes} “${name}” ${Math.round(width)} × ${Math.round(height)}`,
      );
    }
  }
  return found;
}
