// A finger on a sheet's grip: the sheet follows it, and where it lets go decides the height.

export type SheetStop = 'full' | 'half' | 'closed';

/** Pixels that a finger must travel before the sheet takes another height. */
const TRAVEL = 48;
/** Pixels within which a press with a trembling finger is still a press. */
const SLACK = 8;

/**
 * Where a sheet comes to rest.
 * @param from its height before
 * @param dy pixels the finger has gone, downwards positive
 * @param half pixels between the full and the half height
 */
export function restOf(from: Exclude<SheetStop, 'closed'>, dy: number, half: number): SheetStop {
  if (from === 'half') {
    if (dy > TRAVEL) return 'closed';
    return dy < -TRAVEL ? 'full' : 'half';
  }
  if (dy > half + TRAVEL) return 'closed';
  return dy > TRAVEL ? 'half' : 'full';
}

interface Drag {
  /** The finger has moved; null when it has let go. */
  onmove: (dy: number | null) => void;
  onrest: (dy: number) => void;
}

/** Drags by a button: a press without travel stays a press of the button. */
export function dragged({ onmove, onrest }: Drag): (grip: HTMLElement) => () => void {
  return (grip) => {
    const ending = new AbortController();
    const { signal } = ending;
    let start: number | null = null;
    let travelled = 0;

    const end = (event: PointerEvent, rests: boolean): void => {
      if (start === null) return;
      const dy = event.clientY - start;
      start = null;
      onmove(null);
      if (rests && travelled > SLACK) onrest(dy);
    };
    grip.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        start = event.clientY;
        travelled = 0;
        grip.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    grip.addEventListener(
      'pointermove',
      (event) => {
        if (start === null) return;
        const dy = event.clientY - start;
        travelled = Math.max(travelled, Math.abs(dy));
        if (travelled > SLACK) onmove(dy);
      },
      { signal },
    );
    grip.addEventListener('pointerup', (event) => end(event, true), { signal });
    grip.addEventListener('pointercancel', (event) => end(event, false), { signal });
    // The press that a drag ends with is none of the button's.
    grip.addEventListener(
      'click',
      (event) => {
        if (travelled > SLACK) event.stopImmediatePropagation();
        travelled = 0;
      },
      { signal, capture: true },
    );
    return () => ending.abort();
  };
}
