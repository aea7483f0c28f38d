// A made-up hand on a map, for tests that press and drag it.

/** Where Berlin stands at the first crop of a map of 628 by 540: its middle, and world units times 606 / 664 from there. */
export const BERLIN = atFirstCrop(586.6, 361.6);

/** Where a place of the sheet, world units, stands at the first crop of a map of 628 by 540. */
export function atFirstCrop(x: number, y: number): readonly [x: number, y: number] {
  return [(x - 667) * (606 / 664) + 314, (y - 389) * (606 / 664) + 270];
}

/** One event of a pointer, CSS pixels from the corner of the map's place. */
export function hand(surface: Element, type: string, x: number, y: number): void {
  const { left, top } = surface.getBoundingClientRect();
  const at = { bubbles: true, clientX: left + x, clientY: top + y, pointerId: 1, button: 0 };
  surface.dispatchEvent(new PointerEvent(type, at));
}

/** Presses a place without moving. */
export function press(surface: Element, [x, y]: readonly [x: number, y: number]): void {
  for (const type of ['pointerdown', 'pointerup']) hand(surface, type, x, y);
}
