// The questions of the game drawn on the sheet: transit routes with their state, and the contact of the staffs.
import type { Atlas } from '../data/atlas.ts';
import type { MapView, RouteState } from '../view.ts';
import { type Point, walkAlong, walkTo } from './geometry.ts';
import { type Pen, pathOfLine, strokePath } from './pen.ts';
import { toWorld } from './projection.ts';
import { frontsOf } from './zones.ts';

function stroke(
  pen: Pen,
  points: readonly Point[],
  colour: string,
  width: number,
  dashes: readonly number[],
): void {
  pen.ctx.setLineDash(dashes.map((dash) => dash * pen.px));
  strokePath(pen, pathOfLine(points), colour, width);
  pen.ctx.setLineDash([]);
}

/** Two thin parallel lines: a broad one with the ground drawn back into its middle. */
function double(pen: Pen, points: readonly Point[], colour: string, width: number, gap: number): void {
  stroke(pen, points, colour, width, []);
  stroke(pen, points, pen.palette.land, gap, []);
}

/** Bars across both ends: the way is closed. */
function crossBars(pen: Pen, points: readonly Point[], colour: string): void {
  const walk = walkAlong(points);
  const bars = new Path2D();
  const half = 6 * pen.px;
  for (const s of [0, 0.001, walk.length - 0.001, walk.length]) {
    const { at, angle } = walkTo(walk, s);
    bars.moveTo(at[0] - Math.sin(angle) * half, at[1] + Math.cos(angle) * half);
    bars.lineTo(at[0] + Math.sin(angle) * half, at[1] - Math.cos(angle) * half);
  }
  strokePath(pen, bars, colour, 2.2);
}

function paintRoute(pen: Pen, points: readonly Point[], state: RouteState): void {
  const { ctx, palette } = pen;
  const ochre = palette.tinctures.ochre.line;
  const olive = palette.tinctures.olive.line;
  const ground = palette.land;
  switch (state) {
    case 'unspoken':
      stroke(pen, points, ground, 3, []);
      stroke(pen, points, ochre, 1.3, [1.3, 3.4]);
      return;
    case 'asked':
      ctx.lineCap = 'round';
      stroke(pen, points, ground, 5.4, [0, 7.5]);
      stroke(pen, points, ochre, 3.7, [0, 7.5]);
      ctx.lineCap = 'butt';
      return;
    case 'refused':
      stroke(pen, points, ground, 4.6, []);
      stroke(pen, points, ochre, 2.2, []);
      crossBars(pen, points, ochre);
      return;
    case 'conditional':
      stroke(pen, points, ground, 4.8, []);
      stroke(pen, points, ochre, 2.6, [9, 5]);
      return;
    case 'secret':
      stroke(pen, points, ground, 5.6, []);
      double(pen, points, olive, 3.6, 1.9);
      return;
    case 'granted':
      stroke(pen, points, ground, 8.4, []);
      double(pen, points, olive, 6.4, 2.6);
      return;
  }
}

/** The transit routes; those not yet spoken of only on the layer of passage. */
export function paintRoutes(pen: Pen, atlas: Atlas, view: MapView): void {
  for (const { id, state } of view.passage) {
    if (state === 'unspoken' && !showsAllRoutes(view)) continue;
    for (const route of atlas.routes) if (route.route === id) paintRoute(pen, route.points, state);
  }
}

const PARIS = toWorld([2.352, 48.857]);
const MOSCOW = toWorld([37.617, 55.756]);

/** An arc from Paris to Moscow over the Baltic, clear of the railway below it. */
export const CONTACT_ARC: readonly Point[] = (() => {
  const [ax, ay] = PARIS;
  const [bx, by] = MOSCOW;
  const bulge = 0.19;
  const cx = (ax + bx) / 2 + (by - ay) * bulge;
  const cy = (ay + by) / 2 - (bx - ax) * bulge;
  const points: Point[] = [];
  for (let i = 0; i <= 64; i += 1) {
    const t = i / 64;
    const u = 1 - t;
    points.push([u * u * ax + 2 * u * t * cx + t * t * bx, u * u * ay + 2 * u * t * cy + t * t * by]);
  }
  return points;
})();

/** Whether the view's layer draws the routes that nobody has spoken of yet. */
export const showsAllRoutes = ({ layer }: MapView): boolean => layer === 'passage';

/** Whether the view's layer draws the contact of the staffs. */
export const showsContact = ({ layer, contact }: MapView): boolean =>
  contact !== 'none' && (layer === 'alignment' || layer === 'contact');

/** A line of the month on the sheet, by the name of its thing. */
interface LineOnSheet {
  readonly kind: 'route' | 'front' | 'contact';
  readonly id: string;
  readonly points: readonly Point[];
}

/** The lines of the month that a sheet carries, which names keep off and a press picks: routes, contact, fronts. */
export function linesOnSheet(atlas: Atlas, view: MapView): LineOnSheet[] {
  const drawn = view.passage.filter(({ state }) => showsAllRoutes(view) || state !== 'unspoken');
  const routes = atlas.routes.filter(({ route }) => drawn.some(({ id }) => id === route));
  const fronts = view.spain === 'war' ? frontsOf(atlas, view.month) : [];
  return [
    ...routes.map(({ route, points }): LineOnSheet => ({ kind: 'route', id: route, points })),
    ...fronts.map(({ points }): LineOnSheet => ({ kind: 'front', id: 'spain', points })),
    ...(showsContact(view) ? [{ kind: 'contact', id: 'contact', points: CONTACT_ARC } as const] : []),
  ];
}

const CONTACT_DASHES = { dotted: [1.5, 5], dashed: [8, 5], solid: [], double: [] } as const;

/** The contact of the General Staffs: blue from Paris, red from Moscow, meeting half way; heavier on its own layer. */
export function paintContact(pen: Pen, view: MapView): void {
  if (!showsContact(view)) return;
  const { contact, layer } = view;
  if (contact === 'none') return;
  const k = layer === 'contact' ? 1.5 : 1;
  const middle = CONTACT_ARC.length >> 1;
  const halves = [
    [CONTACT_ARC.slice(0, middle + 1), pen.palette.tinctures.blue.line],
    [CONTACT_ARC.slice(middle).reverse(), pen.palette.tinctures.red.line],
  ] as const;
  for (const [points, colour] of halves) {
    stroke(pen, points, pen.palette.land, (contact === 'double' ? 7 : 4) * k, []);
    if (contact === 'double') double(pen, points, colour, 5 * k, 2 * k);
    else {
      const dashes = CONTACT_DASHES[contact].map((dash) => dash * k);
      stroke(pen, points, colour, (contact === 'dotted' ? 1.8 : 2) * k, dashes);
    }
  }
}
