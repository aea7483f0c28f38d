// Names along curves: states and regions inside their frontiers, seas on the water, letter by letter.
import {
  type Box,
  boxOf,
  grown,
  holds,
  type Point,
  touches,
  walkAlong,
  walkTo,
} from '../cartography/geometry.ts';
import type { CurvedName } from '../data/atlas.ts';
import { groundOf } from './ground.ts';
import type { LayoutRequest } from './request.ts';
import { type Face, nameFace } from './style.ts';

/** One letter: its middle on the sheet (world units) and its turn in radians. */
export interface Glyph {
  readonly letter: string;
  readonly at: Point;
  readonly angle: number;
}

export interface SetName {
  readonly name: CurvedName;
  readonly font: string;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  /** One box a letter, level pixels. */
  readonly boxes: readonly Box[];
}

/** Least and greatest space between letters, in em. */
const SPACING: Readonly<Record<CurvedName['kind'], readonly [number, number]>> = {
  state: [0.16, 0.85],
  region: [0.04, 0.3],
  sea: [0.1, 0.45],
};

interface Setting {
  readonly letters: readonly string[];
  readonly widths: readonly number[];
  readonly size: number;
}

/** One letter on a curve, level pixels. */
interface Laid {
  readonly letter: string;
  readonly at: Point;
  readonly angle: number;
  /** Half the side of the square that the letter takes. */
  readonly half: number;
}

/** The letters of a name; a full stop stays with the letter before it, as U.S.S.R. is read in four. */
export function lettersOf(text: string): readonly string[] {
  return text.match(/[^.]\.*|^\.+/gsu) ?? [];
}

/** Lays the letters out on a curve given in level pixels; null when the curve is too short for them. */
function along(
  curve: readonly Point[],
  { letters, widths, size }: Setting,
  limits: readonly [number, number],
): readonly Laid[] | null {
  const walk = walkAlong(curve);
  const natural = widths.reduce((sum, width) => sum + width, 0);
  const gaps = Math.max(1, letters.length - 1);
  const spacing = Math.min(limits[1] * size, (walk.length - natural) / gaps);
  if (spacing < limits[0] * size) return null;
  let s = (walk.length - natural - spacing * gaps) / 2;
  return letters.map((letter, i) => {
    const width = widths[i] as number;
    const { at, angle } = walkTo(walk, s + width / 2);
    s += width + spacing;
    return { letter, at, angle, half: Math.max(width, size * 0.62) / 2 };
  });
}

/** Shifts tried for a name that stands in something's way, CSS pixels: near ones first. */
const SHIFTS: readonly Point[] = [0, 14, -14, 28, -28, 42, -42, 58, -58]
  .flatMap((dy) => [0, 22, -22, 46, -46, 80, -80].map((dx): Point => [dx, dy]))
  .sort((a, b) => Math.hypot(a[0] * 0.8, a[1]) - Math.hypot(b[0] * 0.8, b[1]));

/** The curve drawn half way to its chord: names bend, but stay easy to read. */
function flattened(curve: readonly Point[]): Point[] {
  const first = curve[0] ?? [0, 0];
  const last = curve[curve.length - 1] ?? first;
  return curve.map(([x, y], i): Point => {
    const t = i / Math.max(1, curve.length - 1);
    const chord: Point = [first[0] + (last[0] - first[0]) * t, first[1] + (last[1] - first[1]) * t];
    return [x + (chord[0] - x) * 0.4, y + (chord[1] - y) * 0.4];
  });
}

/** How a name is tried: as (length of its curve, size of its letters), the finest setting first. */
const STATE_TRIES = [
  [1, 1],
  [1.3, 1],
  [1, 0.86],
  [1.3, 0.86],
  [0.8, 0.86],
  [1.2, 0.74],
  [0.9, 0.74],
  [0.66, 0.74],
  [1, 0.64],
  [0.7, 0.64],
  [0.5, 0.64],
] as const;
const OTHER_TRIES = [
  [1, 1],
  [0.75, 1],
  [1.2, 1],
  [0.75, 0.86],
  [0.55, 0.86],
] as const;

/** Letters smaller than this share of their full size are the last resort. */
const FINE = 0.8;

