// Plane geometry of the sheet, without a canvas: boxes, chunks of lines, thinning, smoothing, hit tests.

export type Point = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A short piece of a longer line, so that a tile can skip what it does not touch. */
export interface Chunk {
  readonly points: readonly Point[];
  readonly box: Box;
  /** Length of the line before this piece: dashes carry on across the pieces. */
  readonly start: number;
}

/** Smallest box around points; an empty list gives an inside-out box that touches nothing. */
export function boxOf(points: Iterable<Point>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

/** The box with `margin` added on every side. */
export function grown(box: Box, margin: number): Box {
  return {
    left: box.left - margin,
    top: box.top - margin,
    right: box.right + margin,
    bottom: box.bottom + margin,
  };
}

/** Whether two boxes share a point. */
export function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** Distance of two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** Length of a line. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i += 1) length += distance(points[i - 1] as Point, points[i] as Point);
  return length;
}

const CHUNK_POINTS = 48;

/** Cuts a line into pieces that share their end points. */
export function chunksOf(points: readonly Point[]): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (let i = 0; i < points.length - 1; i += CHUNK_POINTS) {
    const piece = points.slice(i, i + CHUNK_POINTS + 1);
    chunks.push({ points: piece, box: boxOf(piece), start });
    start += lengthOf(piece);
  }
  return chunks;
}

/** Square of a point's distance from the straight leg between `a` and `b`. */
function squareFromLeg([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}

/** How far a point lies from a line at its nearest; infinite for a line without a leg. */
export function distanceFromLine(at: Point, points: readonly Point[]): number {
  let least = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    least = Math.min(least, squareFromLeg(at, points[i - 1] as Point, points[i] as Point));
  }
  return Math.sqrt(least);
}

/** Thins a line (Douglas and Peucker 1973): no dropped point lies further than `tolerance` from the result. */
export function thinned(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [first, last] = span;
    let worst = tolerance * tolerance;
    let at = -1;
    for (let i = first + 1; i < last; i += 1) {
      const off = squareFromLeg(points[i] as Point, points[first] as Point, points[last] as Point);
      if (off > worst) {
        worst = off;
        at = i;
      }
    }
    if (at < 0) continue;
    keep[at] = 1;
    stack.push([first, at], [at, last]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** Whether the straight leg between two points has a point in a box. */
export function legTouches(box: Box, a: Point, b: Point): boolean {
  if (!touches(boxOf([a, b]), box)) return false;
  // Of two shapes that overlap along both axes, the leg's own direction may still part them.
  const side = (x: number, y: number) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const corners = [
    side(box.left, box.top),
    side(box.right, box.top),
    side(box.left, box.bottom),
    side(box.right, box.bottom),
  ];
  return Math.min(...corners) <= 0 && Math.max(...corners) >= 0;
}

/** The pieces of a line whose legs touch a box, in their order. */
export function piecesIn(box: Box, points: readonly Point[]): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] | null = null;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    if (!legTouches(box, a, b)) piece = null;
    else if (piece) piece.push(b);
    else {
      piece = [a, b];
      pieces.push(piece);
    }
  }
  return pieces;
}

/** Rounds a coarse line through its points (centripetal-like Catmull-Rom, `parts` pieces a leg). */
export function smoothed(points: readonly Point[], parts = 6): readonly Point[] {
  if (points.length < 3) return points;
  const out: Point[] = [];
  for (let i = 0; i < points.length - 1; i += 1) {
    const b = points[i] as Point;
    const c = points[i + 1] as Point;
    const a = points[i - 1] ?? b;
    const d = points[i + 2] ?? c;
    // Tangents are limited to the leg's own length, or a long leg beside a short one would overshoot.
    const leg = distance(b, c);
    const tangent = (from: Point, to: Point): Point => {
      const span = distance(from, to) || 1;
      return [((to[0] - from[0]) / span) * leg, ((to[1] - from[1]) / span) * leg];
    };
    const [mx, my] = tangent(a, c);
    const [nx, ny] = tangent(b, d);
    for (let k = 0; k < parts; k += 1) {
      const t = k / parts;
      const t2 = t * t;
      const t3 = t2 * t;
      const h = [2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, -2 * t3 + 3 * t2, t3 - t2] as const;
      out.push([
        h[0] * b[0] + h[1] * mx + h[2] * c[0] + h[3] * nx,
        h[0] * b[1] + h[1] * my + h[2] * c[1] + h[3] * ny,
      ]);
    }
  }
  out.push(points[points.length - 1] as Point);
  return out;
}

/** Whether a point lies in an area of rings (even-odd, so holes count). */
export function inRings(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[i] as Point;
      const [bx, by] = ring[j] as Point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/** The line moved to the right of its course by `off`: two lines along one railway stand beside each other. */
export function beside(points: readonly Point[], off: number): Point[] {
  return points.map(([x, y], i): Point => {
    const [ax, ay] = points[i - 1] ?? [x, y];
    const [bx, by] = points[i + 1] ?? [x, y];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    return [x - ((by - ay) / length) * off, y + ((bx - ax) / length) * off];
  });
}

/** A line prepared for asking "where am I after so much length". */
export interface Walk {
  readonly points: readonly Point[];
  readonly lengths: readonly number[];
  readonly length: number;
}

/** Measures a line once for `walkTo`. */
export function walkAlong(points: readonly Point[]): Walk {
  const lengths = [0];
  for (let i = 1; i < points.length; i += 1) {
    lengths.push((lengths[i - 1] as number) + distance(points[i - 1] as Point, points[i] as Point));
  }
  return { points, lengths, length: lengths[lengths.length - 1] ?? 0 };
}

/** Place and direction (radians) after `length` on a walk; clamped to its ends. */
export function walkTo(walk: Walk, length: number): { readonly at: Point; readonly angle: number } {
  const goal = Math.max(0, Math.min(walk.length, length));
  let low = 0;
  let high = Math.max(1, walk.lengths.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((walk.lengths[middle] as number) <= goal) low = middle;
    else high = middle;
  }
  const a = walk.points[low] as Point;
  const b = walk.points[high] ?? a;
  const span = (walk.lengths[high] ?? 0) - (walk.lengths[low] as number);
  const t = span === 0 ? 0 : (goal - (walk.lengths[low] as number)) / span;
  return {
    at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
    angle: Math.atan2(b[1] - a[1], b[0] - a[0]),
  };
}

/** The piece of a walk between two lengths, with its corners. */
export function walkPiece(walk: Walk, from: number, to: number): Point[] {
  const out: Point[] = [walkTo(walk, from).at];
  for (let i = 0; i < walk.points.length; i += 1) {
    const length = walk.lengths[i] as number;
    if (length > from && length < to) out.push(walk.points[i] as Point);
  }
  out.push(walkTo(walk, to).at);
  return out;
}