/** Sets a curved name, shifted or shortened where it must be, or returns null where there is no room; with pauses. */
export function* placingName(
  name: CurvedName,
  request: LayoutRequest,
  fits: (box: Box) => boolean,
  clear: (box: Box) => boolean,
): Generator<void, SetName | null, void> {
  const { scale, seen, atlas, borders, measure, nameOf } = request;
  const level = flattened(name.curve.map(([x, y]): Point => [x * scale, y * scale]));
  const whole = boxOf(level);
  if (!touches(grown(whole, 0.6 * (whole.right - whole.left)), seen)) return null;
  const outline = name.kind === 'sea' ? atlas.landOutline : borders.outline(name.state);
  if (!outline) return null;
  yield;
  const ground = yield* groundOf(outline);
  const onGround = (at: Point) => ground([at[0] / scale, at[1] / scale]) !== (name.kind === 'sea');
  const text = name.kind === 'state' ? nameOf(name).toLocaleUpperCase(request.language) : nameOf(name);
  const letters = lettersOf(text);

  /** The name with its letters moved by (dx, dy), or null where it cannot stand. */
  const stand = (
    laid: readonly Laid[],
    { font, size }: Face,
    [dx, dy]: Point,
    strict: boolean,
    keepOff: boolean,
  ): SetName | null => {
    const boxes: Box[] = [];
    for (const { at, half, letter } of laid) {
      const [x, y] = [at[0] + dx, at[1] + dy];
      const box = { left: x - half, top: y - half, right: x + half, bottom: y + half };
      boxes.push(box);
      if (letter === ' ') continue;
      if (!fits(box) || (keepOff && !clear(box)) || !onGround([x, y])) return null;
      if (strict && !(onGround([x - half - 4, y]) && onGround([x + half + 4, y]))) return null;
    }
    const around = boxOf(
      boxes.flatMap((box): Point[] => [
        [box.left, box.top],
        [box.right, box.bottom],
      ]),
    );
    if (!holds(seen, around) && touches(seen, around)) return null;
    const glyphs = laid
      .filter(({ letter }) => letter !== ' ')
      .map(({ letter, at, angle }): Glyph => {
        return { letter, at: [(at[0] + dx) / scale, (at[1] + dy) / scale], angle };
      });
    return { name, font, size, glyphs, boxes };
  };

  // A state's ground holds its name by itself; a sea or a region named elsewhere would be a lie.
  const leash =
    name.kind === 'state' ? Infinity : (name.kind === 'sea' ? 0.5 : 0.3) * walkAlong(level).length;
  const middle: Point = [(whole.left + whole.right) / 2, (whole.top + whole.bottom) / 2];
  const tries = name.kind === 'state' ? STATE_TRIES : OTHER_TRIES;
  const fine = tries.filter(([, shrink]) => shrink > FINE);
  const small = tries.filter(([, shrink]) => shrink <= FINE);
  // First with every line kept clear, then over one, and only then in small letters.
  const order = [fine, small].flatMap((some) =>
    [true, false].flatMap((keepOff) => some.map(([stretch, shrink]) => ({ stretch, shrink, keepOff }))),
  );
  for (const { stretch, shrink, keepOff } of order) {
    yield;
    const face = nameFace(name, scale, shrink);
    const curve = level.map(
      ([x, y]): Point => [middle[0] + (x - middle[0]) * stretch, middle[1] + (y - middle[1]) * stretch],
    );
    const widths = letters.map((letter) => measure(letter, face.font));
    const laid = along(curve, { letters, widths, size: face.size }, SPACING[name.kind]);
    if (!laid) continue;
    // A name that would be cut by the edge is first drawn in whole.
    const box = grown(boxOf(curve), face.size * 0.9);
    const inX = Math.max(0, seen.left - box.left) - Math.max(0, box.right - seen.right);
    const inY = Math.max(0, seen.top - box.top) - Math.max(0, box.bottom - seen.bottom);
    for (const [dx, dy] of SHIFTS) {
      if (Math.hypot(dx + inX, dy + inY) > leash) continue;
      const strict = name.kind === 'state' && shrink > 0.7;
      const set = stand(laid, face, [dx + inX, dy + inY], strict, keepOff);
      if (set) return set;
    }
  }
  return null;
}
